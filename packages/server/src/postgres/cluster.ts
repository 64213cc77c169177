import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, giveTo } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explainFailure, explainUnrunnable } from './postgres-error.ts';
import { isAlive } from './postmaster-file.ts';

/** The one account inside the bundled database. */
export const DATABASE_USER = 'songwright';

const PASSWORD_FILE = 'songwright.password';

/**
 * Makes the cluster's folder unless it is there. Everything happens in a sibling folder that is renamed at the end, so
 * a start that is killed halfway leaves nothing half-made: only a sibling, which the next start removes.
 */
export async function ensureCluster(
  clusterDir: string,
  binaries: Binaries,
  account: Account | null,
  durable = true,
): Promise<void> {
  removeAbandoned(clusterDir);
  if (existsSync(join(clusterDir, 'PG_VERSION'))) return;
  const fresh = `${clusterDir}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  underWay.add(basename(fresh));
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  giveTo(account, fresh);
  const passwordFile = `${fresh}.password`;
  try {
    writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    giveTo(account, passwordFile);
    await runInitdb(binaries.initdb, fresh, passwordFile, account, durable);
    renameSync(passwordFile, join(fresh, PASSWORD_FILE));
    renameSync(fresh, clusterDir);
  } catch (error) {
    // Another process may have made it meanwhile: then its cluster is as good as ours.
    if (!existsSync(join(clusterDir, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    underWay.delete(basename(fresh));
  }
}

/** Siblings that this process is making. */
const underWay = new Set<string>();

export function readPassword(clusterDir: string): string {
  return readFileSync(join(clusterDir, PASSWORD_FILE), 'utf8').trim();
}

/** Siblings of dead processes: what killed first starts left behind. */
function removeAbandoned(clusterDir: string): void {
  const parent = dirname(clusterDir);
  const mark = `${basename(clusterDir)}.new-`;
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    if (!name.startsWith(mark)) continue;
    const pid = Number.parseInt(name.slice(mark.length), 10);
    // Our own number on a sibling that is not ours: an earlier process had it.
    const isOurs = [...underWay].some((made) => name.startsWith(made));
    if (isOurs || (pid !== process.pid && isAlive(pid))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function runInitdb(
  program: string,
  folder: string,
  passwordFile: string,
  account: Account | null,
  durable: boolean,
): Promise<void> {
  const { code, output } = await run(
    program,
    [
      `--pgdata=${folder}`,
      `--username=${DATABASE_USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // Slim images have no locales; bytes compare the same everywhere.
      '--no-locale',
      '--encoding=UTF8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    account,
  );
  if (code !== 0) throw explainFailure('Making the bundled database', output, dirname(folder));
}

function run(
  program: string,
  args: readonly string[],
  account: Account | null,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account ?? {}),
    });
    let output = '';
    const collect = (bytes: Buffer): void => {
      output = `${output}${bytes.toString()}`.slice(-16_384);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(explainUnrunnable(program, error)));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Nothing of the caller's settings reaches the server: a PGDATA or PGPORT there would change what it does. */
export function serverEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const env = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return { ...env, LC_ALL: 'C', TZ: 'UTC' };
}
