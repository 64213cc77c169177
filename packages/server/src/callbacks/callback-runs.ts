import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { ClaimedJob, Queue } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { callbacks, deliveries, tasks } from '../store/schema.ts';
import type { Task } from '../tasks/task.ts';
import type { Delivery } from './deliver.ts';
import { pauseAfter, type RetryPlan } from './retry-plan.ts';
import { webhookSecretsOf } from './webhook-secrets.ts';

/** One try at delivering the callback of one task. */
export interface CallbackRun {
  readonly job: ClaimedJob;
  readonly url: string;
  readonly task: Task;
  /** What it is signed with, see `signature.ts`. */
  readonly secrets: readonly string[];
  /** 1 for the first. */
  readonly attempt: number;
}

export interface CallbackRuns {
  claim(): Promise<CallbackRun | null>;
  /**
   * Records what came of it and plans the next try when there is one. Returns the pause before it in milliseconds, or
   * null when it was the last or the claim was lost.
   */
  settle(run: CallbackRun, delivery: Delivery): Promise<number | null>;
  /** The worker stops: the try did not happen. */
  handBack(run: CallbackRun): Promise<void>;
}

export function createCallbackRuns(
  database: Database,
  queue: Queue,
  workerId: number,
  plan: RetryPlan,
): CallbackRuns {
  const { db } = database;
  return {
    claim: () =>
      db.transaction(async (tx) => {
        const job = await queue.claim(tx, 'callback');
        return job === null ? null : beginRun(tx, queue, job, workerId);
      }),
    settle: (run, delivery) => db.transaction((tx) => settleRun(tx, queue, run, delivery, plan)),
    handBack: (run) =>
      db.transaction(async (tx) => {
        if (!(await queue.fail(tx, run.job, 'The worker stopped.'))) return;
        await tx
          .update(callbacks)
          .set({ attempts: sql`${callbacks.attempts} - 1`, workerId: null, jobRetry: null })
          .where(isHeldBy(run));
      }),
  };
}

function isHeldBy(run: CallbackRun) {
  return and(
    eq(callbacks.taskId, run.task.id),
    eq(callbacks.jobId, run.job.id),
    eq(callbacks.state, 'pending'),
  );
}

async function beginRun(
  tx: Transaction,
  queue: Queue,
  job: ClaimedJob,
  workerId: number,
): Promise<CallbackRun | null> {
  const [row] = await tx
    .update(callbacks)
    .set({
      attempts: sql`${callbacks.attempts} + 1`,
      workerId,
      jobRetry: job.retryCount,
      lastAttemptAt: sql`now()`,
    })
    .where(
      and(eq(callbacks.taskId, job.data.taskId), eq(callbacks.jobId, job.id), eq(callbacks.state, 'pending')),
    )
    .returning({ url: callbacks.url, attempt: callbacks.attempts });
  const [task] = await tx.select().from(tasks).where(eq(tasks.id, job.data.taskId));
  if (row === undefined || task === undefined) {
    await queue.complete(tx, job);
    return null;
  }
  const secrets = await webhookSecretsOf(tx, task.keyId);
  return { job, url: row.url, attempt: row.attempt, task, secrets };
}

async function settleRun(
  tx: Transaction,
  queue: Queue,
  run: CallbackRun,
  delivery: Delivery,
  plan: RetryPlan,
): Promise<number | null> {
  if (!(await queue.complete(tx, run.job))) return null;
  const { delivered, status, error, milliseconds } = delivery;
  await tx
    .insert(deliveries)
    .values({ taskId: run.task.id, attempt: run.attempt, status, error, milliseconds });
  const pause = delivered ? null : pauseAfter(plan, delivery, run.attempt, Math.random());
  const free = { workerId: null, jobRetry: null, lastStatus: status, lastError: error };
  if (pause === null) {
    await tx
      .update(callbacks)
      .set({
        ...free,
        state: delivered ? 'delivered' : 'failed',
        deliveredAt: delivered ? sql`now()` : null,
      })
      .where(isHeldBy(run));
    return null;
  }
  const jobId = randomUUID();
  await tx
    .update(callbacks)
    .set({ ...free, jobId })
    .where(isHeldBy(run));
  const startAfter = new Date(Date.now() + pause);
  await queue.enqueue(tx, { id: jobId, queue: 'callback', data: run.job.data, startAfter });
  return pause;
}
