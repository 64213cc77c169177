import { apiError } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpFixture, httpFixture } from '../http.fixture.ts';

const TRACK = '/audio/8FDN1I7M7Q68DDG8/20251125113627_QIivN2_audio_62e4542a-73be-44e1-b397-7716ee7505c6.mp3';
const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture();
  await fixture.files.put(TRACK.slice(1), BYTES, 'audio/mpeg');
  await fixture.files.put(
    'songs/8FDN1I7M7Q68DDG8/song.json',
    Buffer.from('{"secret":1}'),
    'application/json',
  );
});
afterAll(() => fixture.close());

const get = (url: string, headers: Record<string, string> = {}) => fixture.app.inject({ url, headers });

describe('GET /audio/…', () => {
  test('serves the whole file, to anyone', async () => {
    const response = await get(TRACK);
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload.equals(BYTES)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'inline; filename="20251125113627_QIivN2_audio_62e4542a-73be-44e1-b397-7716ee7505c6.mp3"',
      etag: expect.stringMatching(/^"[\w-]+"$/),
    });
    expect(response.headers['content-security-policy']).toContain('sandbox');
  });

  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=990-', 990, 1000],
    ['bytes=990-5000', 990, 1000],
    ['bytes=-100', 900, 1000],
    ['bytes=-5000', 0, 1000],
  ])('%s is a part', async (range, from, to) => {
    const response = await get(TRACK, { range });
    expect(response.statusCode).toBe(206);
    expect(response.headers['content-range']).toBe(`bytes ${from}-${to - 1}/1000`);
    expect(response.headers['content-length']).toBe(String(to - from));
    expect(response.rawPayload.equals(BYTES.subarray(from, to))).toBe(true);
  });

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
    const response = await get(TRACK, { range });
    expect([response.statusCode, response.headers['content-range']]).toEqual([416, 'bytes */1000']);
    expect(response.headers['cache-control']).toBeUndefined();
    expect(response.json()).toMatchObject({ code: 416, error: { type: 'validation_error' } });
  });

  test.each(['bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'nonsense'])(
    '%s means the whole file',
    async (range) => {
      const response = await get(TRACK, { range });
      expect([response.statusCode, response.rawPayload.length]).toEqual([200, 1000]);
    },
  );

  test('a known file is not sent again', async () => {
    const { headers } = await get(TRACK);
    const [etag, modified] = [String(headers.etag), String(headers['last-modified'])];
    const conditions: Record<string, string>[] = [
      { 'if-none-match': etag },
      { 'if-none-match': `W/${etag}` },
      { 'if-none-match': `"other", ${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ];
    for (const condition of conditions) {
      const response = await get(TRACK, condition);
      expect([response.statusCode, response.body]).toEqual([304, '']);
    }
    const early = new Date(0).toUTCString();
    expect((await get(TRACK, { 'if-none-match': '"other"', 'if-modified-since': modified })).statusCode).toBe(
      200,
    );
    expect((await get(TRACK, { 'if-modified-since': early })).statusCode).toBe(200);
  });

  test('a part of another file than the client has is not given', async () => {
    const { headers } = await get(TRACK);
    const same = await get(TRACK, { range: 'bytes=0-9', 'if-range': String(headers.etag) });
    const other = await get(TRACK, { range: 'bytes=0-9', 'if-range': '"other"' });
    expect([same.statusCode, other.statusCode]).toEqual([206, 200]);
  });

  test('HEAD tells the same without the bytes', async () => {
    const whole = await get(TRACK);
    const head = await fixture.app.inject({ method: 'HEAD', url: TRACK });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'etag', 'accept-ranges']) {
      expect(head.headers[name]).toBe(whole.headers[name]);
    }
  });

  test.each([
    ['a.wav', 'audio/wav', 'inline'],
    ['a.flac', 'audio/flac', 'inline'],
    ['a.mid', 'audio/midi', 'inline'],
    ['a.mp4', 'video/mp4', 'inline'],
    ['a.jpeg', 'image/jpeg', 'inline'],
    ['a.html', 'application/octet-stream', 'attachment'],
    ['a.svg', 'application/octet-stream', 'attachment'],
    ['a', 'application/octet-stream', 'attachment'],
  ])('%s goes out as %s', async (name, type, disposition) => {
    await fixture.files.put(`audio/T/${name}`, Buffer.from('x'), type);
    const { headers } = await get(`/audio/T/${name}`);
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      type,
      `${disposition}; filename="${name}"`,
    ]);
  });

  test('an empty file is served as one', async () => {
    await fixture.files.put('audio/T/empty.mp3', Buffer.alloc(0), 'audio/mpeg');
    const response = await get('/audio/T/empty.mp3');
    expect([response.statusCode, response.headers['content-length'], response.body]).toEqual([200, '0', '']);
  });

  test.each([
    '/audio/8FDN1I7M7Q68DDG8/none.mp3',
    '/audio/8FDN1I7M7Q68DDG8',
    '/audio/8FDN1I7M7Q68DDG8/',
    '/audio/',
    '/audio/.unfinished/x',
    '/audio/..%2fsongs/8FDN1I7M7Q68DDG8/song.json',
    '/audio/%2e%2e/songs/8FDN1I7M7Q68DDG8/song.json',
    '/audio/..%5csongs%5c8FDN1I7M7Q68DDG8%5csong.json',
    '/audio/a%00.mp3',
    '/audio//etc/passwd',
    '/songs/8FDN1I7M7Q68DDG8/song.json',
  ])('%s is a 404 of the contract, with nothing private in it', async (url) => {
    const response = await get(url);
    expect(response.json()).toMatchObject({ code: 404, error: { type: 'resource_not_found_error' } });
    expect(response.statusCode).toBe(404);
    expect(response.body).not.toContain('secret');
    expect(response.headers['cache-control']).toBeUndefined();
  });

  test('a file that goes away between the look and the opening is a 404', async () => {
    const { files } = fixture;
    const { app, close } = await httpFixture(
      {},
      {
        files: { ...files, open: async (key) => Promise.reject(apiError('file_not_found', key)) },
      },
    );
    const response = await app.inject({ url: TRACK });
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      404,
      'application/json; charset=utf-8',
    ]);
    expect(response.headers['cache-control']).toBeUndefined();
    await close();
  });
});
