import { randomUUID } from 'node:crypto';
import type { TaskFile } from '@songwright/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Queue } from '../queue/queue.ts';
import type { Transaction } from '../store/database.ts';
import { callbacks, tasks } from '../store/schema.ts';

/** How a task ends. */
export type Outcome =
  | { readonly status: 'finished'; readonly files: readonly TaskFile[] }
  | { readonly status: 'failed'; readonly errorMessage: string };

/** What the user reads when the fault was ours: what happened is in the log, with the task's id. */
export const OUR_FAULT =
  'The task could not be done because of a fault of the service. It was tried several times and nothing was ' +
  'charged; please submit it again.';

/**
 * Fails a task whose job has ended without it. Nothing happens when the task has ended already or has another job by
 * now. True when it was failed.
 */
export async function failTask(
  tx: Transaction,
  queue: Queue,
  taskId: string,
  jobId: string,
): Promise<boolean> {
  const [row] = await tx
    .update(tasks)
    .set({
      status: 'failed',
      errorMessage: OUR_FAULT,
      progress: 0,
      stage: '',
      workerId: null,
      jobRetry: null,
      finishedAt: sql`now()`,
    })
    .where(
      and(eq(tasks.id, taskId), eq(tasks.jobId, jobId), sql`${tasks.status} in ('not_started', 'running')`),
    )
    .returning({ callbackUrl: tasks.callbackUrl });
  if (row === undefined) return false;
  await planCallback(tx, queue, taskId, row.callbackUrl);
  return true;
}

/** The delivery of the callback, as a job of the transaction that ends the task. */
export async function planCallback(
  tx: Transaction,
  queue: Queue,
  taskId: string,
  url: string | null,
): Promise<void> {
  if (url === null) return;
  const jobId = randomUUID();
  await tx.insert(callbacks).values({ taskId, url, jobId });
  await queue.enqueue(tx, { id: jobId, queue: 'callback', data: { taskId } });
}
