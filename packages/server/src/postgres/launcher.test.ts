import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../testing/wait-until.ts';
import { BUNDLED_MAJOR } from './binaries.ts';
import { type Postgres, startPostgres } from './launcher.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';

const CLUSTER = `postgres-${BUNDLED_MAJOR}`;
/** Where a database goes whose folder is closed to the server's account. */
const SYSTEM_DIR = '/var/lib/songwright';
const asRoot = process.getuid?.() === 0;

/** One database lives through all the tests of this file, as one does on somebody's machine. */
let folder: string;
let server: Postgres;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-launcher-'));
  // Open to the server's account, as folders usually are.
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(of: Postgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: of.url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another Node process that starts the server and then waits. */
async function startElsewhere(): Promise<ChildProcess> {
  const launcher = new URL('../../dist/postgres/launcher.js', import.meta.url).href;
  const script = `const { startPostgres } = await import(${JSON.stringify(launcher)});
    await startPostgres({ dataDir: ${JSON.stringify(folder)} });
    process.stdout.write('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

describe('a first start', () => {
  it('by two at the same moment, after one that was killed halfway, makes one database and leaves nothing else', async () => {
    const half = join(folder, `${CLUSTER}.new-999999999`);
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18');
    const [first, second] = await Promise.all([
      startPostgres({ dataDir: folder }),
      startPostgres({ dataDir: folder }),
    ]);
    second.release();
    server = first;
    expect(first.pid()).toBe(second.pid());
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).sort()).toEqual([CLUSTER, 'postgres.log']);
  });

  it('makes a durable UTF-8 database, reached through a socket only, run by an account that is not root', async () => {
    const [row] = await query(
      server,
      `select version(), getdatabaseencoding() as encoding, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as listen,
              (select datcollate from pg_database where datname = current_database()) as collate`,
    );
    expect(row).toMatchObject({ encoding: 'UTF8', fsync: 'on', listen: '', collate: 'C' });
    expect(row?.['version']).toContain(`PostgreSQL ${BUNDLED_MAJOR}`);
    if (process.platform === 'linux') expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0);
  });

  it('refuses a connection without the password', async () => {
    const url = new URL(server.url);
    url.password = 'wrong';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toThrow('password');
  });
});

describe('a server that was killed', () => {
  it('is started again at the same address, with all that was committed', async () => {
    await query(server, 'create table kept as select 1 as one');
    const killed = server.pid();
    process.kill(killed, 'SIGKILL');
    await waitUntil('another server runs', () => server.pid() !== killed, 30_000);
    expect(await query(server, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});

describe('stop', () => {
  it('ends the server at once although clients are connected', async () => {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => {});
    await client.connect();
    await server.stop();
    expect(isAlive(server.pid())).toBe(false);
    expect(existsSync(join(folder, CLUSTER, 'postmaster.pid'))).toBe(false);
    await client.end().catch(() => {});
  });
});

describe('a later start', () => {
  it('takes no notice of a pid file whose number is another program by now', async () => {
    const file = join(folder, CLUSTER, 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${folder}/${CLUSTER}\n1700000000\n5432\n/tmp\n\n\nready\n`);
    server = await startPostgres({ dataDir: folder });
    expect(server.adopted).toBe(false);
    expect(await query(server, 'select one from kept')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('takes over the server whose starter was killed', async () => {
    const starter = await startElsewhere();
    const pid = readPostmaster(join(folder, CLUSTER))?.pid;
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect(isAlive(pid!)).toBe(true);
    server = await startPostgres({ dataDir: folder });
    expect(server.adopted).toBe(true);
    expect(server.pid()).toBe(pid);
    expect(await query(server, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});

describe('a folder', () => {
  it.runIf(asRoot)('that only root may enter is no hindrance under root', async () => {
    const before = new Set(existsSync(SYSTEM_DIR) ? readdirSync(SYSTEM_DIR) : []);
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const inside = await startPostgres({ dataDir: join(closed, 'data') });
    expect(await query(inside, 'select 1 as one')).toEqual([{ one: 1 }]);
    await inside.stop();
    for (const name of readdirSync(SYSTEM_DIR)) {
      if (!before.has(name)) rmSync(join(SYSTEM_DIR, name), { recursive: true });
    }
  });

  it('that cannot be used is said in a sentence', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(startPostgres({ dataDir: join(file, 'data') })).rejects.toMatchObject({
      name: 'PostgresError',
    });
  });
});
