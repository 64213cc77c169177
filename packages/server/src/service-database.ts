import pg from 'pg';
import type { Config } from './config/config.ts';
import type { Log } from './log/log.ts';
import { type Postgres, startPostgres } from './postgres/launcher.ts';
import { PostgresError } from './postgres/postgres-error.ts';
import { type Database, openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import { isOutage, throughOutage } from './store/outage.ts';

/** The service's database, migrated, and what keeps it up. */
export interface ServiceDatabase extends Database {
  /**
   * Closes the connections, and stops the bundled server unless another process of this data folder still uses it (a
   * second service, a command).
   */
  close(): Promise<void>;
}

/** How long a start goes on when the server it found goes away under it. */
const LONGEST_START_MS = 30_000;

/** As `server_version_num` counts. */
const OLDEST_SERVER = 150_000;

const TOO_MANY_CONNECTIONS = '53300';

/** Shared lock of everybody who uses a bundled server; the one who can take it alone was the last. */
const USER_LOCK = 7_236_041_191;

/** `DATABASE_URL`, or else the bundled PostgreSQL of the data folder. */
export async function openServiceDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
): Promise<ServiceDatabase> {
  if (config.databaseUrl !== null) {
    await checkServer(config.databaseUrl);
    await migrateLogged(config.databaseUrl, log);
    return open(config.databaseUrl, log);
  }
  // A server found running may be on its way down, stopped by its last user in this moment: then once more.
  return throughOutage(LONGEST_START_MS, () => openBundled(config.dataDir, log));
}

async function openBundled(dataDir: string, log: Log): Promise<ServiceDatabase> {
  const postgres = await startPostgres({ dataDir, log });
  try {
    const user = await holdUserLock(postgres.url);
    await migrateLogged(postgres.url, log);
    const database = open(postgres.url, log);
    return {
      ...database,
      close: async () => {
        await database.close();
        await leave(postgres, user);
      },
    };
  } catch (error) {
    await leave(postgres, null);
    throw error;
  }
}

/** Throws a sentence when `DATABASE_URL` leads nowhere, or to a server that is too old. */
async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_SERVER) {
      throw new PostgresError(
        `The PostgreSQL of DATABASE_URL is version ${Math.floor(version / 10_000)}; this service needs 15 or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof PostgresError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PostgresError(
      `The database of DATABASE_URL cannot be reached (${why}). Check its host, port, account and password, or unset ` +
        'DATABASE_URL to use the bundled PostgreSQL.',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function open(url: string, log: Log): Database {
  return openDatabase(url, { onError: (error) => log.warn({ error }, 'a database connection broke') });
}

async function migrateLogged(url: string, log: Log): Promise<void> {
  const applied = await migrate(url);
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');
}

async function holdUserLock(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'songwright user' });
  // A server that is started again has forgotten the lock: at worst it is stopped under us, and we start it again.
  client.on('error', () => {});
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [USER_LOCK]);
  return client;
}

async function leave(postgres: Postgres, user: pg.Client | null): Promise<void> {
  // Given back by hand: a session that was only told to end may still hold it for a moment.
  await user?.query('select pg_advisory_unlock_shared($1)', [USER_LOCK]).catch(() => {});
  await user?.end().catch(() => {});
  if (await isUnused(postgres.url)) await postgres.stop();
  else postgres.release();
}

/** Whether nobody holds the lock any more. A server that does not answer is nobody's either; one that is full is. */
async function isUnused(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ unused: boolean }>('select pg_try_advisory_lock($1) as unused', [
      USER_LOCK,
    ]);
    return rows[0]?.unused === true;
  } catch (error) {
    return isOutage(error) && (error as { code?: string }).code !== TOO_MANY_CONNECTIONS;
  } finally {
    await client.end().catch(() => {});
  }
}
