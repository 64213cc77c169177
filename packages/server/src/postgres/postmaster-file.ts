import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes into its cluster's `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty where the server listens on TCP only. */
  readonly socketDir: string;
}

/** null when there is no file, or one that is not (yet) written out. */
export function readPostmaster(clusterDir: string): Postmaster | null {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  // Line 1 pid, 2 data folder, 3 start time, 4 port, 5 socket folder, 6 listen address, 7 shared memory, 8 status.
  const [pid, , , port, socketDir] = readFileSync(file, 'utf8').split('\n');
  const postmaster = { pid: Number(pid), port: Number(port), socketDir: socketDir?.trim() ?? '' };
  return postmaster.pid > 0 && postmaster.port > 0 ? postmaster : null;
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  // 0 and negative numbers mean whole groups of processes.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Dead, but not yet buried: in a container whose first process buries nobody, for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // "pid (name) state …", and the name may hold anything.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/**
 * Whether the process of that number is another program than this cluster's server. Numbers are used again (after a
 * container's restart nearly always), and PostgreSQL refuses to start while the number in its file is alive. A server
 * sits in its own data folder; only a process seen to sit elsewhere is called foreign, in doubt it is ours.
 */
export function isForeign(pid: number, clusterDir: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(clusterDir);
  } catch {
    return false;
  }
}
