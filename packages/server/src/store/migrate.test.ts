import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestDatabase, testDatabase } from '../testing/test-database.ts';
import { isMigrated, migrate, readMigrations } from './migrate.ts';
import * as schema from './schema.ts';

const database = testDatabase();

/** An empty database of its own, dropped at the end. */
async function withEmpty(use: (url: string, client: pg.Client) => Promise<void>): Promise<void> {
  const { url, drop } = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  try {
    await use(url, client);
  } finally {
    await client.end();
    await drop();
  }
}

describe('migrate', () => {
  it('applies every migration once, however many start at the same moment', async () => {
    await withEmpty(async (url) => {
      const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
      expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name));
      expect(await migrate(url)).toEqual([]);
    });
  });

  it('applies a migration wholly or not at all', async () => {
    await withEmpty(async (url, client) => {
      const broken = { name: '0001.sql', sql: 'create table half (id int); select nonsense', sha256: 'a' };
      await expect(migrate(url, [broken])).rejects.toThrow('nonsense');
      const { rows } = await client.query("select to_regclass('half') as half");
      expect(rows[0].half).toBeNull();
    });
  });

  it.each([
    { change: 'made by a newer release', known: [], sentence: /newer release/ },
    {
      change: 'whose migration was changed afterwards',
      known: [{ name: '0001.sql', sql: 'select 2', sha256: 'b' }],
      sentence: /was changed after/,
    },
  ])('refuses a database $change', async ({ known, sentence }) => {
    await withEmpty(async (url) => {
      await migrate(url, [{ name: '0001.sql', sql: 'select 1', sha256: 'a' }]);
      await expect(migrate(url, known)).rejects.toThrow(sentence);
    });
  });

  it('says whether a database is up to date', async () => {
    expect(await isMigrated(database.get().pool)).toBe(true);
  });
});

describe('the schema in TypeScript', () => {
  it.each(
    Object.values(schema as Record<string, PgTable>).map((table) => ({ table, ...getTableConfig(table) })),
  )('has the columns of $name as the migrations made them', async ({ name, columns }) => {
    const { rows } = await database.get().pool.query(
      `select column_name as name, udt_name as type, is_nullable = 'NO' as required
           from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [name],
    );
    const types: Record<string, string> = {
      'timestamp with time zone': 'timestamptz',
      integer: 'int4',
      smallint: 'int2',
      bigint: 'int8',
      'double precision': 'float8',
      'text[]': '_text',
    };
    const declared = columns.map((column) => ({
      name: column.name,
      type: types[column.getSQLType()] ?? column.getSQLType(),
      required: column.notNull,
    }));
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect(declared.sort(byName)).toEqual([...rows].sort(byName));
  });
});
