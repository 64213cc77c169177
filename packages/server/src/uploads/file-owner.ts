import { eq } from 'drizzle-orm';
import type { Executor } from '../store/database.ts';
import { files, tasks, uploads } from '../store/schema.ts';

/** Id of the API key whose file lies under a public key; null when there is none, or it has expired. */
export async function ownerOfFile(db: Executor, key: string): Promise<string | null> {
  const [uploaded] = await db.select({ keyId: uploads.keyId }).from(uploads).where(eq(uploads.key, key));
  if (uploaded !== undefined) return uploaded.keyId;
  const [made] = await db
    .select({ keyId: tasks.keyId })
    .from(files)
    .innerJoin(tasks, eq(tasks.id, files.taskId))
    .where(eq(files.key, key));
  return made?.keyId ?? null;
}

/** What is told of a file of ours that is not there, or not this key's: the two are not to be told apart. */
export function noSuchFile(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return `This service has no file "${name}" for this API key. It may have expired or been deleted: upload it again.`;
}
