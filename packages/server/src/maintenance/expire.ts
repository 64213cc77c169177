import { UPLOADS_FOLDER } from '../files/file-key.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Database } from '../store/database.ts';

/** Rows taken at once: a sweep after a long pause must not lock, or hold in memory, everything it finds. */
const BATCH = 500;

/** How long things are kept, in milliseconds; null: until somebody deletes them. */
export interface Retention {
  readonly keepFilesMs: number | null;
  readonly keepUploadsMs: number | null;
  readonly keepTasksMs: number | null;
}

/** Tries at callbacks are kept this long. */
const KEEP_DELIVERIES_DAYS = 30;
/** A repeated `Idempotency-Key` is recognised this long. */
const KEEP_IDEMPOTENCY_DAYS = 30;

/** Deletes what is older than it is to be kept. @returns how many files were deleted */
export async function expire(database: Database, files: FileStore, retention: Retention): Promise<number> {
  const { keepFilesMs, keepUploadsMs, keepTasksMs } = retention;
  let count = 0;
  if (keepTasksMs !== null) count += await expireTasks(database, files, keepTasksMs);
  if (keepFilesMs !== null) count += await expireFiles(database, files, keepFilesMs);
  if (keepUploadsMs !== null) count += await expireUploads(database, files, keepUploadsMs);
  await database.pool.query(
    `delete from deliveries where created_at < now() - make_interval(days => ${KEEP_DELIVERIES_DAYS})`,
  );
  await database.pool.query(
    `delete from idempotency where created_at < now() - make_interval(days => ${KEEP_IDEMPOTENCY_DAYS})`,
  );
  return count;
}

/** Files of finished tasks. The rows go first: a file without a row is found by the search for orphans. */
async function expireFiles({ pool }: Database, files: FileStore, keepMs: number): Promise<number> {
  return inBatches(async () => {
    const { rows } = await pool.query<{ key: string }>(
      `delete from files where key in (
         select key from files where created_at < now() - make_interval(secs => $1) order by created_at limit ${BATCH})
       returning key`,
      [keepMs / 1000],
    );
    await deleteAll(files, rows);
    return rows.length;
  });
}

/** Ended tasks with all that belongs to them. */
async function expireTasks({ pool }: Database, files: FileStore, keepMs: number): Promise<number> {
  return inBatches(async () => {
    const { rows } = await pool.query<{ id: string; keys: string[] }>(
      `with old as (
         select id from tasks where finished_at < now() - make_interval(secs => $1)
            and not exists (select from callbacks where task_id = tasks.id and state = 'pending')
          order by finished_at limit ${BATCH}),
       kept as (select task_id, array_agg(key) as keys from files where task_id in (select id from old) group by task_id)
       delete from tasks where id in (select id from old)
       returning id, coalesce((select keys from kept where task_id = tasks.id), '{}') as keys`,
      [keepMs / 1000],
    );
    await deleteAll(
      files,
      rows.flatMap(({ keys }) => keys.map((key) => ({ key }))),
    );
    return rows.length;
  });
}

/** The rows go first, as with files; a file that never got its row goes by its own age. */
async function expireUploads({ pool }: Database, files: FileStore, keepMs: number): Promise<number> {
  await pool.query('delete from uploads where created_at < now() - make_interval(secs => $1)', [
    keepMs / 1000,
  ]);
  let count = 0;
  for await (const { key, modified } of files.list(`${UPLOADS_FOLDER}/`)) {
    if (Date.now() - modified.getTime() <= keepMs) continue;
    await files.delete(key);
    count++;
  }
  return count;
}

async function deleteAll(files: FileStore, rows: readonly { readonly key: string }[]): Promise<void> {
  for (const { key } of rows) await files.delete(key);
}

async function inBatches(step: () => Promise<number>): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await step();
    count += done;
    if (done < BATCH) return count;
  }
}
