import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import type { Queue } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { readMigrations } from '../store/migrate.ts';
import { callbacks, tasks } from '../store/schema.ts';
import type { ExportHeader } from './export-database.ts';

/** An export cannot be taken in; the message says why and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const BATCH = 500;

/**
 * Takes an export of this or an earlier release into an empty, migrated database, in one transaction. Tasks that had not
 * ended are queued anew, and so are callbacks that were under way. @returns how many rows of each table
 */
export function importDatabase(
  database: Database,
  queue: Queue,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  return database.db.transaction(async (tx) => {
    await refuseUnlessEmpty(tx);
    const counts: Record<string, number> = {};
    let batch: string[] = [];
    let current = '';
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await insertRows(tx, current, batch);
      counts[current] = (counts[current] ?? 0) + batch.length;
      batch = [];
    };
    let header: ExportHeader | null = null;
    for await (const line of linesIn(file)) {
      if (header === null) {
        header = readHeader(line);
        continue;
      }
      const tab = line.indexOf('\t');
      const table = line.slice(0, tab);
      if (tab < 1 || !/^[a-z_]+$/.test(table))
        throw new ImportError(`A line of ${file} is no row: the file is damaged.`);
      if (table !== current || batch.length >= BATCH) await flush();
      current = table;
      batch.push(line.slice(tab + 1));
    }
    if (header === null) throw new ImportError(`${file} is empty.`);
    await flush();
    delete counts[''];
    await restartSequences(tx);
    await queueAnew(tx, queue);
    return counts;
  });
}

async function* linesIn(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  // The interface ends quietly when its input breaks: the input's own end is what counts.
  const broken = new Promise<never>((_, reject) => unpacked.once('error', reject));
  broken.catch(() => {});
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  const whole = new Promise<void>((resolve) => unpacked.once('end', resolve));
  try {
    yield* lines;
    await Promise.race([whole, broken]);
  } catch (error) {
    throw new ImportError(`${file} cannot be read to its end: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function readHeader(line: string): ExportHeader {
  let header: Partial<ExportHeader> = {};
  try {
    header = JSON.parse(line);
  } catch {
    // said below
  }
  if (header.songwright !== 1 || !Array.isArray(header.migrations)) {
    throw new ImportError('The file is no export of Songwright.');
  }
  const known = new Set(readMigrations().map(({ name }) => name));
  const newer = header.migrations.find((name) => !known.has(name));
  if (newer !== undefined) {
    throw new ImportError(
      `The export was made by a newer release (it has the migration ${newer}). Import it with that one.`,
    );
  }
  return header as ExportHeader;
}

/** Whoever has made keys or tasks here would find them mixed with others. The first key and the settings' one are no such. */
async function refuseUnlessEmpty(tx: Transaction): Promise<void> {
  const { rows } = await tx.execute<{ used: boolean }>(sql`
    select exists (select from tasks) or exists (select from api_keys where id not in ('first', 'configured')) as used`);
  if (rows[0]?.used === true) {
    throw new ImportError(
      'The database already has tasks or keys. Import into a new one: another SONGWRIGHT_DATA or DATABASE_URL.',
    );
  }
  await tx.execute(sql`delete from api_keys`);
}

async function insertRows(tx: Transaction, table: string, rows: readonly string[]): Promise<void> {
  // Of the columns that the export knows: those that a later release added take their defaults.
  const columns = Object.keys(JSON.parse(rows[0]!)).map((name) => sql.identifier(name));
  const list = sql.join(columns, sql`, `);
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${sql.identifier(table)}, ${`[${rows.join(',')}]`}::json)`);
}

/** Numbers given by the database go on after the highest there is. */
async function restartSequences(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    select setval(pg_get_serial_sequence('deliveries', 'id'), greatest(1, (select coalesce(max(id), 0) from deliveries)))`);
}

async function queueAnew(tx: Transaction, queue: Queue): Promise<void> {
  const open = await tx
    .select({ id: tasks.id, model: tasks.model, keyId: tasks.keyId, turn: tasks.turn })
    .from(tasks)
    .where(sql`${tasks.status} in ('not_started', 'running')`);
  for (const { id, model, keyId, turn } of open) {
    const jobId = randomUUID();
    await tx.update(tasks).set({ jobId, workerId: null, jobRetry: null }).where(eq(tasks.id, id));
    await queue.enqueue(tx, { id: jobId, queue: model, data: { taskId: id }, group: keyId, turn });
  }
  const pending = await tx
    .select({ taskId: callbacks.taskId })
    .from(callbacks)
    .where(eq(callbacks.state, 'pending'));
  for (const { taskId } of pending) {
    const jobId = randomUUID();
    await tx
      .update(callbacks)
      .set({ jobId, workerId: null, jobRetry: null })
      .where(eq(callbacks.taskId, taskId));
    await queue.enqueue(tx, { id: jobId, queue: 'callback', data: { taskId } });
  }
}
