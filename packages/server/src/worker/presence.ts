import { hostname } from 'node:os';
import type { Model } from '@songwright/contract';
import { eq, sql } from 'drizzle-orm';
import type pg from 'pg';
import { type Listener, listen } from '../queue/listener.ts';
import { JOBS_CHANNEL } from '../queue/pg-boss-queue.ts';
import type { Database } from '../store/database.ts';
import { workers } from '../store/schema.ts';

/** First half of the advisory locks by which workers show that they live; the second is the worker's id. "SONG". */
export const PRESENCE_LOCK = 0x53_4f_4e_47;

const SEEN_EVERY_MS = 30_000;

export interface Presence extends Listener {
  readonly workerId: number;
}

export interface PresenceOptions {
  readonly database: Database;
  /** What the worker does, and how many renders at once. */
  readonly models?: readonly Model[];
  readonly slots?: number;
  /** A queue got a job. */
  readonly onJob: (queue: string) => void;
  /** The connection stands again; what arrived meanwhile was missed. */
  readonly onConnect: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Enters this process into the list of workers and opens the one connection that both listens for jobs and holds the
 * worker's lock. When the process dies, however it dies, the database drops the connection and with it the lock: that
 * is how the others know at once, on this machine or another.
 */
export async function announceWorker(options: PresenceOptions): Promise<Presence> {
  await forgetOldWorkers(options.database);
  const [row] = await options.database.db
    .insert(workers)
    .values({
      host: hostname(),
      pid: process.pid,
      models: [...(options.models ?? [])],
      slots: options.slots ?? 0,
    })
    .returning({ id: workers.id });
  const workerId = row!.id;
  const listener = await listen({
    url: options.database.url,
    channel: JOBS_CHANNEL,
    onNotify: options.onJob,
    onConnect: async (client: pg.Client) => {
      await client.query('select pg_advisory_lock($1::int, $2::int)', [PRESENCE_LOCK, workerId]);
      options.onConnect();
    },
    onError: options.onError,
  });
  const seen = setInterval(() => {
    const row = { seenAt: sql`now()` };
    // A database that is away is told the next time.
    options.database.db.update(workers).set(row).where(eq(workers.id, workerId)).catch(options.onError);
  }, SEEN_EVERY_MS);
  seen.unref();
  return {
    workerId,
    close: async () => {
      clearInterval(seen);
      await listener.close();
    },
  };
}

/** Rows of workers long dead, whose jobs were given back long ago. */
async function forgetOldWorkers({ pool }: Database): Promise<void> {
  await pool.query(
    `delete from workers
      where started_at < now() - interval '7 days'
        and not exists (
          select from pg_locks
           where locktype = 'advisory' and objsubid = 2 and classid = $1::int::oid and objid = workers.id::oid)`,
    [PRESENCE_LOCK],
  );
}
