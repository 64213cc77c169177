import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderTimings } from '@songwright/engines';
import { startBenchService } from '../service.ts';
import { finished, submitSong } from '../task.ts';
import type { TimedCall } from './timed-engine.ts';

const LENGTH = 180;
const LONGEST_SECONDS = 900;
/** What the issue of the voice allows on two cores of Node 24. */
const BAR = 45;
const PROMPT = 'a warm pop song about coming home after a long winter';
/** Linux counts 100 ticks a second in /proc. */
const TICKS_PER_SECOND = 100;

/**
 * A sung song as a user gets it: submitted over HTTP to a service that has just started, with words of its own, both
 * variants, until the detail endpoint says finished; then where the time of its threads went.
 */
export async function benchSungSong(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-sung-'));
  const calls = join(folder, 'calls.jsonl');
  // Worker processes inherit the environment.
  process.env['SONGWRIGHT_BENCH_CALLS'] = calls;
  const bench = await startBenchService(new URL('./timed-engine.js', import.meta.url).href, {
    SONGWRIGHT_WORKER_THREADS: '2',
  });
  try {
    const input = { prompt: PROMPT, instrumental: false, duration: LENGTH, seed: 7 };
    const start = performance.now();
    await finished(bench, await submitSong(bench, input), LONGEST_SECONDS, 250);
    const wall = (performance.now() - start) / 1000;
    const cpu = cpuOf(bench.service.workerPid());
    console.log(
      `sung, "${PROMPT}", ${LENGTH} s, both variants, two threads of a fresh service, submit to finished: ${wall.toFixed(1)} s (bar: ${BAR} s on two cores of Node 24)${cpu === null ? '' : `; ${cpu.toFixed(1)} s of the worker's CPU`}`,
    );
    const made = (await readFile(calls, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as TimedCall);
    for (const [name, what] of Object.entries(STEPS)) {
      const own = made.filter((call) => call.name === name);
      if (own.length === 0) continue;
      const took = Math.max(...own.map(({ to }) => to)) - Math.min(...own.map(({ from }) => from));
      console.log(`  ${what.padEnd(38)}${(took / 1000).toFixed(2).padStart(8)} s by the clock`);
    }
    console.log('  of which for one track, mean of both:');
    console.log(renderTimings(made.filter(hasTimes)).replace(/^/gm, '    '));
  } finally {
    await bench.stop();
    await rm(folder, { recursive: true });
  }
}

/** The steps of a sung task, one after the other, by the thread functions that take them. */
const STEPS: Readonly<Record<string, string>> = {
  writeWords: 'writing the lyrics',
  speakShare: 'composing both, speaking their lines',
  renderTrack: 'making both tracks',
};

function hasTimes(call: TimedCall): call is Required<TimedCall> {
  return call.times !== undefined;
}

/** CPU seconds of a process so far (fields 14 and 15 of proc(5)); null where the system does not tell. */
function cpuOf(pid: number | null | undefined): number | null {
  if (process.platform !== 'linux' || !pid) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
