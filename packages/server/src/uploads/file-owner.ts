import { eq } from 'drizzle-orm';
import type { Executor } from '../store/database.ts';
import { files, tasks, uploads } from '../store/schema.ts';

/** A file of ours: whose it is, by the id of an API key, and what is in it. */
export interface OwnFile {
  readonly keyId: string;
  readonly contentType: string;
}

/** The file under a public key: an upload, or what a task has made. null when there is none, or it has expired. */
export async function findOwnFile(db: Executor, key: string): Promise<OwnFile | null> {
  const { keyId, contentType } = uploads;
  const [uploaded] = await db.select({ keyId, contentType }).from(uploads).where(eq(uploads.key, key));
  if (uploaded !== undefined) return uploaded;
  const [made] = await db
    .select({ keyId: tasks.keyId, contentType: files.contentType })
    .from(files)
    .innerJoin(tasks, eq(tasks.id, files.taskId))
    .where(eq(files.key, key));
  return made ?? null;
}

/** What is told of a file of ours that is not there, or not this key's: the two are not to be told apart. */
export function noSuchFile(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return `This service has no file "${name}" for this API key. It may have expired or been deleted: upload it again.`;
}
