import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Log } from '../log/log.ts';
import type { StartMessage, WorkerMessage, WorkerSettings } from './messages.ts';

export interface WorkerProcessOptions {
  readonly settings: WorkerSettings;
  readonly log: Log;
  /** The worker of that id died: its jobs are nobody's now. */
  readonly onDeath: (workerId: number) => void;
}

/** A worker process that is started again whenever it dies. */
export interface WorkerProcess {
  /** Of the process running now. */
  pid(): number | undefined;
  /** Asks it to stop, waits until it has, and starts no other. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A worker that lived so long did not die of its start: the pauses begin anew. */
const SETTLED_MS = 30_000;
/** The worker ends by itself well within this; then it is killed, and its jobs are taken back. */
const LONGEST_STOP_MS = 20_000;

/** Starts the worker; resolves when it is ready, rejects when its first start fails. */
export async function startWorkerProcess(options: WorkerProcessOptions): Promise<WorkerProcess> {
  const { log } = options;
  let stopped = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let current = forkWorker(options.settings);

  const watch = (running: ForkedWorker): void => {
    const startedAt = performance.now();
    running.ended.then(({ code, signal }) => {
      if (running.workerId !== null) options.onDeath(running.workerId);
      if (stopped) return;
      if (performance.now() - startedAt > SETTLED_MS) pause = FIRST_PAUSE_MS;
      log.error({ code, signal, pause }, 'the worker process died: starting another');
      timer = setTimeout(() => {
        current = forkWorker(options.settings);
        current.ready.catch((error: unknown) => log.error({ error }, 'the worker process could not start'));
        watch(current);
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };

  await current.ready;
  watch(current);
  return {
    pid: () => current.child.pid,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      current.child.kill('SIGTERM');
      const killer = setTimeout(() => current.child.kill('SIGKILL'), LONGEST_STOP_MS);
      await current.ended;
      clearTimeout(killer);
    },
  };
}

interface ForkedWorker {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Known once it is ready. */
  workerId: number | null;
}

function forkWorker(settings: WorkerSettings): ForkedWorker {
  // By name: also when this file runs from the sources, the process runs the compiled entry.
  const entry = createRequire(import.meta.url).resolve('@songwright/server/worker');
  const child = fork(entry, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  const worker: { -readonly [Key in keyof ForkedWorker]: ForkedWorker[Key] } = {
    child,
    ended,
    workerId: null,
    ready: new Promise<void>((resolve, reject) => {
      child.on('message', (message: WorkerMessage) => {
        if (message.type === 'failed') {
          reject(new Error(message.message));
        } else {
          worker.workerId = message.workerId;
          resolve();
        }
      });
      ended.then(({ code, signal }) => {
        reject(new Error(`The worker process ended before it was ready (${signal ?? `exit code ${code}`}).`));
      });
    }),
  };
  const start: StartMessage = { type: 'start', settings };
  child.send(start, () => {});
  return worker;
}
