import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderMemory } from './folder-memory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-memory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);

describe('a memory in a folder', () => {
  it('keeps what is written for whoever opens it later', async () => {
    await folderMemory(join(folder, 'new')).write('hearing-1-ab.json', bytes(10));
    expect(await folderMemory(join(folder, 'new')).read('hearing-1-ab.json')).toEqual(Buffer.from(bytes(10)));
    expect(await folderMemory(join(folder, 'new')).read('hearing-2-ab.json')).toBeNull();
  });

  it('forgets what was not used for longest, and what is left half written', async () => {
    const memory = folderMemory(folder, { most: 295 });
    await writeFile(join(folder, 'x.0123.part'), bytes(90));
    await memory.write('a', bytes(100));
    await memory.write('b', bytes(100));
    const long = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
    await utimes(join(folder, 'x.0123.part'), long(300), long(300));
    await utimes(join(folder, 'a'), long(200), long(200));
    await utimes(join(folder, 'b'), long(100), long(100));
    await memory.read('a');
    await memory.write('c', bytes(100));
    // 390 bytes are there: without the half written 300, and without the older of the others 200.
    expect((await readdir(folder)).sort()).toEqual(['a', 'c']);
  });

  it('keeps one entry whole, however many write it at once', async () => {
    const memories = Array.from({ length: 8 }, () => folderMemory(folder));
    await Promise.all(memories.map((memory, i) => memory.write('same', bytes(1000 + i))));
    expect(await readdir(folder)).toEqual(['same']);
    expect((await folderMemory(folder).read('same'))!.length).toBeGreaterThanOrEqual(1000);
  });

  it('tells of a place that cannot be written to, and goes on', async () => {
    await writeFile(join(folder, 'file'), '');
    const errors: unknown[] = [];
    const memory = folderMemory(join(folder, 'file'), { onError: (error) => errors.push(error) });
    await memory.write('a', bytes(1));
    expect(errors).toHaveLength(1);
    expect(await memory.read('a')).toBeNull();
  });

  it.each(['../a', 'a/b', '', '.hidden'])('refuses the name "%s"', async (name) => {
    await expect(folderMemory(folder).read(name)).rejects.toThrow('no name');
  });
});
