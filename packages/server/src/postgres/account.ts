import { chownSync, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account PostgreSQL runs under; `null` means: the one this process has. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** What `nobody` is where no password file says otherwise (Debian, Fedora, Alpine agree). */
const NOBODY: Account = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root, so under root it runs as `nobody`, an account that every image has. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount('nobody') ?? NOBODY;
}

function findAccount(name: string): Account | null {
  if (!existsSync('/etc/passwd')) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Gives a path to the account; nothing to do when the server runs as ourselves. */
export function giveTo(account: Account | null, path: string): void {
  if (account !== null) chownSync(path, account.uid, account.gid);
}

/**
 * Whether the account may walk from the root of the file system down to the folder. Under root it is often not so:
 * a checkout in /root (mode 700) is closed to `nobody`.
 */
export function canReach(account: Account | null, folder: string): boolean {
  if (account === null) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && !mayEnter(account, at)) return false;
    if (dirname(at) === at) return true;
  }
}

function mayEnter(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether the path is a real folder of the given owner, and no link that somebody else laid there. */
export function isOwnFolder(path: string, account: Account | null): boolean {
  const stat = lstatSync(path);
  const owner = account?.uid ?? process.getuid?.() ?? stat.uid;
  return stat.isDirectory() && stat.uid === owner;
}
