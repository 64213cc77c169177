import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Log } from '../log/log.ts';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { DATABASE_USER, ensureCluster, readPassword } from './cluster.ts';
import { closeSocketDir, openSocketDir, type Places, preparePlaces } from './places.ts';
import { explainFailure, PostgresError } from './postgres-error.ts';
import { isAlive, isForeign, readPostmaster } from './postmaster-file.ts';
import { type Endpoint, launchServer, waitForAnswer, waitForEnd } from './server-process.ts';

export interface PostgresOptions {
  /** The service's data folder; the cluster is a folder in it. */
  readonly dataDir: string;
  readonly log?: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Server settings beside our own, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Postgres {
  /** Connection string of the service's database. */
  readonly url: string;
  /** True when a server was found running (its starter was killed) and taken over. */
  readonly adopted: boolean;
  /** The server's process now; another one after it died and was started again. */
  pid(): number;
  /** Connection string of another database of the same server. */
  urlOf(database: string): string;
  /** Fast shutdown: connections are ended, everything committed is on disk. */
  stop(): Promise<void>;
  /** Leaves the server running and stops looking after it. */
  release(): void;
}

/** The database inside the bundled server that the service uses. */
const DATABASE = 'songwright';

/** A found server may be in crash recovery, or on its way down. */
const LONGEST_WAIT_MS = 60_000;

/** A fast shutdown takes well under a second; after this the server is ended without one and recovers later. */
const LONGEST_STOP_MS = 30_000;

/** How often the server is looked after. */
const WATCH_MS = 1000;

/** Before a server that could not be started again is tried once more. */
const PAUSE_AFTER_FAILURE_MS = 5000;

/** Another start won, a stop took the socket's folder away, or the backends of a killed server are still on their way out: worth trying again. */
const PASSING =
  /lock file .* already exists|could not create lock file .*No such file|pre-existing shared memory block|another postmaster|Address already in use/i;

/**
 * The bundled PostgreSQL of a data folder, running: taken over when it already runs, else started, and its cluster
 * made at first. While the service lives, a server that dies is started again at the same address.
 * Rejects with a `PostgresError`.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = serverAccount();
  const places = await inWords(options.dataDir, () => preparePlaces(options.dataDir, account));
  const binaries = await inWords(options.dataDir, () => findBinaries(account, places.programsDir));
  const durable = options.settings?.['fsync'] !== 'off';
  await inWords(options.dataDir, () => ensureCluster(places.clusterDir, binaries, account, durable));
  const start = (): Promise<Running> => adoptOrLaunch(binaries, places, account, options);
  let running = await start();
  options.log?.info(
    { pid: running.pid, folder: places.clusterDir },
    running.adopted ? 'took over the running PostgreSQL' : 'PostgreSQL is running',
  );
  await ensureDatabase(running.endpoint);
  const watch = watchServer(
    () => running.pid,
    async () => {
      options.log?.warn({ pid: running.pid }, 'PostgreSQL ended unexpectedly: starting it again');
      running = await start();
    },
    (error) => options.log?.error({ error }, 'PostgreSQL could not be started again'),
  );
  return {
    url: urlOf(running.endpoint, DATABASE),
    adopted: running.adopted,
    pid: () => running.pid,
    urlOf: (database) => urlOf(running.endpoint, database),
    stop: async () => {
      await watch.end();
      await stopServer(running.pid, binaries, places);
      options.log?.info({ pid: running.pid }, 'PostgreSQL is stopped');
    },
    release: () => void watch.end(),
  };
}

interface Running {
  readonly pid: number;
  readonly endpoint: Endpoint;
  readonly adopted: boolean;
}

async function adoptOrLaunch(
  binaries: Binaries,
  places: Places,
  account: Account | null,
  options: PostgresOptions,
): Promise<Running> {
  const password = readPassword(places.clusterDir);
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const found = await adopt(places, password);
    if (found !== null) return found;
    if (places.socketDir !== null) openSocketDir(places.socketDir, account);
    const launch = await launchServer(binaries, places, account, password, options.settings ?? {});
    if ('pid' in launch) {
      const port = readPostmaster(places.clusterDir)?.port ?? 0;
      return {
        pid: launch.pid,
        endpoint: { host: places.socketDir ?? '127.0.0.1', port, password },
        adopted: false,
      };
    }
    if (!PASSING.test(launch.output) || Date.now() > deadline) {
      throw explainFailure('Starting the bundled database', launch.output, options.dataDir);
    }
    await sleep(100);
  }
}

/** The server that already runs on the cluster, once it answers; null when there is none. */
async function adopt(places: Places, password: string): Promise<Running | null> {
  const postmaster = readPostmaster(places.clusterDir);
  if (postmaster === null || !isAlive(postmaster.pid)) return null;
  const file = join(places.clusterDir, 'postmaster.pid');
  if (isForeign(postmaster.pid, places.clusterDir)) {
    // The number lives again as another program. PostgreSQL would refuse to start for as long as that runs.
    rmSync(file, { force: true });
    return null;
  }
  const endpoint = {
    host: postmaster.socketDir === '' ? '127.0.0.1' : postmaster.socketDir,
    port: postmaster.port,
    password,
  };
  const answered = await waitForAnswer(postmaster.pid, endpoint, LONGEST_WAIT_MS);
  if (answered === undefined) {
    throw new PostgresError(
      `A PostgreSQL (process ${postmaster.pid}) holds ${places.clusterDir} but does not answer. If it should not ` +
        `be there, end it with "kill -INT ${postmaster.pid}" and start again.`,
    );
  }
  return answered ? { pid: postmaster.pid, endpoint, adopted: true } : null;
}

async function ensureDatabase(endpoint: Endpoint): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(endpoint, 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // 42P04 and 23505: another start made it in the same moment.
    const code = (error as { code?: string }).code;
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

function urlOf({ host, port, password }: Endpoint, database: string): string {
  const url = new URL(`postgresql://${DATABASE_USER}:${password}@localhost:${port}/${database}`);
  url.searchParams.set('host', host);
  return url.href;
}

/** Looks once a second whether the server is alive, and starts it again when it is not; when that fails, again later. */
function watchServer(
  pid: () => number,
  restart: () => Promise<void>,
  onError: (error: unknown) => void,
): { end(): Promise<void> } {
  let ended = false;
  let timer: NodeJS.Timeout;
  let restarting: Promise<void> = Promise.resolve();
  const plan = (pause: number): void => {
    if (ended) return;
    timer = setTimeout(look, pause);
    timer.unref();
  };
  const look = (): void => {
    if (isAlive(pid())) {
      plan(WATCH_MS);
      return;
    }
    restarting = restart().then(
      () => plan(WATCH_MS),
      (error: unknown) => {
        onError(error);
        plan(PAUSE_AFTER_FAILURE_MS);
      },
    );
  };
  plan(WATCH_MS);
  return {
    end: async () => {
      ended = true;
      clearTimeout(timer);
      await restarting;
    },
  };
}

async function stopServer(pid: number, binaries: Binaries, places: Places): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals: pg_ctl speaks to the server through its own event.
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', places.clusterDir, '-m', 'fast', '-w']);
    return;
  }
  if (isAlive(pid)) {
    process.kill(pid, 'SIGINT');
    if (!(await waitForEnd(pid, LONGEST_STOP_MS))) {
      process.kill(pid, 'SIGQUIT');
      await waitForEnd(pid, LONGEST_STOP_MS);
    }
  }
  if (places.socketDir !== null) closeSocketDir(places.socketDir);
}

/** File-system errors (no space, no permission) said as a sentence. */
async function inWords<T>(dataDir: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof PostgresError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw explainFailure('Preparing the bundled database', message, dataDir);
  }
}
