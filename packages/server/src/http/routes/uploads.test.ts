import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../config/config.ts';
import { folderStore } from '../../files/folder-store.ts';
import { ALLOW_NONE, parseAllowList } from '../../guard/allow-list.ts';
import { authenticator } from '../../keys/authenticator.ts';
import { keyStore } from '../../keys/key-store.ts';
import { expire } from '../../maintenance/expire.ts';
import { roomFor } from '../../maintenance/room.ts';
import { uploads as uploadsTable } from '../../store/schema.ts';
import { silentLog, testDatabase } from '../../testing/test-database.ts';
import { createUploads, type UploadSettings } from '../../uploads/uploads.ts';
import { type HttpFixture, httpFixture } from '../http.fixture.ts';

const LIMIT = 200_000;
const database = testDatabase();
let fixture: HttpFixture;
let alice: { authorization: string };
let bob: { authorization: string };
/** Somebody else's server. */
let elsewhere: Server;
let elsewhereUrl: string;

const SETTINGS: UploadSettings = {
  uploadLimit: LIMIT,
  uploadsPerMinute: null,
  keepUploadsMs: 72 * 3_600_000,
  allowPrivateUrls: parseAllowList('127.0.0.1'),
};

const folders: string[] = [];

/** The HTTP side with uploads set as a test wants them. */
async function withUploads(change: Partial<UploadSettings> = {}, room?: 'full'): Promise<HttpFixture> {
  const { db } = database.get();
  const env = { SONGWRIGHT_UPLOAD_LIMIT: String(LIMIT), SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1' };
  const folder = await mkdtemp(join(tmpdir(), 'songwright-uploads-'));
  folders.push(folder);
  const files = folderStore(folder, readConfig(env).publicUrl);
  return httpFixture(env, {
    keys: authenticator(keyStore(db), null),
    files,
    uploads: createUploads(database.get(), files, { ...SETTINGS, ...change }),
    ...(room === undefined
      ? {}
      : { room: roomFor(database.get(), files, { diskQuota: 1, diskReserve: 0 }, silentLog) }),
  });
}

beforeAll(async () => {
  const keys = keyStore(database.get().db);
  alice = { authorization: `Bearer ${(await keys.create({ name: 'alice' })).key}` };
  bob = { authorization: `Bearer ${(await keys.create({ name: 'bob' })).key}` };
  fixture = await withUploads();
  elsewhere = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/huge.wav') response.end(Buffer.concat([WAV, Buffer.alloc(LIMIT)]));
    else if (pathname === '/broken.wav') {
      response.writeHead(200, { 'content-length': '90000' }).write(WAV);
      setTimeout(() => response.destroy(), 50);
    } else if (pathname.endsWith('.wav')) response.end(WAV);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await fixture.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const WAV = Buffer.concat([Buffer.from('RIFF\x24\x70\0\0WAVEfmt ', 'latin1'), Buffer.alloc(20_000, 5)]);

type Fields = Readonly<Record<string, string>>;

/** A form as browsers and curl send it: the fields, then the file. */
async function form(file: Uint8Array | null, fields: Fields = {}, name = 'My Song.wav') {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  if (file !== null) data.append('file', new Blob([Uint8Array.from(file)]), name);
  const request = new Request('http://x/', { method: 'POST', body: data });
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}

const post = (path: string, headers: Record<string, string>, payload: object | Buffer, at = fixture) =>
  at.ask({ method: 'POST', url: `/api/common/upload${path}`, headers, payload });

const base64 = (file: Uint8Array, more: Fields = {}) => ({
  base64_data: Buffer.from(file).toString('base64'),
  ...more,
});

const stream = async (file: Uint8Array | null, fields: Fields = {}, headers = alice, at = fixture) => {
  const { headers: type, payload } = await form(file, fields);
  return post('/stream', { ...headers, ...type }, payload, at);
};

const stored = async (at = fixture): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of at.files.list('')) keys.push(key);
  return keys;
};

describe('a file', () => {
  test.each<[string, () => Promise<Awaited<ReturnType<typeof post>>>, string]>([
    ['as a form', () => stream(WAV, { uploadPath: 'takes', fileName: 'One.wav' }), 'One.wav'],
    [
      'in base64',
      () => post('/base64', alice, base64(WAV, { upload_path: 'takes', file_name: 'Two.wav' })),
      'Two.wav',
    ],
    [
      'in a data URL',
      () =>
        post('/base64', alice, {
          base64_data: `data:audio/wav;base64,${WAV.toString('base64')}`,
          upload_path: 'takes',
          file_name: 'Three.wav',
        }),
      'Three.wav',
    ],
    [
      'by its address',
      () =>
        post('/url', alice, {
          file_url: `${elsewhereUrl}/a/b.wav?token=1`,
          upload_path: 'takes',
          file_name: 'Four.wav',
        }),
      'Four.wav',
    ],
    [
      'as a form, to the bare path',
      async () => {
        const { headers, payload } = await form(WAV, { upload_path: 'takes', file_name: 'Five.wav' });
        return post('', { ...alice, ...headers }, payload);
      },
      'Five.wav',
    ],
    [
      'in base64, to the bare path',
      () => post('', alice, base64(WAV, { upload_path: 'takes', file_name: 'Six.wav' })),
      'Six.wav',
    ],
    [
      'by its address, to the bare path',
      () =>
        post('', alice, { file_url: `${elsewhereUrl}/b.wav`, upload_path: 'takes', file_name: 'Seven.wav' }),
      'Seven.wav',
    ],
  ])('%s is taken, and served as it is to whoever has its address', async (_how, send, name) => {
    const response = await send();
    expect(response.statusCode, response.body).toBe(200);
    const answer = response.json();
    expect(Object.keys(answer)).toEqual(['success', 'code', 'msg', 'data']);
    const { data } = answer;
    expect(data).toEqual({
      file_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      file_name: name,
      original_name: expect.any(String),
      file_size: WAV.length,
      mime_type: 'audio/wav',
      upload_path: 'takes',
      file_url: expect.stringContaining(`/uploads/${data.file_id}/${name}`),
      download_url: data.file_url,
      upload_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
      expires_at: expect.any(String),
    });
    expect(Date.parse(`${data.expires_at}Z`) - Date.parse(`${data.upload_time}Z`)).toBe(72 * 3_600_000);
    const file = await fixture.app.inject({ url: new URL(data.file_url).pathname });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'audio/wav']);
    expect(file.rawPayload.equals(WAV)).toBe(true);
    const part = await fixture.app.inject({
      url: new URL(data.file_url).pathname,
      headers: { range: 'bytes=0-3' },
    });
    expect([part.statusCode, part.body]).toEqual([206, 'RIFF']);
  });

  test('keeps the name its sender gave it, and has one of its own otherwise', async () => {
    const { data } = (await stream(WAV)).json();
    expect(data.original_name).toBe('My Song.wav');
    expect(data.file_name).toMatch(/^\d{14}_[a-z0-9]{6}\.wav$/);
    expect(data.upload_path).toBe('temp');
  });

  test.each([
    ['../../etc/passwd', 'passwd.wav'],
    ['Über den Wolken (live).mp3', 'Uber_den_Wolken_live.wav'],
    ['.htaccess', 'htaccess.wav'],
    ['a'.repeat(255), `${'a'.repeat(100)}.wav`],
    ['x.WAV', 'x.wav'],
  ])('asked to be called %j is called %s', async (wish, name) => {
    const { data } = (await post('/base64', alice, base64(WAV, { file_name: wish }))).json();
    expect(data.file_name).toBe(name);
  });

  test.each([
    [
      'MP3',
      Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 127, 127, 127]), Buffer.alloc(9000)]),
      'mp3',
      'audio/mpeg',
    ],
    ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), 'mp4', 'video/mp4'],
    ['an AVI film', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), 'avi', 'video/x-msvideo'],
    ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'png', 'image/png'],
    ['a JPEG picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpeg', 'image/jpeg'],
    ['a GIF picture', Buffer.from('GIF89a'), 'gif', 'image/gif'],
    ['a WebP picture', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'webp', 'image/webp'],
  ])('that is %s is taken for what it is, whatever it is called', async (_what, file, extension, type) => {
    const { headers, payload } = await form(file, {}, 'file.exe');
    const { data } = (await post('/stream', { ...alice, ...headers }, payload)).json();
    expect([data.file_name.split('.').at(-1), data.mime_type]).toEqual([extension, type]);
  });
});

describe('refused, and nothing kept:', () => {
  test.each<[string, () => Promise<Awaited<ReturnType<typeof post>>>, number, string, string]>([
    ['text called .mp3', () => stream(Buffer.from('la la la')), 400, 'file_format_error', 'it is text'],
    ['an empty file', () => stream(new Uint8Array(0)), 400, 'file_format_error', 'it is empty'],
    [
      'an archive',
      () => post('/base64', alice, base64(Buffer.from('PK\x03\x04abc', 'latin1'))),
      400,
      'file_format_error',
      'it is a ZIP archive',
    ],
    [
      'a web page where a song should be',
      () => post('/url', alice, { file_url: `${elsewhereUrl}/gone` }),
      400,
      'validation_error',
      'answered 404',
    ],
    [
      'a form without a file',
      () => stream(null, { file_name: 'x' }),
      400,
      'validation_error',
      'file is required',
    ],
    [
      'JSON where a form belongs',
      () => post('/stream', alice, { a: 1 }),
      415,
      'validation_error',
      '"multipart/form-data"',
    ],
    [
      'a form that breaks off',
      async () => {
        const { headers, payload } = await form(WAV);
        return post('/stream', { ...alice, ...headers }, payload.subarray(0, 9000));
      },
      400,
      'validation_error',
      'breaks off',
    ],
    [
      'a form without a boundary',
      () => post('/stream', { ...alice, 'content-type': 'multipart/form-data' }, Buffer.from('x')),
      400,
      'validation_error',
      'no form that can be read',
    ],
    [
      'base64 with white space',
      () => post('/base64', alice, { base64_data: 'UklG RgAA' }),
      400,
      'validation_error',
      'without white space',
    ],
    ['no base64', () => post('/base64', alice, {}), 400, 'validation_error', 'base64_data'],
    [
      'too long a name',
      () => post('/base64', alice, base64(WAV, { file_name: 'x'.repeat(256) })),
      400,
      'validation_error',
      'file_name',
    ],
    [
      'a form over the limit',
      () => stream(Buffer.concat([WAV, Buffer.alloc(LIMIT)])),
      413,
      'content_too_long_error',
      '200000 bytes',
    ],
    [
      'base64 over the limit',
      () => post('/base64', alice, base64(Buffer.concat([WAV, Buffer.alloc(LIMIT)]))),
      413,
      'content_too_long_error',
      '200000 bytes',
    ],
    [
      'an address over the limit',
      () => post('/url', alice, { file_url: `${elsewhereUrl}/huge.wav` }),
      400,
      'validation_error',
      'longer than the 200000 bytes',
    ],
    [
      'a file that breaks off',
      () => post('/url', alice, { file_url: `${elsewhereUrl}/broken.wav` }),
      400,
      'validation_error',
      'broke before the file was complete',
    ],
    [
      'a server that is not there',
      () => post('/url', alice, { file_url: 'http://127.0.0.1:1/a.wav' }),
      400,
      'validation_error',
      'could not be fetched',
    ],
    [
      'a file of ours that is not there',
      () => post('/url', alice, { file_url: 'http://127.0.0.1:8080/uploads/00/a.wav' }),
      400,
      'validation_error',
      'no file "a.wav"',
    ],
    [
      'nobody',
      async () => {
        const { headers, payload } = await form(WAV);
        return post('/stream', headers, payload);
      },
      401,
      'authentication_error',
      'API key',
    ],
  ])('%s', async (_what, send, status, type, sentence) => {
    const before = await stored();
    const response = await send();
    expect([response.statusCode, response.json().error.type]).toEqual([status, type]);
    expect(response.json().error.message).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  test('everything, while there is no room', async () => {
    const full = await withUploads({}, 'full');
    await database
      .get()
      .db.insert(uploadsTable)
      .values({
        id: 'f'.repeat(32),
        keyId: (await keyStore(database.get().db).create({ name: 'big' })).id,
        key: 'uploads/f/f.wav',
        name: 'f.wav',
        contentType: 'audio/wav',
        size: 2,
      });
    const response = await stream(WAV, {}, alice, full);
    expect([response.statusCode, response.json().error.type]).toEqual([503, 'service_error']);
    expect(await stored(full)).toEqual([]);
    await full.close();
  });
});

describe('limits of a key', () => {
  test('five a minute by default; then 429 with the time to wait; another key has its own five', async () => {
    const limited = await withUploads({ uploadsPerMinute: 5 });
    // Windows end with the minute: begin when there is enough of it left.
    while (new Date().getSeconds() > 50) await sleep(1000);
    const five = await Promise.all(Array.from({ length: 5 }, () => stream(WAV, {}, alice, limited)));
    expect(five.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    const sixth = await post('/base64', alice, base64(WAV), limited);
    expect(sixth.statusCode).toBe(429);
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(sixth.json().error.message).toMatch(/try again in \d+ seconds/);
    expect((await stream(WAV, {}, bob, limited)).statusCode).toBe(200);
    await limited.close();
  });

  test('a key that may only read uploads nothing', async () => {
    const reader = await keyStore(database.get().db).create({ name: 'reader', scopes: ['read'] });
    const response = await stream(WAV, {}, { authorization: `Bearer ${reader.key}` });
    expect([response.statusCode, response.json().message]).toEqual([
      403,
      expect.stringContaining('upload files'),
    ]);
  });
});

describe('afterwards', () => {
  const submit = (headers: { authorization: string }, url: string) =>
    fixture.ask({
      method: 'POST',
      url: '/api/generate/submit',
      headers,
      payload: { model: 'upload-and-separate-vocals', input: { audio_url: url } },
    });

  test('its owner may submit it, although its address is private; nobody else may, nor when it is gone', async () => {
    const { file_url } = (await stream(WAV)).json().data;
    expect(file_url).toMatch(/^http:\/\/127\.0\.0\.1/);
    expect((await submit(alice, file_url)).statusCode).toBe(200);
    const other = await submit(bob, file_url);
    expect([other.statusCode, other.json().message]).toEqual([
      400,
      expect.stringContaining('input.audio_url: This service has no file'),
    ]);
    await fixture.files.delete(new URL(file_url).pathname.slice(1));
    expect((await submit(alice, file_url)).json().message).toBe(other.json().message);
  });

  test('a picture is no recording: that is told at submit', async () => {
    const { file_url } = (await stream(Buffer.from('GIF89a'))).json().data;
    const response = await submit(alice, file_url);
    expect([response.statusCode, response.json().error]).toEqual([
      400,
      { type: 'file_format_error', message: expect.stringContaining('input.audio_url is not an audio file') },
    ]);
  });

  test('it may be uploaded again by its address, which is another file then', async () => {
    const { data } = (await stream(WAV)).json();
    const again = (await post('/url', alice, { file_url: data.file_url })).json();
    expect(again.data.file_url).not.toBe(data.file_url);
    expect((await post('/url', bob, { file_url: data.file_url })).json().message).toContain('no file');
  });

  test('it is deleted when its time is over, row and all; with "forever" it stays', async () => {
    const kept = await withUploads({ keepUploadsMs: null });
    const { data } = (await stream(WAV, {}, alice, kept)).json();
    expect(data.expires_at).toBe('9999-12-31T00:00:00.000000');
    const forever = { keepFilesMs: null, keepUploadsMs: null, keepTasksMs: null };
    await expire(database.get(), kept.files, forever);
    expect(await stored(kept)).toHaveLength(1);
    await sleep(20);
    await expire(database.get(), kept.files, { ...forever, keepUploadsMs: 1 });
    expect(await stored(kept)).toEqual([]);
    const rows = eq(uploadsTable.id, data.file_id);
    expect(await database.get().db.$count(uploadsTable, rows)).toBe(0);
    expect((await kept.app.inject({ url: new URL(data.file_url).pathname })).statusCode).toBe(404);
    await kept.close();
  });
});

describe('over a connection', () => {
  test('a form too large is answered while it is still coming, and the connection let go', async () => {
    const listening = await withUploads();
    await listening.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = listening.app.server.address() as AddressInfo;
    const { headers, payload } = await form(Buffer.concat([WAV, Buffer.alloc(5_000_000)]));
    const response = await fetch(`http://127.0.0.1:${port}/api/common/upload/stream`, {
      method: 'POST',
      headers: { ...alice, ...headers },
      body: payload,
    });
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([413, 413]);
    expect(await stored(listening)).toEqual([]);
    await listening.close();
  });

  test('what comes behind the file is let by', async () => {
    const listening = await withUploads();
    await listening.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = listening.app.server.address() as AddressInfo;
    const { headers, payload } = await form(WAV);
    const boundary = /boundary=(.+)$/.exec(headers['content-type'])![1]!;
    const end = payload.lastIndexOf(`--${boundary}--`);
    const more = `--${boundary}\r\ncontent-disposition: form-data; name="file_name"\r\n\r\n${'late'.repeat(20_000)}\r\n`;
    const body = Buffer.concat([payload.subarray(0, end), Buffer.from(more), payload.subarray(end)]);
    for (let i = 0; i < 3; i++) {
      const init = { method: 'POST', headers: { ...alice, ...headers }, body };
      const response = await fetch(`http://127.0.0.1:${port}/api/common/upload/stream`, init);
      expect(response.status).toBe(200);
      await response.json();
    }
    expect(await stored(listening)).toHaveLength(3);
    await listening.close();
  });

  test('a sender that goes away leaves nothing behind', async () => {
    const listening = await withUploads();
    await listening.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = listening.app.server.address() as AddressInfo;
    const { headers, payload } = await form(WAV);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /api/common/upload/stream HTTP/1.1\r\nhost: x\r\nauthorization: ${alice.authorization}\r\n` +
        `content-type: ${headers['content-type']}\r\ncontent-length: ${payload.length}\r\n\r\n`,
    );
    socket.write(payload.subarray(0, 12_000));
    await sleep(200);
    socket.destroy();
    await sleep(200);
    expect(await stored(listening)).toEqual([]);
    expect(listening.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
    await listening.close();
  });
});

test('without the owner’s leave a private address is refused', async () => {
  const strict = await withUploads({ allowPrivateUrls: ALLOW_NONE });
  const response = await post('/url', alice, { file_url: `${elsewhereUrl}/a.wav` }, strict);
  expect([response.statusCode, response.json().message]).toEqual([
    400,
    expect.stringContaining('public address'),
  ]);
  await strict.close();
});
