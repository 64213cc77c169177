import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Log } from '../log/log.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { Claim, ClaimedJob, JobData, NewJob, Queue, QueueName, QueueStats } from './queue.ts';
import { HEARTBEAT_SECONDS, QUEUES } from './queue-table.ts';

/** NOTIFY channel: the payload is the name of the queue that got a job, or says which job was cancelled. */
export const JOBS_CHANNEL = 'songwright_jobs';

const CANCELLED = 'cancelled ';

/** The id of the cancelled job that a payload of the channel speaks of, or null. */
export function cancelledJobIn(payload: string): string | null {
  return payload.startsWith(CANCELLED) ? payload.slice(CANCELLED.length) : null;
}

/** How often pg-boss looks for silent and overdue jobs. Its default of 60 would leave a killed worker's job a minute. */
const MONITOR_SECONDS = 5;

/** Rows of ended jobs are of no use: the tasks table is the record. */
const DELETE_ENDED_AFTER_SECONDS = 60;
const MAINTENANCE_SECONDS = 60;

/** Waiting jobs are kept for a year: an acknowledged task is never dropped by a clean-up. */
const RETENTION_SECONDS = 365 * 24 * 3600;

export interface QueueOptions {
  /** Look for jobs whose worker is silent; off only in tests. Defaults to true. */
  readonly supervise?: boolean;
}

/**
 * The queue on pg-boss, in the service's own database and through its pool. The first start makes pg-boss's schema.
 *
 * Workers are woken by a NOTIFY of our own that is part of the enqueuing transaction, and fetch by themselves
 * (`consumer.ts`): pg-boss's own workers, once they are woken by NOTIFY, do one job per polling interval.
 */
export async function openQueue(database: Database, log: Log, options: QueueOptions = {}): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values as unknown[] | undefined) },
    supervise: options.supervise ?? true,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.warn({ error }, 'the queue met an error; it goes on'));
  boss.on('warning', (warning) => log.debug({ warning }, 'the queue warns'));
  await boss.start();
  await ensureQueues(boss);
  return new PgBossQueue(boss, database);
}

class PgBossQueue implements Queue {
  readonly #boss: PgBoss;
  readonly #database: Database;

  constructor(boss: PgBoss, database: Database) {
    this.#boss = boss;
    this.#database = database;
  }

  async enqueue(tx: Transaction, job: NewJob): Promise<void> {
    const id = await this.#boss.send(job.queue, job.data, {
      id: job.id,
      db: fromDrizzle(tx, sql),
      ...(job.group === undefined ? {} : { group: { id: job.group } }),
      ...(job.turn === undefined ? {} : { priority: -job.turn }),
      ...(job.startAfter === undefined ? {} : { startAfter: job.startAfter }),
    });
    if (id === null) throw new Error(`The queue ${job.queue} did not take the job ${job.id}.`);
    await tx.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${job.queue})`);
  }

  async claim(tx: Transaction, queue: QueueName): Promise<ClaimedJob | null> {
    const [job] = await this.#boss.fetch<JobData>(queue, {
      db: fromDrizzle(tx, sql),
      batchSize: 1,
      includeMetadata: true,
    });
    if (job === undefined) return null;
    return {
      id: job.id,
      queue,
      data: job.data,
      retryCount: job.retryCount,
      lastAttempt: job.retryCount >= job.retryLimit,
      orphaned: job.retryCount > 0 && !(job.output as FailedOutput | null)?.told,
      expireInSeconds: job.expireInSeconds,
    };
  }

  async complete(tx: Transaction, { queue, id, retryCount }: Claim): Promise<boolean> {
    // The pair, never the bare id: only then does pg-boss settle nothing for a claim that was lost.
    const db = fromDrizzle(tx, sql);
    const { affected } = (await this.#boss.complete(queue, { id, retryCount }, null, { db })) as Settled;
    return affected === 1;
  }

  fail(tx: Transaction, claim: Claim, reason: string): Promise<boolean> {
    return this.#giveBack(tx, claim, { message: reason, told: true });
  }

  release(tx: Transaction, claim: Claim): Promise<boolean> {
    return this.#giveBack(tx, claim, { message: 'The worker died.', told: false });
  }

  async #giveBack(tx: Transaction, { queue, id, retryCount }: Claim, output: FailedOutput): Promise<boolean> {
    const db = fromDrizzle(tx, sql);
    const { affected } = (await this.#boss.fail(queue, { id, retryCount }, output, { db })) as Settled;
    if (affected !== 1) return false;
    await tx.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${queue})`);
    return true;
  }

  async cancel(tx: Transaction, queue: QueueName, id: string): Promise<void> {
    await this.#boss.cancel(queue, id, { db: fromDrizzle(tx, sql) });
    // Its worker would notice at its next heartbeat, in three seconds; told, it stops at once.
    await tx.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${CANCELLED + id})`);
  }

  async touch(claims: readonly Claim[]): Promise<ReadonlySet<string>> {
    const held = new Set<string>();
    for (const queue of new Set(claims.map((claim) => claim.queue))) {
      const attempts = claims
        .filter((claim) => claim.queue === queue)
        .map(({ id, retryCount }) => ({ id, retryCount }));
      const { settled } = (await this.#boss.touch(queue, attempts)) as Settled;
      for (const id of settled ?? []) held.add(id);
    }
    return held;
  }

  async due(queues: readonly QueueName[]): Promise<readonly QueueName[]> {
    const { rows } = await this.#database.pool.query<{ name: QueueName }>(
      `select distinct name from pgboss.job
        where name = any($1) and state < 'active' and start_after <= now()`,
      [queues],
    );
    return rows.map(({ name }) => name);
  }

  async stats(): Promise<readonly QueueStats[]> {
    const { rows } = await this.#database.pool.query<{ name: QueueName; queued: string; active: string }>(
      `select name, count(*) filter (where state < 'active') as queued,
              count(*) filter (where state = 'active') as active
         from pgboss.job where state <= 'active' group by name`,
    );
    const counted = new Map(rows.map((row) => [row.name, row]));
    return [...QUEUES.keys()].map((queue) => ({
      queue,
      queued: Number(counted.get(queue)?.queued ?? 0),
      active: Number(counted.get(queue)?.active ?? 0),
    }));
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5000 });
  }
}

/** What is kept of a failed attempt. What pg-boss itself keeps of silent and overdue ones is another object. */
interface FailedOutput {
  readonly message: string;
  /** Whether the worker said so itself. */
  readonly told: boolean;
}

/** What pg-boss's settling calls resolve to; its published type is empty. */
interface Settled {
  /** How many of the claims given were held, and are settled (or refreshed) now. */
  readonly affected: number;
  /** Their job ids. */
  readonly settled?: readonly string[];
}

/** Makes the queues that are missing and brings the others' settings up to date. */
async function ensureQueues(boss: PgBoss): Promise<void> {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const [name, { expireInSeconds, retryLimit }] of QUEUES) {
    const settings = {
      expireInSeconds,
      retryLimit,
      retryDelay: 0,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retentionSeconds: RETENTION_SECONDS,
      deleteAfterSeconds: DELETE_ENDED_AFTER_SECONDS,
    };
    const queue = existing.get(name);
    if (queue === undefined) await boss.createQueue(name, settings);
    else if (Object.entries(settings).some(([key, value]) => queue[key as keyof typeof settings] !== value)) {
      await boss.updateQueue(name, settings);
    }
  }
}
