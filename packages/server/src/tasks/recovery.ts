import { and, eq, sql } from 'drizzle-orm';
import type { Log } from '../log/log.ts';
import type { Queue, QueueName } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { callbacks, tasks } from '../store/schema.ts';
import { PRESENCE_LOCK } from '../worker/presence.ts';
import { failTask } from './outcome.ts';

/**
 * Keeps the promise that an acknowledged task ends, whatever dies:
 *
 * 1. Jobs whose worker is gone are given back at once, instead of after their heartbeat.
 * 2. A task that has not ended has a live job. One that has none (its last attempt died without a word) is failed.
 *
 * Any number of processes may do this at the same time.
 */
export interface Recovery {
  /** One round. */
  sweep(): Promise<void>;
  /** A worker is known to be dead: no need to wait for the next round. Returns how many jobs were given back. */
  releaseWorker(workerId: number): Promise<number>;
  /** Rounds every few seconds, until the returned function is called. */
  start(): () => Promise<void>;
}

/** A job in the hands of a worker, as the store remembers it. */
interface Held {
  readonly kind: 'task' | 'callback';
  readonly taskId: string;
  readonly queue: QueueName;
  readonly jobId: string;
  readonly jobRetry: number;
  readonly workerId: number;
}

const SWEEP_MS = 2000;

/**
 * A worker must be missing this long before its jobs are given back: its connection may only have been cut, and it
 * connects again within a second.
 */
const MISSING_MS = 3000;

export function createRecovery(database: Database, queue: Queue, log: Log): Recovery {
  const missingSince = new Map<number, number>();

  const releaseAll = async (held: readonly Held[]): Promise<number> => {
    let released = 0;
    for (const job of held) {
      if (await database.db.transaction((tx) => release(tx, queue, job))) {
        released++;
        log.warn(
          { taskId: job.taskId, workerId: job.workerId },
          'the worker is gone: its job was given back',
        );
      }
    }
    return released;
  };

  const releaseMissing = async (): Promise<void> => {
    const held = await heldByMissing(database);
    const now = Date.now();
    const missing = new Set(held.map(({ workerId }) => workerId));
    for (const id of missingSince.keys()) if (!missing.has(id)) missingSince.delete(id);
    for (const id of missing) if (!missingSince.has(id)) missingSince.set(id, now);
    await releaseAll(held.filter(({ workerId }) => now - missingSince.get(workerId)! >= MISSING_MS));
  };

  const sweep = async (): Promise<void> => {
    await releaseMissing();
    for (const { taskId, jobId } of await tasksWithoutJob(database)) {
      if (await database.db.transaction((tx) => failTask(tx, queue, taskId, jobId))) {
        log.error({ taskId }, 'every attempt at the task died: it is failed');
      }
    }
    await endCallbacksWithoutJob(database);
  };

  return {
    sweep,
    releaseWorker: async (workerId) => releaseAll(await heldBy(database, workerId)),
    start: () => {
      let ended = false;
      let timer: NodeJS.Timeout;
      let round: Promise<void> = Promise.resolve();
      const next = (): void => {
        if (ended) return;
        round = sweep()
          .catch((error: unknown) => log.warn({ error }, 'lost jobs could not be looked for; it goes on'))
          .finally(() => {
            if (!ended) timer = setTimeout(next, SWEEP_MS);
          });
      };
      next();
      return async () => {
        ended = true;
        clearTimeout(timer);
        await round;
      };
    },
  };
}

/** The store's claims, tasks' and callbacks' alike. */
const CLAIMS = `(
  select 'task' as kind, id as task_id, model as queue, job_id, job_retry, worker_id from tasks
   where status = 'running' and worker_id is not null
  union all
  select 'callback', task_id, 'callback', job_id, job_retry, worker_id from callbacks
   where state = 'pending' and worker_id is not null
) as claim`;

const CLAIM_COLUMNS = `kind, task_id as "taskId", queue, job_id as "jobId", job_retry as "jobRetry",
  worker_id as "workerId"`;

/** Claims of workers whose lock nobody holds. */
async function heldByMissing(database: Database): Promise<readonly Held[]> {
  const { rows } = await database.pool.query<Held>(
    `select ${CLAIM_COLUMNS} from ${CLAIMS}
      where not exists (
        select from pg_locks
         where locktype = 'advisory' and objsubid = 2 and granted
           and classid = $1::int::oid and objid = claim.worker_id::oid
           and database = (select oid from pg_database where datname = current_database()))`,
    [PRESENCE_LOCK],
  );
  return rows;
}

async function heldBy(database: Database, workerId: number): Promise<readonly Held[]> {
  const { rows } = await database.pool.query<Held>(
    `select ${CLAIM_COLUMNS} from ${CLAIMS} where worker_id = $1`,
    [workerId],
  );
  return rows;
}

/** Gives one job back to the queue, unless its worker (or anybody) has settled it meanwhile. */
async function release(tx: Transaction, queue: Queue, held: Held): Promise<boolean> {
  const claim = { id: held.jobId, queue: held.queue, retryCount: held.jobRetry };
  if (!(await queue.release(tx, claim))) return false;
  // On the last attempt the queue has ended the job: the task is then one without a live job, and failed as such.
  const freed = { workerId: null, jobRetry: null };
  if (held.kind === 'task') {
    await tx
      .update(tasks)
      .set(freed)
      .where(and(eq(tasks.id, held.taskId), eq(tasks.jobId, held.jobId), eq(tasks.workerId, held.workerId)));
  } else {
    await tx
      .update(callbacks)
      .set(freed)
      .where(and(eq(callbacks.taskId, held.taskId), eq(callbacks.workerId, held.workerId)));
  }
  return true;
}

const NO_LIVE_JOB = `not exists (
  select from pgboss.job
   where job.name = holder.queue and job.id = holder.job_id and job.state in ('created', 'retry', 'active'))`;

/** Unfinished tasks whose job has ended, failed or vanished. A task and its job always change in one transaction. */
async function tasksWithoutJob(
  database: Database,
): Promise<readonly { readonly taskId: string; readonly jobId: string }[]> {
  const { rows } = await database.pool.query<{ taskId: string; jobId: string }>(
    `select id as "taskId", job_id as "jobId"
       from (select id, job_id, model as queue from tasks where status in ('not_started', 'running')) as holder
      where ${NO_LIVE_JOB}`,
  );
  return rows;
}

async function endCallbacksWithoutJob(database: Database): Promise<void> {
  await database.db.execute(sql`
    update callbacks set state = 'failed', worker_id = null, job_retry = null,
           last_error = coalesce(last_error, 'Every worker that tried to deliver it died.')
     where task_id in (
       select task_id from (select task_id, job_id, 'callback' as queue from callbacks where state = 'pending') as holder
        where ${sql.raw(NO_LIVE_JOB)})
       and state = 'pending'`);
}
