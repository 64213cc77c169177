import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Model } from '@songwright/contract';
import type { Log } from '../log/log.ts';
import { type Measure, measureNothing } from '../metrics/measurement.ts';
import { HEARTBEAT_SECONDS } from '../queue/queue-table.ts';
import { BEAT_MS, type BeatWatch, watchBeats } from './heartbeat.ts';
import type { StartMessage, WorkerMessage, WorkerSettings } from './messages.ts';

export interface WorkerProcessOptions {
  readonly log: Log;
  /** The worker of that id died: its jobs are nobody's now. */
  readonly onDeath: (workerId: number) => void;
  /** Told of everything that the worker measures. */
  readonly measure?: Measure;
  /** Beats a worker may miss before it counts as hung and is killed. Default: fifteen seconds of them. */
  readonly missedBeats?: number;
}

/** A worker process that is started again whenever it dies or hangs. */
export interface WorkerProcess {
  /**
   * Has it work; resolves with the models it does when it is ready, rejects when it cannot. Until then the process only
   * loads its code, beside whatever else the service does to start.
   */
  begin(settings: WorkerSettings): Promise<readonly Model[]>;
  /** Of the process running now. */
  pid(): number | undefined;
  /** Asks it to stop, waits until it has, and starts no other. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A worker that lived so long did not die of its start: the pauses begin anew. */
const SETTLED_MS = 30_000;
/** Half as long again as the queue waits before it gives a silent worker's jobs to another. */
const MISSED_BEATS = (1.5 * HEARTBEAT_SECONDS * 1000) / BEAT_MS;
/**
 * A worker has a render thread for each processor: helpers that mark and sweep beside one of them take the processor
 * from another. Collected by the thread that made it, a song's garbage costs 2.23 instead of 2.47 processor seconds of
 * twenty seconds of piano, and two workers on two processors do not stand in each other's way. With young generations
 * of half the usual size two songs of four minutes at once peak at 1.4 GiB instead of 1.9.
 *
 * A song's arrays lie outside the heap but count against its limit, which V8 sets near the 30 MB that live; then it
 * collects every 40 MB, before its marking has come to the classes, forgets the shapes of their objects and with them the
 * code compiled for those: one processor second of compiling for each task of two short tracks, on a processor that
 * another worker should have. With a limit of 128 MB from the start it is 0.1, and the tracks are made a sixth faster
 * (Node 24).
 */
const FLAGS = ['--single-threaded-gc', '--max-semi-space-size=8', '--initial-old-space-size=128'];
/**
 * glibc raises this by itself to 32 MB, and then keeps what a song has freed among smaller pieces: 0.1 GB of the peak of
 * two songs of four minutes. Fixed, arrays of a second of sound or more go back to the system at once.
 */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: String(256 * 1024) };
/** Beyond its grace the worker ends by itself well within this; then it is killed, and its jobs are taken back. */
const LONGEST_STOP_MS = 20_000;

export function forkWorkerProcess(options: WorkerProcessOptions): WorkerProcess {
  const { log, onDeath, measure = measureNothing, missedBeats = MISSED_BEATS } = options;
  let stopped = false;
  let graceMs = 0;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  const fork = (): ForkedWorker =>
    forkOnce(missedBeats, measure, (pid) => log.error({ pid }, 'the worker process hangs: it is killed'));
  let current = fork();

  const keepAlive = (settings: WorkerSettings): void => {
    const startedAt = performance.now();
    const running = current;
    running.ended.then(({ code, signal }) => {
      if (running.workerId !== null) onDeath(running.workerId);
      if (stopped) return;
      if (performance.now() - startedAt > SETTLED_MS) pause = FIRST_PAUSE_MS;
      log.error({ code, signal, pause }, 'the worker process died: starting another');
      timer = setTimeout(() => {
        current = fork();
        current.begin(settings).catch((error: unknown) => {
          log.error({ error }, 'the worker process could not start');
        });
        keepAlive(settings);
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };

  return {
    begin: async (settings) => {
      graceMs = settings.graceMs;
      const models = await current.begin(settings);
      keepAlive(settings);
      return models;
    },
    pid: () => current.child.pid,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      current.child.kill('SIGTERM');
      const killer = setTimeout(() => current.child.kill('SIGKILL'), graceMs + LONGEST_STOP_MS);
      await current.ended;
      clearTimeout(killer);
    },
  };
}

interface ForkedWorker {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  begin(settings: WorkerSettings): Promise<readonly Model[]>;
  /** Known once it is ready. */
  readonly workerId: number | null;
}

function forkOnce(
  missedBeats: number,
  measure: Measure,
  onHung: (pid: number | undefined) => void,
): ForkedWorker {
  // By name: also when this file runs from the sources, the process runs the compiled entry.
  const entry = createRequire(import.meta.url).resolve('@songwright/server/worker');
  const child = fork(entry, {
    execArgv: FLAGS,
    env: { ...MALLOC, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let workerId: number | null = null;
  const watch = (): BeatWatch => {
    const beats = watchBeats(missedBeats, () => {
      onHung(child.pid);
      child.kill('SIGKILL');
    });
    child.once('exit', beats.end);
    return beats;
  };
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  return {
    child,
    ended,
    get workerId() {
      return workerId;
    },
    begin: (settings) =>
      new Promise((resolve, reject) => {
        const beats = watch();
        child.on('message', (message: WorkerMessage) => {
          beats.beat();
          if (message.type === 'alive') return;
          if (message.type === 'measured') {
            measure(message.measurement);
          } else if (message.type === 'failed') {
            reject(new Error(message.message));
          } else {
            workerId = message.workerId;
            resolve(message.models);
          }
        });
        ended.then(({ code, signal }) => {
          const how = signal ?? `exit code ${code}`;
          reject(new Error(`The worker process ended before it was ready (${how}).`));
        });
        const start: StartMessage = { type: 'start', settings };
        child.send(start, () => {});
      }),
  };
}
