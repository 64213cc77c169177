import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ApiError } from '@songwright/contract';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFileKey, isPublicKey } from './file-key.ts';
import type { FileStore } from './file-store.ts';
import { checkFolder, folderStore } from './folder-store.ts';

let root: string;
let store: FileStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'songwright-files-'));
  store = folderStore(join(root, 'files'), 'https://songs.example.com');
});
afterEach(() => rm(root, { recursive: true }));

async function keys(prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.list(prefix)) found.push(key);
  return found;
}

describe('folderStore', () => {
  test('gives back what was put, from bytes and from a stream', async () => {
    const bytes = new Uint8Array([1, 2, 3, 4, 5]);
    expect(await store.put('audio/T1/a.mp3', bytes, 'audio/mpeg')).toMatchObject({
      key: 'audio/T1/a.mp3',
      size: 5,
    });
    await store.put('audio/T1/b.mp3', Readable.from([bytes, bytes]), 'audio/mpeg');
    expect(new Uint8Array(await buffer(await store.open('audio/T1/a.mp3')))).toEqual(bytes);
    expect((await store.head('audio/T1/b.mp3'))?.size).toBe(10);
  });

  test('opens a range, both ends inclusive', async () => {
    await store.put('audio/T1/a.mp3', Buffer.from('0123456789'), 'audio/mpeg');
    const range = await buffer(await store.open('audio/T1/a.mp3', { start: 2, end: 4 }));
    expect(range.toString()).toBe('234');
  });

  test('has nothing where nothing was put', async () => {
    await store.put('audio/T1/a.mp3', Buffer.from('x'), 'audio/mpeg');
    for (const key of ['audio/T1/b.mp3', 'audio/T2/a.mp3', 'audio/T1', 'audio/T1/a.mp3/b']) {
      expect(await store.head(key)).toBeNull();
      await expect(store.open(key)).rejects.toThrow(ApiError);
      await store.delete(`${key}.none`);
    }
  });

  test('a failing source leaves nothing, and the old file as it was', async () => {
    await store.put('audio/T1/a.mp3', Buffer.from('old'), 'audio/mpeg');
    const failing = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('the source broke');
      })(),
    );
    await expect(store.put('audio/T1/a.mp3', failing, 'audio/mpeg')).rejects.toThrow('the source broke');
    expect((await buffer(await store.open('audio/T1/a.mp3'))).toString()).toBe('old');
    expect(await readdir(join(root, 'files', '.unfinished'))).toEqual([]);
  });

  test('what a killed process left half-written is cleared away, what is being written is not', async () => {
    const unfinished = join(root, 'files', '.unfinished');
    await mkdir(unfinished, { recursive: true });
    for (const name of ['1-old', '2-new']) await writeFile(join(unfinished, name), 'half');
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(join(unfinished, '1-old'), yesterday, yesterday);
    await store.put('audio/T1/a.mp3', Buffer.from('x'), 'audio/mpeg');
    expect(await readdir(unfinished)).toEqual(['2-new']);
  });

  test('a reader keeps the file it opened while another takes its place', async () => {
    await store.put('audio/T1/a.mp3', Buffer.alloc(300_000, 1), 'audio/mpeg');
    const reading = await store.open('audio/T1/a.mp3');
    await store.put('audio/T1/a.mp3', Buffer.alloc(10, 2), 'audio/mpeg');
    const read = await buffer(reading);
    expect(read.byteLength).toBe(300_000);
    expect(read.every((byte) => byte === 1)).toBe(true);
  });

  test('many writers of one folder and a deleter do not trip over each other', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        await store.put(`audio/T1/${i}.mp3`, Buffer.from(`${i}`), 'audio/mpeg');
        if (i % 2 === 0) await store.delete(`audio/T1/${i}.mp3`);
      }),
    );
    expect(await keys('audio/')).toHaveLength(20);
  });

  test('lists keys under a prefix in order, unfinished and hidden files left out', async () => {
    for (const key of [
      'audio/b.mp3',
      'audio/a/2.mp3',
      'audio/a/1.mp3',
      'audio/a-b/1.mp3',
      'songs/T1/s.json',
    ]) {
      await store.put(key, Buffer.from('x'), 'audio/mpeg');
    }
    await writeFile(join(root, 'files', '.unfinished', 'left-over'), 'x');
    const all = await keys('');
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(5);
    expect(await keys('audio/a/')).toEqual(['audio/a/1.mp3', 'audio/a/2.mp3']);
    expect(await keys('audio/a')).toEqual(['audio/a-b/1.mp3', 'audio/a/1.mp3', 'audio/a/2.mp3']);
    expect(await keys('none/')).toEqual([]);
  });

  test('deleting the last file of a folder removes the folder, never the root', async () => {
    await store.put('audio/T1/a.mp3', Buffer.from('x'), 'audio/mpeg');
    await store.delete('audio/T1/a.mp3');
    expect(await readdir(join(root, 'files'))).toEqual(['.unfinished']);
    await store.put('audio/T1/a.mp3', Buffer.from('y'), 'audio/mpeg');
    expect(await readFile(join(root, 'files', 'audio', 'T1', 'a.mp3'), 'utf8')).toBe('y');
  });

  test('gives public keys an address and private ones none', () => {
    expect(store.url('audio/T1/a.mp3')).toBe('https://songs.example.com/audio/T1/a.mp3');
    expect(() => store.url('songs/T1/s.json')).toThrow('private');
    expect(store.keyAt('https://songs.example.com/audio/T1/a.mp3')).toBe('audio/T1/a.mp3');
    expect(store.keyAt('https://SONGS.example.com:443/uploads/1/a.mp3?x=1#y')).toBe('uploads/1/a.mp3');
    for (const other of [
      'https://songs.example.com/songs/T1/s.json',
      'http://songs.example.com/audio/a',
      'x',
    ])
      expect(store.keyAt(other)).toBeNull();
  });

  test('refuses what is no key before it touches the disk', async () => {
    await writeFile(join(root, 'outside.txt'), 'secret');
    await mkdir(join(root, 'files'), { recursive: true });
    for (const key of [
      '../outside.txt',
      'audio/../../outside.txt',
      '/etc/passwd',
      'audio//a',
      '',
      '.hidden',
      'a\\b',
      'a\0b',
    ]) {
      await expect(store.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('is not a key');
      await expect(store.head(key)).rejects.toThrow('is not a key');
      await expect(store.open(key)).rejects.toThrow('is not a key');
      await expect(store.delete(key)).rejects.toThrow('is not a key');
      expect(() => store.url(key)).toThrow('is not a key');
    }
    expect(await readFile(join(root, 'outside.txt'), 'utf8')).toBe('secret');
  });
});

test('checkFolder takes a folder that is, or can be made, and nothing else', async () => {
  await checkFolder(join(root, 'new', 'files'));
  await writeFile(join(root, 'a-file'), 'x');
  await expect(checkFolder(join(root, 'a-file'))).rejects.toThrow('EEXIST');
});

describe('keys', () => {
  test('no key leaves its folder, whatever it is made of', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', 'audio', 'a', '~', '\0', ' ', 'é', '-', '_');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const key = pieces.join('');
        if (!isFileKey(key)) return;
        expect(join('/srv/files', key).startsWith('/srv/files/')).toBe(true);
        expect(new URL(`http://h/${key}`).pathname).toBe(`/${key}`);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['audio/T1/20251125113627_QIivN2_audio_62e4542a.mp3', true],
    ['songs/T1/62e4542a.json', false],
    ['audio', false],
    ['audio/', false],
    ['audio/../songs/T1.json', false],
    ['audiox/a.mp3', false],
  ])('isPublicKey(%j) is %s', (key, expected) => {
    expect(isPublicKey(key)).toBe(expected);
  });
});
