import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/songwright.js', import.meta.url));
const LONGEST_START_MS = 60_000;
/** What it says once it is ready, with the address that it chose. */
const LISTENS = /listens on (http:\S+),/;

/** `songwright serve` as a process of its own, as its user runs it. */
export interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Its worker, by the operating system's own account of its children. */
  workerPid(): number;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
  /** Resolves when the process has ended, however it did. */
  readonly ended: Promise<number | null>;
}

export async function serve(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--data', dataDir], {
    env: { PATH: process.env.PATH ?? '', SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const deadline = Date.now() + LONGEST_START_MS;
  while (!LISTENS.test(output)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The service did not start:\n${output}`);
    }
    await sleep(50);
  }
  return {
    url: LISTENS.exec(output)![1]!,
    process: child,
    output: () => output,
    workerPid: () => workerOf(child.pid!),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    ended,
  };
}

/** The child process that runs the worker's main file. */
function workerOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(/\s+/);
  const worker = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'));
  if (worker === undefined) throw new Error(`Process ${parent} has no worker among its children.`);
  return Number(worker);
}
