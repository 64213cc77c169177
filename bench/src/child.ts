import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Child {
  readonly process: ChildProcess;
  /** Ends the process and waits until it has. */
  stop(): Promise<void>;
}

/** Starts a Node script as a process of its own, with the environment as it is plus `env`. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The first line a process prints. Rejects when it ends without one. */
export async function firstLine(child: Child): Promise<string> {
  const { stdout } = child.process;
  if (stdout === null) throw new Error('The process was started without a pipe to read from.');
  for await (const line of createInterface({ input: stdout })) {
    stdout.resume();
    return line;
  }
  throw new Error('The process ended without a word.');
}

const LONGEST_START_MS = 60_000;

/** Resolves when an address answers 200. Rejects after a minute. */
export async function answers(url: string): Promise<void> {
  const deadline = performance.now() + LONGEST_START_MS;
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > deadline) throw new Error(`${url} did not answer within a minute.`);
    await sleep(100);
  }
}
