import { randomUUID } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queue } from '../queue/queue.ts';
import type { Database } from '../store/database.ts';
import { callbacks } from '../store/schema.ts';

/**
 * Has the callback of a task delivered anew, with all its tries. False when the task has none, or one that is under way.
 */
export function redeliver(database: Database, queue: Queue, taskId: string): Promise<boolean> {
  return database.db.transaction(async (tx) => {
    const jobId = randomUUID();
    const [row] = await tx
      .update(callbacks)
      .set({ state: 'pending', attempts: 0, jobId, workerId: null, jobRetry: null, deliveredAt: null })
      .where(and(eq(callbacks.taskId, taskId), ne(callbacks.state, 'pending')))
      .returning({ taskId: callbacks.taskId });
    if (row === undefined) return false;
    await queue.enqueue(tx, { id: jobId, queue: 'callback', data: { taskId } });
    return true;
  });
}

/** A callback that was given up. */
export interface FailedCallback {
  readonly taskId: string;
  readonly url: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastAttemptAt: Date | null;
}

/** The callbacks that were given up, newest first. */
export async function failedCallbacks(database: Database, limit: number): Promise<readonly FailedCallback[]> {
  return database.db
    .select({
      taskId: callbacks.taskId,
      url: callbacks.url,
      attempts: callbacks.attempts,
      lastStatus: callbacks.lastStatus,
      lastError: callbacks.lastError,
      lastAttemptAt: callbacks.lastAttemptAt,
    })
    .from(callbacks)
    .where(eq(callbacks.state, 'failed'))
    .orderBy(sql`${callbacks.lastAttemptAt} desc nulls last`)
    .limit(limit);
}
