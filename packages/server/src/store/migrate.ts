import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** The SQL files lie beside `src` and `dist` alike. */
const MIGRATIONS_DIR = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Advisory lock of the migrations: an arbitrary number that nothing else uses. */
const LOCK = 7_236_041_190;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The committed migrations, in the order they are applied. */
export function readMigrations(folder: string = MIGRATIONS_DIR): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database up to date; several processes may start at once: the first to get the lock does it, each
 * migration in a transaction of its own. Returns the names applied now. Rejects when the database was made by a newer
 * release, or when an applied migration is no longer the one in the folder.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'songwright migrations' });
  // A connection that breaks is met by the next statement; unheard, it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migrations (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migrations',
    );
    const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    checkHistory(applied, migrations);
    const due = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of due) await apply(client, migration);
    return due.map(({ name }) => name);
  } finally {
    // Ending the connection releases the lock as well.
    await client.end().catch(() => {});
  }
}

/** The newest migration there is, and whether the database has it: part of "ready". */
export async function isMigrated(pool: pg.Pool): Promise<boolean> {
  const newest = readMigrations().at(-1)?.name ?? '';
  const { rowCount } = await pool.query('select 1 from migrations where name = $1', [newest]);
  return rowCount === 1;
}

function checkHistory(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const [name, sha256] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new Error(
        `The database was made by a newer release of Songwright (it has the migration ${name}, which this one does ` +
          'not know). Start that release again, or give this one a database of its own.',
      );
    }
    if (expected !== sha256) {
      throw new Error(
        `The migration ${name} was changed after it had been applied to this database. Restore the released file; ` +
          'changes go into a new one.',
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    // On a broken connection there is nothing to roll back.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
