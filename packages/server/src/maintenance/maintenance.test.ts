import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import type { Database } from '../store/database.ts';
import { files as filesTable, tasks } from '../store/schema.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import { beginRound } from './begin-round.ts';
import { expire } from './expire.ts';
import { roomFor } from './room.ts';
import { sweepOrphans } from './sweep-orphans.ts';

const shared = testDatabase();
let database: Database;
let folder: string;
let files: FileStore;

beforeAll(async () => {
  database = shared.get();
  await addKey(database, 'key');
});
beforeEach(async () => {
  await database.db.delete(tasks);
  folder = await mkdtemp(join(tmpdir(), 'songwright-maintenance-'));
  files = folderStore(folder, 'http://files.test');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HOUR = 3_600_000;
const FOREVER = { keepFilesMs: null, keepUploadsMs: null, keepTasksMs: null };

/** A task that ended so many hours ago, with one file. */
async function task(id: string, hours: number, status: 'finished' | 'running' = 'finished'): Promise<string> {
  const then = new Date(Date.now() - hours * HOUR);
  const key = `audio/${id}/song.mp3`;
  await database.db.insert(tasks).values({
    id,
    keyId: 'key',
    model: 'generate-music',
    input: {},
    seed: 1,
    status,
    jobId: crypto.randomUUID(),
    createdAt: then,
    finishedAt: status === 'finished' ? then : null,
  });
  await files.put(key, Buffer.from('song'), 'audio/mpeg');
  if (status === 'finished') {
    await database.db.insert(filesTable).values({
      key,
      taskId: id,
      attempt: 1,
      kind: 'audio',
      contentType: 'audio/mpeg',
      size: 4,
      createdAt: then,
    });
  }
  return key;
}

const stored = async (): Promise<string[]> => {
  const keys = [];
  for await (const { key } of files.list('')) keys.push(key);
  return keys;
};
const rows = async (): Promise<string[]> =>
  (await database.db.select({ id: tasks.id }).from(tasks)).map(({ id }) => id).sort();

describe('expire', () => {
  it('keeps everything by default', async () => {
    const key = await task('OLD', 10_000);
    expect(await expire(database, files, FOREVER)).toBe(0);
    expect(await stored()).toEqual([key]);
  });

  it('deletes files that are too old, and keeps their tasks', async () => {
    await task('OLD', 25);
    const young = await task('YOUNG', 23);
    expect(await expire(database, files, { ...FOREVER, keepFilesMs: 24 * HOUR })).toBe(1);
    expect([await stored(), await rows()]).toEqual([[young], ['OLD', 'YOUNG']]);
  });

  it('deletes tasks that ended too long ago with their files, and none that runs', async () => {
    await task('OLD', 25);
    const young = await task('YOUNG', 23);
    const running = await task('LONG', 100, 'running');
    expect(await expire(database, files, { ...FOREVER, keepTasksMs: 24 * HOUR })).toBe(1);
    expect([await stored(), await rows()]).toEqual([
      [running, young],
      ['LONG', 'YOUNG'],
    ]);
  });

  it('deletes uploads by their own age', async () => {
    await files.put('uploads/a.mp3', Buffer.from('a'), 'audio/mpeg');
    expect(await expire(database, files, { ...FOREVER, keepUploadsMs: HOUR })).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await expire(database, files, { ...FOREVER, keepUploadsMs: 10 })).toBe(1);
    expect(await stored()).toEqual([]);
  });

  it('gets through more than one batch', async () => {
    await task('MANY', 25);
    await database.pool.query(
      `insert into files (key, task_id, attempt, kind, content_type, size, created_at)
       select 'audio/MANY/' || n, 'MANY', 1, 'audio', '', 1, now() - interval '2 days' from generate_series(1, 1200) n`,
    );
    expect(await expire(database, files, { ...FOREVER, keepFilesMs: 24 * HOUR })).toBe(1201);
  });
});

describe('sweepOrphans', () => {
  it('deletes what no row points to, but nothing young, of a running task, or outside the folders of tasks', async () => {
    const kept = [await task('DONE', 1), await task('RUNS', 1, 'running')];
    await files.put('audio/DONE/lost-attempt.mp3', Buffer.from('x'), 'audio/mpeg');
    await files.put('songs/GONE/song.json', Buffer.from('x'), 'application/json');
    await files.put('uploads/u.mp3', Buffer.from('x'), 'audio/mpeg');
    expect(await sweepOrphans(database, files)).toBe(0);
    expect(await sweepOrphans(database, files, 0)).toBe(2);
    expect(await stored()).toEqual([...kept, 'uploads/u.mp3']);
  });
});

describe('beginRound', () => {
  it('gives each round to one of many that look, and the next only after its time', async () => {
    const looks = await Promise.all(Array.from({ length: 10 }, () => beginRound(database, 'test', 3600)));
    expect(looks.filter(Boolean)).toHaveLength(1);
    expect(await beginRound(database, 'test', 3600)).toBe(false);
    expect(await beginRound(database, 'test', 0)).toBe(true);
    // A clock that was set back must not stop the housekeeping for ever.
    await database.pool.query("update maintenance set begun_at = now() + interval '1 year'");
    expect(await beginRound(database, 'test', 3600)).toBe(true);
  });
});

describe('room', () => {
  const check = (diskQuota: number | null, diskReserve: number, free: number | null = 1000): Promise<void> =>
    roomFor(
      database,
      { ...files, freeBytes: async () => free },
      { diskQuota, diskReserve },
      silentLog,
    ).check();

  it.each([
    { what: 'a quota that is used up', quota: 4, reserve: 0, full: true },
    { what: 'a quota with room', quota: 5, reserve: 0, full: false },
    { what: 'a disk that is nearly full', quota: null, reserve: 1001, full: true },
    { what: 'a disk with room', quota: null, reserve: 1000, full: false },
    { what: 'a store that knows no end', quota: null, reserve: 1e12, free: null, full: false },
  ])('$what', async ({ quota, reserve, free, full }) => {
    await task('DONE', 1);
    const answer = check(quota, reserve, free === undefined ? 1000 : free);
    if (full) await expect(answer).rejects.toMatchObject({ status: 503, code: 'storage_full' });
    else await expect(answer).resolves.toBeUndefined();
  });

  it('knows the disk of a folder', async () => {
    expect(await files.freeBytes()).toBeGreaterThan(1_000_000);
  });
});
