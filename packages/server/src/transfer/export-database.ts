import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Database } from '../store/database.ts';
import { tablesInOrder } from './tables.ts';

/** The first line of an export. */
export interface ExportHeader {
  readonly songwright: 1;
  readonly exportedAt: string;
  readonly migrations: readonly string[];
}

const BATCH = 1000;

/**
 * Writes everything that users have into one compressed file: a line of header, then a line for each row, `table`, a
 * tab, and the row as JSON. It is the state of one moment, though the service goes on meanwhile. The file appears whole
 * or not at all. @returns how many rows of each table
 */
export async function exportDatabase(
  database: Database,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const unfinished = `${file}.unfinished`;
  const client = await database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await pipeline(Readable.from(linesOf(client, counts)), createGzip(), createWriteStream(unfinished));
    await client.query('commit');
    await rename(unfinished, file);
    return counts;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    // Not given back: a broken export may have left a transaction open.
    client.release(true);
  }
}

async function* linesOf(client: pg.PoolClient, counts: Record<string, number>): AsyncIterable<string> {
  const { rows: applied } = await client.query<{ name: string }>('select name from migrations order by name');
  const header: ExportHeader = {
    songwright: 1,
    exportedAt: new Date().toISOString(),
    migrations: applied.map(({ name }) => name),
  };
  yield `${JSON.stringify(header)}\n`;
  for (const table of await tablesInOrder(client)) {
    counts[table] = 0;
    // Text, not parsed: numbers and times pass as the database writes them.
    await client.query(
      `declare export no scroll cursor for select row_to_json(t)::text as row from "${table}" t`,
    );
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from export`);
      if (rows.length === 0) break;
      counts[table] += rows.length;
      yield rows.map(({ row }) => `${table}\t${row}\n`).join('');
    }
    await client.query('close export');
  }
}
