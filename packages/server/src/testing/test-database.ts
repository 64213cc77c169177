import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { type Postgres, startPostgres } from '../postgres/launcher.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { apiKeys } from '../store/schema.ts';
import { TEST_FOLDER_VARIABLE } from './global-setup.ts';

const TEMPLATE = 'songwright_template';

/** Keeps two test files from making the template at the same moment. */
const TEMPLATE_LOCK = 7_236_041_192;

/** The run's server; durable writes are off, since what tests lose in a power cut is nothing. */
export async function testServer(): Promise<Postgres> {
  const folder = process.env[TEST_FOLDER_VARIABLE];
  if (folder === undefined) {
    throw new Error(
      'Tests that need a database run under vitest with packages/server/src/testing/global-setup.ts.',
    );
  }
  return startPostgres({ dataDir: folder, settings: { fsync: 'off', max_connections: '300' } });
}

/** A fresh, empty database with all tables and queues (a copy of the run's template). */
export async function createTestDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = await testServer();
  server.release();
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  try {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await createTemplate(admin, server.urlOf(`${TEMPLATE}_new`));
    await admin.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await admin.end();
  }
  return {
    url: server.urlOf(name),
    drop: async () => {
      const client = new pg.Client({ connectionString: server.urlOf('postgres') });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}

async function createTemplate(admin: pg.Client, url: string): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}_new with (force)`);
  await admin.query(`create database ${TEMPLATE}_new`);
  await migrate(url);
  const database = openDatabase(url);
  const queue = await openQueue(database, silentLog, { supervise: false });
  await queue.stop();
  await database.close();
  await admin.query(`alter database ${TEMPLATE}_new rename to ${TEMPLATE}`);
}

export const silentLog = pino({ level: 'silent' });

/** A database for the tests of one file, opened before them and dropped after. */
export function testDatabase(): { get(): Database } {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await createTestDatabase();
    drop = created.drop;
    database = openDatabase(created.url);
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  return { get: () => database };
}

/** An API key's row, for tasks to belong to. */
export async function addKey(
  database: Database,
  id: string = randomBytes(6).toString('hex'),
): Promise<string> {
  await database.db.insert(apiKeys).values({ id, name: id, hash: id, prefix: '' }).onConflictDoNothing();
  return id;
}
