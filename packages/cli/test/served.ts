import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/songwright.js', import.meta.url));
const LONGEST_START_MS = 60_000;

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
  const port = await freePort();
  const child = spawn(process.execPath, [BIN, 'serve', '--port', String(port), '--data', dataDir], {
    env: { PATH: process.env.PATH ?? '', SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  const served: Served = {
    url,
    process: child,
    output: () => output,
    workerPid: () => workerOf(child.pid!),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    ended,
  };
  const deadline = Date.now() + LONGEST_START_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The service did not start:\n${output}`);
    }
    await sleep(100);
  }
  return served;
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

/** The child process that runs the worker's main file. */
function workerOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(/\s+/);
  const worker = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'));
  if (worker === undefined) throw new Error(`Process ${parent} has no worker among its children.`);
  return Number(worker);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.');
  return address.port;
}
