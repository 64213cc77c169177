import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { parseAllowList } from '../guard/allow-list.ts';
import { files as filesTable, uploads } from '../store/schema.ts';
import { addTrack } from '../testing/add-track.ts';
import { addKey, testDatabase } from '../testing/test-database.ts';
import { fetchSource, type SourceLimits } from './fetch-source.ts';

const PUBLIC_URL = 'http://songs.test:8080/base';
const database = testDatabase();
const servers: Server[] = [];
let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-source-'));
  files = folderStore(folder, PUBLIC_URL);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of somebody else's, and how often it was asked. */
async function elsewhere(listener: RequestListener) {
  const reached = { requests: 0 };
  const server = createServer((request, response) => {
    reached.requests++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return { reached, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.mp3?token=secret` };
}

const LIMITS: SourceLimits = {
  allow: parseAllowList('127.0.0.1'),
  maxBytes: 1000,
  idleMs: 400,
  totalMs: 1500,
  pausesMs: [10, 20],
};

const fetchIt = (url: string, keyId = 'nobody', limits = LIMITS, signal = new AbortController().signal) =>
  fetchSource({ database: database.get(), files, sources: limits }, keyId, url, signal);

describe('a file elsewhere', () => {
  test('is fetched whole', async () => {
    const { url } = await elsewhere((_, response) => response.end('sound'));
    expect(Buffer.from(await fetchIt(url)).toString()).toBe('sound');
  });

  test.each([
    ['is not there', 404, 1, 'answered 404 (Not Found)'],
    ['asks who we are', 401, 1, 'Check that the address opens without signing in.'],
    ['is only part of one', 206, 1, 'answered 206'],
    ['is not to be had today', 503, 3, 'answered 503 (Service Unavailable)'],
    ['is asked for too often', 429, 3, 'answered 429'],
  ])('that %s (%i) ends the task after %i tries', async (_what, status, tries, sentence) => {
    const { url, reached } = await elsewhere((_, response) => response.writeHead(status).end('no'));
    const fault = await fetchIt(url).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'InputFault', message: expect.stringContaining(sentence) });
    expect(String(fault)).not.toContain('secret');
    expect(reached.requests).toBe(tries);
  });

  test.each<[string, RequestListener]>([
    ['a busy server', (_, response) => response.writeHead(503).end()],
    ['a connection that breaks', (request) => request.socket.destroy()],
    [
      'a file that is cut off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '5' }).write('so');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['a silent server', () => undefined],
  ])('comes at the second try after %s', async (_what, first) => {
    const { url, reached } = await elsewhere((request, response) =>
      reached.requests === 1 ? first(request, response) : response.end('sound'),
    );
    expect(Buffer.from(await fetchIt(url)).toString()).toBe('sound');
    expect(reached.requests).toBe(2);
  });

  test.each<[string, RequestListener, string]>([
    [
      'that says it is small and is not',
      (_, response) => response.end(Buffer.alloc(2000)),
      'longer than the 1000 bytes',
    ],
    [
      'that is packed',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'compressed (gzip)',
    ],
    [
      'behind a way into the house',
      (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      'it redirects to must lead to a public address',
    ],
    [
      'that never ends',
      (_, response) => void setInterval(() => response.write('.'), 50).unref(),
      'within 1.5 seconds',
    ],
  ])('%s is refused at once', async (_what, listener, sentence) => {
    const { url, reached } = await elsewhere(listener);
    await expect(fetchIt(url)).rejects.toMatchObject({
      name: 'InputFault',
      message: expect.stringContaining(sentence),
    });
    expect(reached.requests).toBe(1);
  });

  test('is not waited for when the task is cancelled', async () => {
    const { url } = await elsewhere(() => undefined);
    const stop = new AbortController();
    const reason = new Error('cancelled');
    setTimeout(() => stop.abort(reason), 50);
    await expect(fetchIt(url, 'nobody', LIMITS, stop.signal)).rejects.toBe(reason);
  });
});

describe('a file of ours', () => {
  const owned = async () => {
    const { db } = database.get();
    const keyId = await addKey(database.get());
    const key = `uploads/${randomUUID()}/song.mp3`;
    await files.put(key, Buffer.alloc(5000, 7), 'audio/mpeg');
    const id = randomUUID();
    await db
      .insert(uploads)
      .values({ id, keyId, key, name: 'song.mp3', contentType: 'audio/mpeg', size: 5000 });
    return { keyId, key, url: files.url(key) };
  };

  test('is read from the store, although its address is private', async () => {
    const { keyId, url } = await owned();
    expect((await fetchIt(url, keyId)).byteLength).toBe(5000);
    // However its owner spells it.
    expect((await fetchIt(url.replace('songs.test', 'SONGS.TEST'), keyId)).byteLength).toBe(5000);
  });

  test('may be what a task has made', async () => {
    const keyId = await addKey(database.get());
    const { taskId, audioId } = await addTrack(database.get(), keyId);
    const key = `audio/${taskId}/${audioId}.mp3`;
    await files.put(key, Buffer.from('made'), 'audio/mpeg');
    const made = { taskId, attempt: 1, kind: 'audio', contentType: 'audio/mpeg', size: 4 };
    await database
      .get()
      .db.insert(filesTable)
      .values({ key, ...made });
    expect(Buffer.from(await fetchIt(files.url(key), keyId)).toString()).toBe('made');
    await expect(fetchIt(files.url(key), await addKey(database.get()))).rejects.toThrow('has no file');
  });

  test('of somebody else, or that is gone, is not there', async () => {
    const { keyId, key, url } = await owned();
    const other = await fetchIt(url, await addKey(database.get())).catch(String);
    await files.delete(key);
    const gone = await fetchIt(url, keyId).catch(String);
    expect(other).toBe(gone);
    expect(gone).toContain('no file "song.mp3" for this API key');
  });

  test.each([
    ['a song document', `${PUBLIC_URL}/songs/T1/a.json`],
    ['another route', `${PUBLIC_URL}/api/user/balance`],
    ['a way around', `${PUBLIC_URL}/uploads/../songs/T1/a.json`],
    ['another port', 'http://songs.test:8081/base/uploads/a/song.mp3'],
  ])('is not %s: that is asked for through the guard', async (_what, url) => {
    expect(files.keyAt(url)).toBeNull();
    await expect(fetchIt(url)).rejects.toThrow('could not be fetched');
  });
});
