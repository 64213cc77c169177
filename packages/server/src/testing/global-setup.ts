import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/launcher.ts';
import { isAlive } from '../postgres/postmaster-file.ts';

const PREFIX = 'songwright-test-';

/** Where the run's tests find the folder of their database server. */
export const TEST_FOLDER_VARIABLE = 'TEST_POSTGRES_FOLDER';

/**
 * One database server for a whole run of tests, started by the first test that needs one (`testDatabase`) and stopped
 * here at the end. What a killed run left behind is cleared away by the next.
 */
export default async function setup(): Promise<() => Promise<void>> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) await clear(join(tmpdir(), name));
  }
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  process.env[TEST_FOLDER_VARIABLE] = folder;
  return () => clear(folder);
}

async function clear(folder: string): Promise<void> {
  const started = readdirSync(folder).some((name) => existsSync(join(folder, name, 'postmaster.pid')));
  if (started) await (await startPostgres({ dataDir: folder })).stop();
  rmSync(folder, { recursive: true, force: true });
}
