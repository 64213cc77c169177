import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { DATABASE_USER, serverEnvironment } from './cluster.ts';
import type { Places } from './places.ts';
import { explainUnrunnable } from './postgres-error.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';

/** How often a server that is not ready yet is asked again, in milliseconds. */
const ASK_AGAIN_MS = 20;

/** A server that says nothing for so long has not answered. */
const LONGEST_ANSWER_MS = 5000;

/** The server's log is begun anew at a start that finds it longer than this. */
const LONGEST_LOG_BYTES = 16 * 1024 * 1024;

/** Port in the socket's name; nothing listens on a TCP port of that number. */
const SOCKET_PORT = 5432;

/** Modest memory; the rest are PostgreSQL's own defaults, durability (fsync) among them. */
const SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** How a client reaches the server. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

export type Launch =
  | { readonly pid: number }
  /** The program ended before it was ready; its words. */
  | { readonly output: string };

/**
 * Starts the server and waits until it answers. It is detached (a Ctrl-C in the terminal does not reach it before the
 * service has stopped its own work) and writes to a file, so it survives the death of this process.
 */
export async function launchServer(
  binaries: Binaries,
  places: Places,
  account: Account | null,
  password: string,
  extra: Readonly<Record<string, string>>,
): Promise<Launch> {
  if (existsSync(places.logFile) && statSync(places.logFile).size > LONGEST_LOG_BYTES) {
    truncateSync(places.logFile);
  }
  const from = existsSync(places.logFile) ? statSync(places.logFile).size : 0;
  const port = places.socketDir === null ? await freePort() : SOCKET_PORT;
  const listening =
    places.socketDir === null
      ? { listen_addresses: '127.0.0.1' }
      : { listen_addresses: '', unix_socket_directories: places.socketDir, unix_socket_permissions: '0700' };
  const settings = { ...SETTINGS, ...listening, port: String(port), ...extra };
  const log = openSync(places.logFile, 'a');
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      places.clusterDir,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
      ...(account ?? {}),
    },
  );
  closeSync(log);
  let ended: { readonly error: unknown } | null = null;
  child.on('error', (error) => {
    ended = { error: explainUnrunnable(binaries.postgres, error) };
  });
  child.on('exit', () => {
    ended ??= { error: null };
  });
  child.unref();
  const endpoint = { host: places.socketDir ?? '127.0.0.1', port, password };
  const readEnd = (): { readonly error: unknown } | null => ended;
  while (!(await answers(endpoint))) {
    const end = readEnd();
    if (end?.error) throw end.error;
    if (end !== null) return { output: readFileSync(places.logFile, 'utf8').slice(from) };
    await sleep(ASK_AGAIN_MS);
  }
  // Another starter's server may be the one that answered.
  return { pid: readPostmaster(places.clusterDir)?.pid ?? child.pid ?? 0 };
}

/** Whether the server takes connections now; while it starts or stops it refuses them. */
export async function answers(endpoint: Endpoint): Promise<boolean> {
  const client = new pg.Client({
    ...endpoint,
    user: DATABASE_USER,
    database: 'postgres',
    connectionTimeoutMillis: LONGEST_ANSWER_MS,
    query_timeout: LONGEST_ANSWER_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    // Not awaited: a server that dies in this moment may leave the farewell without an answer.
    client.end().catch(() => {});
  }
}

/** Waits until the server answers (true) or its process is gone (false); undefined when the time is over. */
export async function waitForAnswer(
  pid: number,
  endpoint: Endpoint,
  milliseconds: number,
): Promise<boolean | undefined> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await answers(endpoint)) return true;
    if (!isAlive(pid)) return false;
    await sleep(ASK_AGAIN_MS);
  }
  return undefined;
}

/** Waits until the process is gone; false when the time is over before. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() >= end) return false;
    await sleep(ASK_AGAIN_MS);
  }
  return true;
}
