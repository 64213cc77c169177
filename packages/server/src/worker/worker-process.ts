import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Model } from '@songwright/contract';
import type { Log } from '../log/log.ts';
import type { StartMessage, WorkerMessage, WorkerSettings } from './messages.ts';

export interface WorkerProcessOptions {
  readonly log: Log;
  /** The worker of that id died: its jobs are nobody's now. */
  readonly onDeath: (workerId: number) => void;
}

/** A worker process that is started again whenever it dies. */
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
/** The worker ends by itself well within this; then it is killed, and its jobs are taken back. */
const LONGEST_STOP_MS = 20_000;

export function forkWorkerProcess({ log, onDeath }: WorkerProcessOptions): WorkerProcess {
  let stopped = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let current = forkOnce();

  const keepAlive = (settings: WorkerSettings): void => {
    const startedAt = performance.now();
    const running = current;
    running.ended.then(({ code, signal }) => {
      if (running.workerId !== null) onDeath(running.workerId);
      if (stopped) return;
      if (performance.now() - startedAt > SETTLED_MS) pause = FIRST_PAUSE_MS;
      log.error({ code, signal, pause }, 'the worker process died: starting another');
      timer = setTimeout(() => {
        current = forkOnce();
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
      const models = await current.begin(settings);
      keepAlive(settings);
      return models;
    },
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
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  begin(settings: WorkerSettings): Promise<readonly Model[]>;
  /** Known once it is ready. */
  readonly workerId: number | null;
}

function forkOnce(): ForkedWorker {
  // By name: also when this file runs from the sources, the process runs the compiled entry.
  const entry = createRequire(import.meta.url).resolve('@songwright/server/worker');
  const child = fork(entry, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let workerId: number | null = null;
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
        child.on('message', (message: WorkerMessage) => {
          if (message.type === 'failed') {
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
