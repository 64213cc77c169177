import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./start-soak-service.js', import.meta.url));

/** A part of the service that can be killed. */
export type Victim = 'worker' | 'api' | 'database' | 'all';

/** A service on a data folder of its own that is started again whenever it dies. */
export interface SoakService {
  readonly url: string;
  /** Kills with -9. @returns whether the part was there to be killed */
  kill(victim: Victim): Promise<boolean>;
  /** Resolves when it answers, with its database. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const ANSWER_MS = 2_000;
const LONGEST_READY_MS = 120_000;

export function keepSoakService(env: Readonly<Record<string, string>>, port: number): SoakService {
  const url = `http://127.0.0.1:${port}`;
  const dataDir = env['SONGWRIGHT_DATA'] ?? '';
  let stopped = false;
  let child = start();

  function start(): ChildProcess {
    const started = fork(ENTRY, {
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    started.on('error', () => {});
    started.once('exit', () => {
      if (!stopped) setTimeout(() => (child = start()), 100);
    });
    return started;
  }

  const workerPid = async (): Promise<number | undefined> => {
    if (!child.connected) return undefined;
    child.send('pid', () => {});
    const answer = once(child, 'message').then(([message]) => (message as { workerPid?: number }).workerPid);
    return Promise.race([answer, sleep(ANSWER_MS, undefined)]);
  };
  const postmasterPid = (): number | undefined => {
    try {
      return Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return undefined;
    }
  };

  return {
    url,
    kill: async (victim) => {
      const pids = {
        worker: async () => [await workerPid()],
        api: async () => [child.pid],
        database: async () => [postmasterPid()],
        all: async () => [child.pid, await workerPid(), postmasterPid()],
      };
      const found = (await pids[victim]()).filter((pid) => pid !== undefined && pid > 0);
      return found.map(killOne).some(Boolean);
    },
    ready: async () => {
      const end = performance.now() + LONGEST_READY_MS;
      for (;;) {
        const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(
          () => null,
        );
        if (answer?.status === 200) return;
        if (performance.now() > end) throw new Error('The service was not ready within two minutes.');
        await sleep(50);
      }
    },
    stop: async () => {
      stopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function killOne(pid: number | undefined): boolean {
  try {
    process.kill(pid!, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
