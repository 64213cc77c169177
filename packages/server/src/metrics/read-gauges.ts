import type { Database } from '../store/database.ts';
import { PRESENCE_LOCK } from '../worker/presence.ts';

export interface Gauges {
  readonly queues: readonly {
    readonly queue: string;
    readonly waits: number;
    readonly runs: number;
    /** Seconds that the oldest waiting job has been due. */
    readonly oldest: number;
  }[];
  readonly callbacksPending: number;
  readonly callbacksFailed: number;
  readonly workers: number;
  readonly slots: number;
  readonly files: number;
  readonly bytes: number;
}

const QUEUES = `
  select name as queue, count(*) filter (where state < 'active')::int as waits,
         count(*) filter (where state = 'active')::int as runs,
         coalesce(extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())), 0)
           ::double precision as oldest
    from pgboss.job where state <= 'active' group by name order by name`;

const COUNTS = `
  select (select count(*)::int from callbacks where state = 'pending') as "callbacksPending",
         (select count(*)::int from callbacks where state = 'failed') as "callbacksFailed",
         (select count(*)::int from workers where ${holdsLock()}) as workers,
         (select coalesce(sum(slots), 0)::int from workers where ${holdsLock()}) as slots`;

function holdsLock(): string {
  return `exists (select from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
            and classid = ${PRESENCE_LOCK}::oid and objid = workers.id::oid
            and database = (select oid from pg_database where datname = current_database()))`;
}

/** A sum over every file there is: not at every look. */
const FILES_BELIEVED_MS = 60_000;
const believedFiles = new WeakMap<
  Database,
  { readonly files: number; readonly bytes: number; readonly until: number }
>();

/** The state of the queue, callbacks, workers and files, from the database. */
export async function readGauges(database: Database): Promise<Gauges> {
  const { rows: queues } = await database.pool.query<Gauges['queues'][number]>(QUEUES);
  const { rows } = await database.pool.query<Omit<Gauges, 'queues' | 'files' | 'bytes'>>(COUNTS);
  const { files, bytes } = await filesOf(database);
  return { queues, ...rows[0]!, files, bytes };
}

async function filesOf(database: Database): Promise<{ readonly files: number; readonly bytes: number }> {
  const now = performance.now();
  const known = believedFiles.get(database);
  if (known !== undefined && known.until > now) return known;
  const { rows } = await database.pool.query<{ files: number; bytes: number }>(
    'select count(*)::int as files, coalesce(sum(size), 0)::double precision as bytes from files',
  );
  const read = { ...rows[0]!, until: now + FILES_BELIEVED_MS };
  believedFiles.set(database, read);
  return read;
}
