import type { Model } from '@songwright/contract';
import type { JobResult } from '@songwright/engines';
import { and, eq, sql } from 'drizzle-orm';
import { charge } from '../keys/admission.ts';
import type { ClaimedJob, Queue } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { throughOutage } from '../store/outage.ts';
import { files, personas, tasks, tracks } from '../store/schema.ts';
import { failTask, type Outcome, planCallback } from './outcome.ts';

/** One attempt of one worker at one task. */
export interface TaskRun {
  readonly job: ClaimedJob;
  readonly taskId: string;
  readonly keyId: string;
  readonly model: Model;
  readonly input: unknown;
  readonly seed: number;
  /** What it costs when it finishes. */
  readonly price: number;
  /** Its place among the tasks of its model, kept when it is handed back. */
  readonly turn: number;
  /** 1 for the first that any worker began. */
  readonly attempt: number;
}

/** A file saved by an attempt, kept in the store's table once the task is finished. */
export interface SavedRow {
  readonly key: string;
  readonly kind: string;
  readonly contentType: string;
  readonly size: number;
}

/** The worker's way in. Whatever settles a run says false when the run had lost its job: then nothing was changed. */
export interface TaskRuns {
  /** Takes the next task of a model, or null. */
  claim(model: Model): Promise<TaskRun | null>;
  /** Never goes back, and never says 100 before the end. */
  progress(run: TaskRun, fraction: number, stage: string): Promise<void>;
  finish(run: TaskRun, result: JobResult, saved: readonly SavedRow[]): Promise<boolean>;
  /** The user's fault: the task fails with the sentence, at once. */
  refuse(run: TaskRun, sentence: string): Promise<boolean>;
  /** Our fault: tried again, and failed after the last attempt. Says which. */
  fail(run: TaskRun, reason: string): Promise<'retried' | 'failed' | 'lost'>;
  /** The worker stops: the job goes back as if it had not been claimed, without counting as an attempt. */
  handBack(run: TaskRun): Promise<boolean>;
}

/** How long a result waits for the database to come back: its claim may be lost by then, but not its work before. */
const LONGEST_OUTAGE_MS = 300_000;

export function createTaskRuns(database: Database, queue: Queue, workerId: number): TaskRuns {
  const { db } = database;
  // A minute's work is not thrown away for a database that is away for a moment. A commit whose answer was lost is met
  // as a lost run, which changes nothing.
  const settle = <T>(lost: T, steps: (tx: Transaction) => Promise<T>): Promise<T> =>
    throughOutage(LONGEST_OUTAGE_MS, () => db.transaction(steps)).catch((error: unknown) => {
      if (error instanceof LostRun) return lost;
      throw error;
    });

  return {
    claim: (model) =>
      db.transaction(async (tx) => {
        const job = await queue.claim(tx, model);
        return job === null ? null : beginRun(tx, queue, job, workerId);
      }),
    progress: async (run, fraction, stage) => {
      const percent = Math.max(0, Math.min(99, Math.floor(fraction * 100)));
      await db
        .update(tasks)
        .set({ progress: sql`greatest(${tasks.progress}, ${percent})`, stage })
        .where(isHeldBy(run));
    },
    finish: (run, result, saved) =>
      settle(false, async (tx) => {
        if (!(await queue.complete(tx, run.job))) throw new LostRun();
        await closeTask(tx, queue, run, { status: 'finished', files: result.files });
        await insertFiles(tx, run, saved);
        await insertTracks(tx, run, result);
        await insertPersonas(tx, run, result);
        await charge(tx, run.keyId, run.price);
        return true;
      }),
    refuse: (run, sentence) =>
      settle(false, async (tx) => {
        if (!(await queue.complete(tx, run.job))) throw new LostRun();
        await closeTask(tx, queue, run, { status: 'failed', errorMessage: sentence });
        return true;
      }),
    fail: (run, reason) =>
      settle<'retried' | 'failed' | 'lost'>('lost', async (tx) => {
        const again = await failRun(tx, queue, run, reason);
        return again ? 'retried' : 'failed';
      }),
    handBack: (run) =>
      settle(false, async (tx) => {
        if (!(await queue.complete(tx, run.job))) throw new LostRun();
        const jobId = crypto.randomUUID();
        const data = { taskId: run.taskId };
        await queue.enqueue(tx, { id: jobId, queue: run.model, data, group: run.keyId, turn: run.turn });
        await changeTask(tx, run, { jobId, workerId: null, jobRetry: null });
        return true;
      }),
  };
}

/** The run no longer holds its job: rolls the transaction back. */
class LostRun extends Error {}

function isHeldBy(run: TaskRun) {
  return and(eq(tasks.id, run.taskId), eq(tasks.status, 'running'), eq(tasks.attempt, run.attempt));
}

async function beginRun(
  tx: Transaction,
  queue: Queue,
  job: ClaimedJob,
  workerId: number,
): Promise<TaskRun | null> {
  const [row] = await tx
    .update(tasks)
    .set({
      status: 'running',
      attempt: sql`${tasks.attempt} + 1`,
      workerId,
      jobRetry: job.retryCount,
      startedAt: sql`coalesce(${tasks.startedAt}, now())`,
    })
    .where(
      and(
        eq(tasks.id, job.data.taskId),
        eq(tasks.jobId, job.id),
        sql`${tasks.status} in ('not_started', 'running')`,
      ),
    )
    .returning({
      keyId: tasks.keyId,
      model: tasks.model,
      input: tasks.input,
      seed: tasks.seed,
      price: tasks.price,
      turn: tasks.turn,
      attempt: tasks.attempt,
    });
  if (row === undefined) {
    // The task has ended or is gone, and its job with it.
    await queue.complete(tx, job);
    return null;
  }
  return { job, taskId: job.data.taskId, ...row };
}

/** Gives the job back to the queue; after its last attempt the task fails. True when it will be tried again. */
async function failRun(tx: Transaction, queue: Queue, run: TaskRun, reason: string): Promise<boolean> {
  if (!(await queue.fail(tx, run.job, reason))) throw new LostRun();
  if (!run.job.lastAttempt) {
    await changeTask(tx, run, { workerId: null, jobRetry: null });
    return true;
  }
  await failTask(tx, queue, run.taskId, run.job.id);
  return false;
}

async function closeTask(tx: Transaction, queue: Queue, run: TaskRun, outcome: Outcome): Promise<void> {
  const { callbackUrl } = await changeTask(tx, run, {
    ...outcome,
    progress: outcome.status === 'finished' ? 100 : 0,
    credits: outcome.status === 'finished' ? run.price : 0,
    stage: '',
    workerId: null,
    jobRetry: null,
    finishedAt: sql`now()`,
  });
  await planCallback(tx, queue, run.taskId, callbackUrl);
}

async function changeTask(
  tx: Transaction,
  run: TaskRun,
  change: Parameters<ReturnType<typeof tx.update<typeof tasks>>['set']>[0],
): Promise<{ readonly callbackUrl: string | null }> {
  const [row] = await tx
    .update(tasks)
    .set(change)
    .where(isHeldBy(run))
    .returning({ callbackUrl: tasks.callbackUrl });
  if (row === undefined) throw new LostRun();
  return row;
}

async function insertFiles(tx: Transaction, run: TaskRun, saved: readonly SavedRow[]): Promise<void> {
  if (saved.length === 0) return;
  await tx.insert(files).values(saved.map((file) => ({ ...file, taskId: run.taskId, attempt: run.attempt })));
}

async function insertTracks(tx: Transaction, run: TaskRun, result: JobResult): Promise<void> {
  if (result.tracks.length === 0) return;
  await tx
    .insert(tracks)
    .values(result.tracks.map((track) => ({ ...track, taskId: run.taskId, keyId: run.keyId })));
}

async function insertPersonas(
  tx: Transaction,
  run: TaskRun,
  { personas: made = [] }: JobResult,
): Promise<void> {
  if (made.length === 0) return;
  await tx.insert(personas).values(
    made.map(({ personaId, audioId, persona }) => ({
      id: personaId,
      keyId: run.keyId,
      taskId: run.taskId,
      audioId,
      name: persona.name,
      persona,
    })),
  );
}
