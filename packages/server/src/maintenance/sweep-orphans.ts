import { FOLDERS_OF_TASKS } from '../files/file-key.ts';
import type { FileStore, StoredFile } from '../files/file-store.ts';
import type { Database } from '../store/database.ts';

/**
 * A file this young may belong to an attempt that is about to finish: longer than the longest job (45 minutes, see the
 * queue's table).
 */
export const ORPHAN_AGE_MS = 3_600_000;

const BATCH = 500;

/**
 * Deletes files of tasks that nothing points to: what attempts left that died without a word, or a deletion that did not
 * get to its end. @returns how many
 */
export async function sweepOrphans(
  database: Database,
  files: FileStore,
  ageMs: number = ORPHAN_AGE_MS,
): Promise<number> {
  let count = 0;
  for (const folder of FOLDERS_OF_TASKS) {
    let batch: StoredFile[] = [];
    for await (const file of files.list(`${folder}/`)) {
      if (Date.now() - file.modified.getTime() >= ageMs) batch.push(file);
      if (batch.length < BATCH) continue;
      count += await deleteUnknown(database, files, batch);
      batch = [];
    }
    count += await deleteUnknown(database, files, batch);
  }
  return count;
}

async function deleteUnknown(
  { pool }: Database,
  files: FileStore,
  batch: readonly StoredFile[],
): Promise<number> {
  if (batch.length === 0) return 0;
  // A task that runs has not written its files down yet: they are left alone whatever their age.
  const { rows } = await pool.query<{ key: string }>(
    `select key from unnest($1::text[]) as stored (key)
      where not exists (select from files where files.key = stored.key)
        and not exists (
          select from tasks where id = split_part(stored.key, '/', 2) and status in ('not_started', 'running'))`,
    [batch.map(({ key }) => key)],
  );
  for (const { key } of rows) await files.delete(key);
  return rows.length;
}
