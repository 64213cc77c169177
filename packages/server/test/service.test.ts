import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../src/postgres/launcher.ts';
import { isAlive, readPostmaster } from '../src/postgres/postmaster-file.ts';
import type { TestInput } from '../src/testing/test-engine.ts';
import { waitUntil } from '../src/testing/wait-until.ts';

// The service as its user starts it: its own processes (compiled, as `npm start` runs them), the bundled database, and
// HTTP from outside. The test engine stands in for the music.

const KEY = 'sw-test-key-of-the-whole-service-1234567890';

let folder: string;
let receiver: Server;
const callbacks: { readonly task_id: string; readonly status: string }[] = [];
let service: RunningService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-service-'));
  chmodSync(folder, 0o755);
  receiver = createServer(async (request, response) => {
    callbacks.push((await json(request)) as (typeof callbacks)[number]);
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await service.stop();
  receiver.close();
  if (existsSync(join(folder, 'postgres-18', 'postmaster.pid'))) {
    await (await startPostgres({ dataDir: folder })).stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

interface RunningService {
  readonly process: ChildProcess;
  readonly url: string;
  /** Of the worker running now. */
  workerPid(): Promise<number>;
  stop(): Promise<void>;
}

async function start(): Promise<RunningService> {
  const entry = fileURLToPath(new URL('../dist/testing/start-service.js', import.meta.url));
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      SONGWRIGHT_DATA: folder,
      SONGWRIGHT_API_KEY: KEY,
      SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1',
      SONGWRIGHT_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The service ended with exit code ${code}.`)));
  });
  return {
    process: child,
    url,
    workerPid: async () => {
      child.send('pid');
      const [{ workerPid }] = (await once(child, 'message')) as [{ workerPid: number }];
      return workerPid;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function call(path: string, body?: unknown): Promise<Record<string, never>> {
  const response = await fetch(`${service.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: Record<string, never> }).data;
}

interface Detail {
  readonly task_id: string;
  readonly status: string;
  readonly files: readonly { readonly audio_url: string }[];
  readonly error_message: string | null;
}

/** `wishes`: what the test engine is to do. */
async function submit(wishes: TestInput): Promise<string> {
  const port = (receiver.address() as AddressInfo).port;
  const data = await call('/api/generate/submit', {
    model: 'generate-lyrics',
    callback_url: `http://127.0.0.1:${port}/hook`,
    input: { prompt: JSON.stringify(wishes) },
  });
  return data['task_id'] as string;
}

async function detail(id: string): Promise<Detail> {
  return (await call(`/api/generate/detail/music?task_id=${id}`)) as unknown as Detail;
}

/** Workers load for seconds on a busy machine, and one task here needs three of them. */
const ended = (id: string): Promise<Detail> =>
  waitUntil(
    `task ${id} ends`,
    async () => {
      const task = await detail(id);
      return (task.status === 'finished' || task.status === 'failed') && task;
    },
    60_000,
  );

const runs = (id: string): Promise<boolean> =>
  waitUntil(`task ${id} runs and has saved a file`, async () => {
    return (await detail(id)).status === 'running' && filesOnDisk(id).length > 0;
  });

function filesOnDisk(id: string): string[] {
  const place = join(folder, 'files', 'audio', id);
  return existsSync(place) ? readdirSync(place).sort() : [];
}

/** Finished once: one set of files, in the answer and on the disk, and one callback. */
async function expectFinishedOnce(id: string): Promise<void> {
  const task = await ended(id);
  expect(task).toMatchObject({ status: 'finished', error_message: null });
  expect(task.files).toHaveLength(2);
  await waitUntil('the files of the lost attempt are gone', () => filesOnDisk(id).length === 2);
  expect(task.files.map(({ audio_url }) => audio_url.split('/').at(-1)).sort()).toEqual(filesOnDisk(id));
  await waitUntil('the callback is there', () => callbacks.some(({ task_id }) => task_id === id));
  await sleep(300);
  expect(callbacks.filter(({ task_id }) => task_id === id)).toEqual([
    expect.objectContaining({ task_id: id, status: 'finished' }),
  ]);
}

const postmaster = (): number => readPostmaster(join(folder, 'postgres-18'))!.pid;

// One service lives through these tests, killed and started again, as on somebody's machine: the order matters.
describe('the service', { timeout: 120_000 }, () => {
  it('does a task, whose files lie at the port it chose itself', async () => {
    service = await start();
    const id = await submit({});
    await expectFinishedOnce(id);
    const [file] = (await detail(id)).files;
    expect(file!.audio_url.startsWith(`${service.url}/`)).toBe(true);
    expect((await fetch(file!.audio_url)).status).toBe(200);
  });

  it('finishes a task once whose worker was killed with -9, on the worker it starts instead', async () => {
    const id = await submit({ milliseconds: 1500 });
    await runs(id);
    process.kill(await service.workerPid(), 'SIGKILL');
    await expectFinishedOnce(id);
  });

  it('fails a task that kills every worker that takes it, and does the next one', async () => {
    const id = await submit({ ending: 'die' });
    expect(await ended(id)).toMatchObject({ status: 'failed', files: [] });
    await expectFinishedOnce(await submit({}));
  });

  it('carries a task through a database that is killed under it', async () => {
    const id = await submit({ milliseconds: 1000 });
    await runs(id);
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    // The killed server's backends may answer a last time before they notice.
    await waitUntil(
      'the database is started again',
      () => ![undefined, killed].includes(readPostmaster(join(folder, 'postgres-18'))?.pid),
      60_000,
    );
    const answers = () =>
      detail(id).then(
        () => true,
        () => false,
      );
    await waitUntil('the service answers again', answers, 60_000);
    await expectFinishedOnce(id);
  });

  it('finishes a task once after everything was killed with -9 and the service is started again', async () => {
    const id = await submit({ milliseconds: 2000 });
    await runs(id);
    const pids = [service.process.pid!, await service.workerPid(), postmaster()];
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await waitUntil('all are dead', () => !pids.some(isAlive));
    service = await start();
    await expectFinishedOnce(id);
  });

  it('goes on with a task and the running database when the service alone was killed', async () => {
    const id = await submit({ milliseconds: 1000 });
    await runs(id);
    const [worker, server] = [await service.workerPid(), postmaster()];
    service.process.kill('SIGKILL');
    await waitUntil('the worker ends by itself', () => !isAlive(worker));
    expect(isAlive(server)).toBe(true);
    service = await start();
    expect(postmaster()).toBe(server);
    await expectFinishedOnce(id);
  });

  it('ends its processes in order when asked to, and hands the running task to the next service', async () => {
    const id = await submit({ milliseconds: 5000 });
    await runs(id);
    const [worker, server] = [await service.workerPid(), postmaster()];
    await service.stop();
    expect(service.process.exitCode).toBe(0);
    expect([isAlive(worker), isAlive(server)]).toEqual([false, false]);
    service = await start();
    expect((await detail(id)).status).toBe('running');
    await expectFinishedOnce(id);
    await service.stop();
  });
});
