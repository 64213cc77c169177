import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.ts';
import { folderStore } from '../files/folder-store.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { addKey, createTestDatabase, silentLog, testDatabase } from '../testing/test-database.ts';
import { startTestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { exportDatabase } from './export-database.ts';
import { importDatabase } from './import-database.ts';
import { openTransfer } from './open-transfer.ts';
import { tablesInOrder } from './tables.ts';

const source = testDatabase();
let folder: string;
let file: string;
let finished: string;
let waiting: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-transfer-'));
  file = join(folder, 'export.jsonl.gz');
  const database = source.get();
  const worker = await startTestWorker(database);
  const tasks = createTasks(database, worker.queue);
  const keyId = await addKey(database, 'key "with" quotes\tand 𝄞');
  const task = {
    keyId,
    model: 'generate-music',
    input: { seed: Number.MAX_SAFE_INTEGER, prompt: 'ä\t\n"' },
  } as const;
  const submit = async (idempotencyKey: string | null): Promise<string> =>
    (await tasks.submit({ ...task, callbackUrl: 'https://example.com/hook', idempotencyKey })).id;
  finished = await submit('one');
  await waitUntil('it is called back', async () => {
    const { rows } = await database.pool.query("select 1 from callbacks where state = 'delivered'");
    return rows.length === 1;
  });
  await worker.stop();
  waiting = await submit(null);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every row of every table, as text. */
async function contents(database: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of await tablesInOrder(database.pool)) {
    const { rows } = await database.pool.query(
      `select row_to_json(t)::text as row from "${table}" t order by 1`,
    );
    // A task that waited is queued anew, under another job.
    all[table] = rows.map(({ row }) => row.replace(/"job_id":"[^"]+"/, ''));
  }
  return all;
}

async function withEmpty(use: (database: Database, url: string) => Promise<void>): Promise<void> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  try {
    await use(database, url);
  } finally {
    await database.close();
    await drop();
  }
}

describe('an export', () => {
  it('is taken into another database row by row, and what had not ended goes on there', async () => {
    const counts = await exportDatabase(source.get(), file);
    expect(counts).toMatchObject({
      api_keys: 1,
      tasks: 2,
      files: 2,
      tracks: 2,
      callbacks: 1,
      deliveries: 1,
      idempotency: 1,
    });
    await withEmpty(async (database) => {
      const queue = await openQueue(database, silentLog, { supervise: false });
      expect(await importDatabase(database, queue, file)).toEqual(
        Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      );
      expect(await contents(database)).toEqual(await contents(source.get()));
      await queue.stop();
      const worker = await startTestWorker(database);
      await waitUntil('the waiting task is finished', async () => {
        const { rows } = await database.pool.query('select status from tasks where id = $1', [waiting]);
        return rows[0].status === 'finished';
      });
      await worker.stop();
    });
  });

  it('is not taken into a database that is in use', async () => {
    await withEmpty(async (database) => {
      await addKey(database);
      const queue = await openQueue(database, silentLog, { supervise: false });
      await expect(importDatabase(database, queue, file)).rejects.toThrow('already has tasks or keys');
      await queue.stop();
    });
  });

  it.each([
    [
      'of a newer release',
      (text: string) => text.replace('"0001_initial.sql"', '"9999_later.sql"'),
      'newer release',
    ],
    ['that is something else', () => '{"hello":1}\n', 'no export'],
    ['that is damaged', (text: string) => `${text}nonsense\n`, 'damaged'],
    ['that is empty', () => '', 'empty'],
  ])('%s is refused, and nothing of it is kept', async (_what, change, sentence) => {
    const changed = join(folder, `${randomUUID()}.gz`);
    await writeFile(changed, gzipSync(change(gunzipSync(await readFile(file)).toString())));
    await withEmpty(async (database) => {
      const queue = await openQueue(database, silentLog, { supervise: false });
      await expect(importDatabase(database, queue, changed)).rejects.toThrow(sentence);
      expect((await database.pool.query('select from tasks')).rowCount).toBe(0);
      await queue.stop();
    });
  });

  it('that was cut off is refused', async () => {
    const cut = join(folder, 'cut.gz');
    const whole = await readFile(file);
    await writeFile(cut, whole.subarray(0, whole.length - 20));
    await withEmpty(async (database) => {
      const queue = await openQueue(database, silentLog, { supervise: false });
      await expect(importDatabase(database, queue, cut)).rejects.toThrow('cannot be read to its end');
      await queue.stop();
    });
  });
});

it('a backup brings back database and files', async () => {
  const dataDir = join(folder, 'data');
  const key = `audio/${finished}/song.mp3`;
  await folderStore(join(dataDir, 'files'), 'http://x').put(key, Buffer.from('song'), 'audio/mpeg');
  const config = (url: string, data: string) => readConfig({ DATABASE_URL: url, SONGWRIGHT_DATA: data });
  const backup = join(folder, 'backup');
  const from = await openTransfer(config(source.get().url, dataDir));
  expect(await from.backupTo(backup)).toMatchObject({ tasks: 2, 'files copied': 1 });
  expect(await from.backupTo(backup)).toMatchObject({ tasks: 2, 'files copied': 0 });
  await from.close();
  await withEmpty(async (_database, url) => {
    const restored = join(folder, 'restored');
    const to = await openTransfer(config(url, restored));
    expect(await to.restoreFrom(backup)).toMatchObject({ tasks: 2, 'files copied': 1 });
    await to.close();
    expect(await folderStore(join(restored, 'files'), 'http://x').head(key)).toMatchObject({ size: 4 });
  });
});
