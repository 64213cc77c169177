import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ALICE, httpFixture } from '../http/http.fixture.ts';
import { type S3Server, startS3Server } from '../testing/s3-server.ts';
import type { FileStore } from './file-store.ts';
import { PART_BYTES } from './s3-multipart.ts';
import type { S3Settings } from './s3-settings.ts';
import { s3Store } from './s3-store.ts';

const PUBLIC_URL = 'https://songs.example.com';
let server: S3Server;
let settings: S3Settings;
let store: FileStore;

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  server = await startS3Server();
  const { url: endpoint } = server;
  settings = {
    bucket: 'songs',
    endpoint,
    region: 'us-east-1',
    publicUrl: null,
    serve: 'proxy',
    create: false,
  };
  store = await s3Store(settings, PUBLIC_URL);
});
beforeEach(() => {
  server.fault = () => null;
});
afterAll(() => server.close());

const read = async (key: string, range?: { start: number; end: number }): Promise<Buffer> =>
  buffer(await store.open(key, range));

/** Bytes that differ from place to place, so that parts in the wrong order are noticed. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(at, at);
  return bytes;
}

describe('s3Store', () => {
  test('puts, finds, reads, lists and deletes', async () => {
    await store.put('audio/T/a.mp3', Buffer.from('0123456789'), 'audio/mpeg');
    await store.put('songs/T/s.json', Buffer.from('{}'), 'application/json');
    expect(await store.head('audio/T/a.mp3')).toMatchObject({ size: 10, modified: expect.any(Date) });
    expect((await read('audio/T/a.mp3')).toString()).toBe('0123456789');
    expect((await read('audio/T/a.mp3', { start: 2, end: 4 })).toString()).toBe('234');
    const keys = [];
    for await (const { key, size } of store.list('audio/')) keys.push([key, size]);
    expect(keys).toEqual([['audio/T/a.mp3', 10]]);
    await store.delete('audio/T/a.mp3');
    await store.delete('audio/T/a.mp3');
    expect(await store.head('audio/T/a.mp3')).toBeNull();
    await expect(store.open('audio/T/a.mp3')).rejects.toMatchObject({ status: 404 });
  });

  test('lists what is more than a page', async () => {
    for (let i = 0; i < 1100; i += 100) {
      const puts = Array.from({ length: 100 }, (_, j) => store.put(`uploads/${i + j}`, Buffer.alloc(1), ''));
      await Promise.all(puts);
    }
    let count = 0;
    for await (const _ of store.list('uploads/')) count++;
    expect(count).toBe(1100);
  });

  test.each([
    ['bytes', (bytes: Buffer) => bytes],
    ['a stream', (bytes: Buffer) => Readable.from([bytes.subarray(0, 5), bytes.subarray(5)])],
  ])('puts large %s part by part, a part that fails again and not the whole', async (_what, content) => {
    const bytes = bytesOf(2 * PART_BYTES + 12_345);
    const puts = server.calls.get('PUT') ?? 0;
    let failed = 0;
    server.fault = (call) => (call % 3 === 0 && ++failed > 0 ? 'error' : null);
    expect(await store.put('audio/T/big.wav', content(bytes), 'audio/wav')).toMatchObject({
      size: bytes.length,
    });
    expect(failed).toBeGreaterThan(0);
    server.fault = () => null;
    expect((await read('audio/T/big.wav')).equals(bytes)).toBe(true);
    expect((server.calls.get('PUT') ?? 0) - puts).toBe(3);
    expect(server.openUploads()).toBe(0);
  });

  test('leaves nothing of an upload whose source breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield bytesOf(PART_BYTES + 1);
        throw new Error('the source broke');
      })(),
    );
    await expect(store.put('audio/T/broken.wav', broken, 'audio/wav')).rejects.toThrow('the source broke');
    expect([server.openUploads(), await store.head('audio/T/broken.wav')]).toEqual([0, null]);
  });

  test('gets through a store that fails half its calls, by errors and by cut connections', async () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    server.fault = () => (random() < 0.5 ? (random() < 0.5 ? 'error' : 'cut') : null);
    for (let i = 0; i < 10; i++) {
      const key = `audio/T/half-${i}.mp3`;
      await store.put(key, Buffer.from(`song ${i}`), 'audio/mpeg');
      expect((await read(key)).toString()).toBe(`song ${i}`);
    }
  });

  test('does not ask again for what the store refuses', async () => {
    const elsewhere = await s3Store({ ...settings, bucket: 'nowhere' }, PUBLIC_URL);
    const started = performance.now();
    await expect(elsewhere.put('audio/T/a.mp3', Buffer.alloc(1), '')).rejects.toThrow('NoSuchBucket');
    await expect(elsewhere.check()).rejects.toThrow('The bucket "nowhere" cannot be used');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('makes the bucket when it may', async () => {
    const made = await s3Store({ ...settings, bucket: 'made-here', create: true }, PUBLIC_URL);
    await made.check();
    await made.put('audio/T/a.mp3', Buffer.alloc(1), '');
    expect(await made.head('audio/T/a.mp3')).not.toBeNull();
  });

  test('gives addresses of the service, or of the bucket where it is public; of private files none', async () => {
    expect(store.url('audio/T/a.mp3')).toBe(`${PUBLIC_URL}/audio/T/a.mp3`);
    const open = await s3Store({ ...settings, publicUrl: 'https://cdn.example.com' }, PUBLIC_URL);
    expect(open.url('audio/T/a.mp3')).toBe('https://cdn.example.com/audio/T/a.mp3');
    for (const base of ['https://cdn.example.com', PUBLIC_URL])
      expect(open.keyAt(`${base}/audio/T/a.mp3`)).toBe('audio/T/a.mp3');
    expect(store.keyAt('https://cdn.example.com/audio/T/a.mp3')).toBeNull();
    expect(() => open.url('songs/T/s.json')).toThrow('private');
  });
});

describe('files of a bucket over HTTP', () => {
  test('are sent on, in ranges too', async () => {
    await store.put('audio/T/served.mp3', Buffer.from('0123456789'), 'audio/mpeg');
    const fixture = await httpFixture({}, { files: store });
    const whole = await fixture.ask({ url: '/audio/T/served.mp3' });
    expect([whole.statusCode, whole.body, whole.headers['content-type']]).toEqual([
      200,
      '0123456789',
      'audio/mpeg',
    ]);
    const part = await fixture.ask({ url: '/audio/T/served.mp3', headers: { range: 'bytes=-3' } });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '789', 'bytes 7-9/10']);
    await fixture.close();
  });

  test('or are fetched from the store, by an address that works for a while', async () => {
    await store.put('audio/T/signed.mp3', Buffer.from('0123456789'), 'audio/mpeg');
    const files = await s3Store({ ...settings, serve: 'redirect' }, PUBLIC_URL);
    const fixture = await httpFixture({}, { files });
    const { statusCode, headers } = await fixture.ask({ url: '/audio/T/signed.mp3', headers: ALICE });
    expect([statusCode, headers['cache-control']]).toEqual([302, 'no-store']);
    const address = String(headers.location);
    expect(address).toMatch(/X-Amz-Expires=3600/);
    expect(address).not.toContain('alice');
    const answer = await fetch(address, { headers: { range: 'bytes=0-3' } });
    expect(await answer.text()).toBe('0123');
    expect((await fixture.ask({ url: '/audio/T/none.mp3' })).statusCode).toBe(404);
    await fixture.close();
  });
});
