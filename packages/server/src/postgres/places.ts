import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, canReach, giveTo, isOwnFolder } from './account.ts';
import { BUNDLED_MAJOR } from './binaries.ts';
import { PostgresError } from './postgres-error.ts';

/** Where one bundled database lives. */
export interface Places {
  readonly clusterDir: string;
  readonly logFile: string;
  /** Where the programs are copied to when the server's account cannot reach the installed ones. */
  readonly programsDir: string;
  /** Holds the unix socket, open to the server's account only; null on Windows. */
  readonly socketDir: string | null;
}

/** Longest path of a unix socket is 107 bytes on Linux and 103 on macOS; the socket's own name takes 14. */
const LONGEST_SOCKET_DIR = 80;

/** Where a database goes whose folder the server's account cannot reach. */
const SYSTEM_DIR = '/var/lib/songwright';

/** Says where the database is when it is not in the data folder itself, so that the folder can be moved. */
const POINTER_FILE = 'postgres-location.txt';

/** Makes the folders around the cluster (not the cluster itself) and checks that they are ours. */
export function preparePlaces(dataDir: string, account: Account | null): Places {
  mkdirSync(dataDir, { recursive: true });
  const home = findHome(resolve(dataDir), account);
  const clusterDir = join(home, `postgres-${BUNDLED_MAJOR}`);
  return {
    clusterDir,
    logFile: join(home, 'postgres.log'),
    programsDir: canReach(account, SYSTEM_DIR) ? SYSTEM_DIR : home,
    socketDir: process.platform === 'win32' ? null : socketDirOf(clusterDir, account),
  };
}

function findHome(dataDir: string, account: Account | null): string {
  if (canReach(account, dataDir)) return dataDir;
  if (canReach(account, dirname(dataDir)) && readdirSync(dataDir).length === 0) {
    // Nothing in it that could be meant to be hidden: passage (not listing) is allowed to the server's account.
    chmodSync(dataDir, statSync(dataDir).mode | 0o011);
    return dataDir;
  }
  const pointer = join(dataDir, POINTER_FILE);
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const home = join(SYSTEM_DIR, shortHash(dataDir));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${home}\n`);
  return home;
}

function socketDirOf(clusterDir: string, account: Account | null): string {
  const name = `songwright-${shortHash(clusterDir)}`;
  const inTemp = join(tmpdir(), name);
  const usable = Buffer.byteLength(inTemp) <= LONGEST_SOCKET_DIR && canReach(account, tmpdir());
  return usable ? inTemp : join('/tmp', name);
}

/** Makes the socket's folder, open to the server's account only. Throws when somebody else has laid one there. */
export function openSocketDir(folder: string, account: Account | null): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    giveTo(account, folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isOwnFolder(folder, account)) {
    throw new PostgresError(
      `${folder}, where the database's socket goes, belongs to somebody else. Remove it, or set TMPDIR to a ` +
        'folder of your own.',
    );
  }
}

/** Removes it, unless another start has put its socket there already. */
export function closeSocketDir(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // In use, or gone.
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
