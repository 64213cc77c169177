import { eq } from 'drizzle-orm';
import { FOLDERS_OF_TASKS } from '../files/file-key.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../store/database.ts';
import { files as filesTable } from '../store/schema.ts';
import type { SavedRow } from '../tasks/task-runs.ts';

interface OrphanParts {
  readonly database: Database;
  readonly files: FileStore;
  readonly log: Log;
}

/**
 * Deletes files of a task that belong to no finished attempt: those given, or, for a task that has ended, whatever the
 * store holds of it. A file that the finishing transaction wrote down always stays. Never rejects: what is left is
 * only waste.
 */
export async function deleteOrphans(
  { database, files, log }: OrphanParts,
  taskId: string,
  saved?: readonly SavedRow[],
): Promise<void> {
  try {
    const rows = await database.db
      .select({ key: filesTable.key })
      .from(filesTable)
      .where(eq(filesTable.taskId, taskId));
    const kept = new Set(rows.map(({ key }) => key));
    const candidates = saved?.map(({ key }) => key) ?? (await keysOf(files, taskId));
    for (const key of candidates) if (!kept.has(key)) await files.delete(key);
  } catch (error) {
    log.warn({ error, taskId }, 'left-over files could not be deleted');
  }
}

async function keysOf(files: FileStore, taskId: string): Promise<string[]> {
  const keys: string[] = [];
  for (const prefix of FOLDERS_OF_TASKS) {
    for await (const { key } of files.list(`${prefix}/${taskId}/`)) keys.push(key);
  }
  return keys;
}
