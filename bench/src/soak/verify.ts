import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What is left to be seen after a soak; every number but the first two and the last should be 0. */
export interface Verdict {
  readonly finished: number;
  readonly failed: number;
  /** Acknowledged tasks that have not ended, or that the database does not know. */
  readonly lost: number;
  /** Finished tasks with files of more than one attempt, or without any. */
  readonly finishedTwice: number;
  /** Credits charged beyond, or short of, the finished tasks' prices. */
  readonly chargedAmiss: number;
  /** Files on the disk that no row points to. */
  readonly filesWithoutTask: number;
  /** Rows whose file is not on the disk. */
  readonly filesMissing: number;
  /** Acknowledged tasks that the receiver was not told of. */
  readonly callbacksMissing: number;
  /** Callbacks that came more than once, as at-least-once delivery allows. */
  readonly callbacksRepeated: number;
}

/** Nothing has ended for so long: it is stuck, and not only slow. */
const LONGEST_STANDSTILL_MS = 300_000;

/** Waits until no task and no callback is under way. Throws when nothing has ended for five minutes. */
export async function untilQuiet(databaseUrl: string): Promise<void> {
  let fewest = Number.POSITIVE_INFINITY;
  let moved = performance.now();
  for (;;) {
    const open = await queryOne<{ tasks: number; callbacks: number; models: string }>(
      databaseUrl,
      `select (select count(*)::int from tasks where status in ('not_started', 'running')) as tasks,
              (select count(*)::int from callbacks where state = 'pending') as callbacks,
              (select string_agg(distinct model, ', ') from tasks where status in ('not_started', 'running')) as models`,
    ).catch(() => null);
    if (open?.tasks === 0 && open.callbacks === 0) return;
    const left = open === null ? fewest : open.tasks + open.callbacks;
    if (left < fewest) [fewest, moved] = [left, performance.now()];
    if (performance.now() - moved > LONGEST_STANDSTILL_MS) {
      throw new Error(`${open?.tasks} tasks (${open?.models}) and ${open?.callbacks} callbacks did not end.`);
    }
    await sleep(1000);
  }
}

export async function verify(
  databaseUrl: string,
  filesDir: string,
  acknowledged: ReadonlySet<string>,
  received: ReadonlyMap<string, number>,
): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tasks } = await client.query<{ id: string; status: string; attempts: number }>(
      `select id, status, (select count(distinct attempt)::int from files where task_id = tasks.id) as attempts from tasks`,
    );
    const { rows: charged } = await client.query<{ amiss: number }>(
      `select abs((select coalesce(sum(credits_spent), 0) from api_keys) -
                  (select coalesce(sum(price), 0) from tasks where status = 'finished'))::double precision as amiss`,
    );
    const { rows: files } = await client.query<{ key: string }>('select key from files');
    const stored = new Set(keysIn(filesDir));
    const known = new Set(files.map(({ key }) => key));
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const count = <T>(all: Iterable<T>, holds: (one: T) => boolean): number => [...all].filter(holds).length;
    return {
      finished: count(tasks, ({ status }) => status === 'finished'),
      failed: count(tasks, ({ status }) => status === 'failed'),
      lost: count(acknowledged, (id) => !['finished', 'failed'].includes(byId.get(id)?.status ?? '')),
      finishedTwice: count(tasks, ({ status, attempts }) => status === 'finished' && attempts !== 1),
      chargedAmiss: charged[0]!.amiss,
      filesWithoutTask: count(stored, (key) => !known.has(key)),
      filesMissing: count(known, (key) => !stored.has(key)),
      callbacksMissing: count(acknowledged, (id) => !received.has(id)),
      callbacksRepeated: count(received.values(), (times) => times > 1),
    };
  } finally {
    await client.end();
  }
}

function keysIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .filter((key) => !key.startsWith('.'));
}

async function queryOne<Row extends pg.QueryResultRow>(databaseUrl: string, text: string): Promise<Row> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Row>(text);
    return rows[0]!;
  } finally {
    await client.end().catch(() => {});
  }
}
