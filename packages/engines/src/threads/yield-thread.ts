import { setPriority } from 'node:os';

/**
 * Lowers the priority of the thread that calls by `niceness` (0 to 19), and of no other: the process's event loop, whose
 * heartbeats keep the jobs, stays as it was. On Linux alone, where setpriority(2) with the id 0 means the calling thread;
 * elsewhere it would mean the whole process, and nothing is done.
 */
export function yieldThread(niceness: number): void {
  if (process.platform !== 'linux' || niceness === 0) return;
  try {
    setPriority(0, niceness);
  } catch {
    // A process that is niced further already may not come back up: it runs on as it is.
  }
}
