import { readFileSync } from 'node:fs';
import { startBenchService } from '../service.ts';
import { finished, submitSong } from '../task.ts';

const LENGTH = 240;
const LONGEST_WAIT_SECONDS = 1800;
const MEGABYTE = 1024 * 1024;

/** Two songs that play much at once, so that as many instruments and recordings as usual are loaded. */
const PROMPTS = [
  'cinematic orchestral piece with choir, piano and big drums',
  'dense synthwave with piano, pads, choir and electric guitars',
];

/**
 * (d): most memory that a worker process has had while it made two four-minute songs at once, both tracks of each, with
 * two threads; by the operating system's own account (VmHWM).
 */
export async function benchMemory(): Promise<void> {
  if (process.platform !== 'linux') {
    console.log('peak memory is read from /proc, which this system does not have');
    return;
  }
  const bench = await startBenchService(undefined, { SONGWRIGHT_WORKER_THREADS: '2' });
  try {
    const worker = bench.service.workerPid()!;
    const idle = peakOf(worker);
    const tasks = await Promise.all(
      PROMPTS.map((prompt) => submitSong(bench, { prompt, instrumental: true, duration: LENGTH, seed: 3 })),
    );
    const start = performance.now();
    await Promise.all(tasks.map((id) => finished(bench, id, LONGEST_WAIT_SECONDS)));
    const seconds = (performance.now() - start) / 1000;
    const peak = peakOf(worker);
    console.log(
      `worker, two tasks of ${LENGTH} s at once, two threads: peak ${megabytes(peak)} MB resident (${megabytes(idle)} MB before; ${(peak / (1.5 * 1024 * MEGABYTE)).toFixed(2)} of the 1.5 GB allowed), done in ${seconds.toFixed(0)} s`,
    );
    console.log(`the service's own process: peak ${megabytes(peakOf(process.pid))} MB`);
  } finally {
    await bench.stop();
  }
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

/** Most resident memory a process has had so far, in bytes. */
function peakOf(pid: number): number {
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (found === null) throw new Error(`The peak of process ${pid} is not in /proc.`);
  return Number(found[1]) * 1024;
}
