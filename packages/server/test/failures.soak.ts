import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPostgres } from '../src/postgres/launcher.ts';
import { startS3Server } from '../src/testing/s3-server.ts';
import type { TestInput } from '../src/testing/test-engine.ts';
import { waitUntil } from '../src/testing/wait-until.ts';

// What the user sees while something that the service stands on fails, and that it recovers by itself. Each test has a
// service of its own, as processes; the test engine stands in for the music.

const KEY = 'sw-test-key-of-the-failing-service-1234567890';
const ENTRY = fileURLToPath(new URL('../dist/testing/start-service.js', import.meta.url));
const CLOCK = fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url));

/** A small disk of its own takes the right to mount one. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
let ends: (() => Promise<unknown> | unknown)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-failures-'));
  chmodSync(folder, 0o755);
  ends = [() => rmSync(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Running {
  ask(path: string, body?: object): Promise<Answer>;
  submit(wishes: TestInput): Promise<Answer>;
  /** The detail of a task, as soon as it has ended. */
  ended(id: unknown): Promise<Readonly<Record<string, unknown>>>;
}

async function start(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [ENTRY], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      SONGWRIGHT_DATA: folder,
      SONGWRIGHT_API_KEY: KEY,
      SONGWRIGHT_LOG_LEVEL: 'fatal',
      SONGWRIGHT_DISK_RESERVE: '0',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  ends.push(async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const ask = async (path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await response.json()) as { data?: Record<string, unknown>; message?: string };
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      data: json.data ?? {},
      message: json.message ?? '',
    };
  };
  return {
    ask,
    submit: (wishes) =>
      ask('/api/generate/submit', { model: 'generate-lyrics', input: { prompt: JSON.stringify(wishes) } }),
    ended: (id) =>
      waitUntil(
        `task ${id} ends`,
        async () => {
          const { data } = await ask(`/api/generate/detail/music?task_id=${id}`);
          return ['finished', 'failed'].includes(String(data['status'])) && data;
        },
        200_000,
      ),
  };
}

const OUR_FAULT = expect.stringContaining('because of a fault of the service');

/** Waits until tasks are done again. */
const works = (service: Running): Promise<unknown> =>
  waitUntil(
    'the service works again',
    async () => {
      const { status, data } = await service.submit({});
      return status === 200 && (await service.ended(data['task_id']))['status'] === 'finished';
    },
    60_000,
  );

function mount(options: string): void {
  const { status, stderr } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    options,
    'tmpfs',
    join(folder, 'files'),
  ]);
  if (status !== 0) throw new Error(`The disk could not be mounted: ${stderr}`);
}

describe.skipIf(!mayMount)('a disk of its own', () => {
  const filler = (): string => join(folder, 'files', 'filler');
  beforeEach(() => {
    mkdirSync(join(folder, 'files'));
    mount('size=8m');
    ends.push(() => spawnSync('umount', ['-l', join(folder, 'files')]));
  });

  it('nearly full: new work is refused with 503 and a reason, and taken again when there is room', async () => {
    const service = await start({ SONGWRIGHT_DISK_RESERVE: '4M' });
    await works(service);
    writeFileSync(filler(), Buffer.alloc(5 * 2 ** 20));
    await sleep(5_500);
    const refused = await service.submit({});
    expect(refused).toMatchObject({
      status: 503,
      message: expect.stringContaining('storage of this service is nearly full'),
    });
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    rmSync(filler());
    await works(service);
  });

  it('full in the middle of a task: the task fails in a sentence, costs nothing, and the next one is done', async () => {
    const service = await start();
    await works(service);
    try {
      writeFileSync(filler(), Buffer.alloc(16 * 2 ** 20));
    } catch {
      // What fits was written: the disk is full.
    }
    const { data } = await service.submit({});
    expect(await service.ended(data['task_id'])).toMatchObject({
      status: 'failed',
      error_message: OUR_FAULT,
      credits_amount: 0,
    });
    rmSync(filler());
    await works(service);
  });

  it('read-only: /readyz says that files are not ready, tasks fail in a sentence, and it recovers', async () => {
    const service = await start();
    await works(service);
    spawnSync('mount', ['-o', 'remount,ro', join(folder, 'files')]);
    expect(await service.ask('/readyz')).toMatchObject({
      status: 503,
      message: expect.stringContaining('files not ready'),
    });
    const { data } = await service.submit({});
    expect(await service.ended(data['task_id'])).toMatchObject({
      status: 'failed',
      error_message: OUR_FAULT,
    });
    spawnSync('mount', ['-o', 'remount,rw', join(folder, 'files')]);
    await works(service);
  });
});

it('a database that is gone for 60 seconds: 503 and Retry-After meanwhile, and the running task finishes once', async () => {
  const dataDir = join(folder, 'database');
  mkdirSync(dataDir, { mode: 0o755 });
  let postgres = await startPostgres({ dataDir });
  ends.push(() => postgres.stop());
  const service = await start({ DATABASE_URL: postgres.url });
  const { data } = await service.submit({ milliseconds: 5000 });
  await waitUntil('it runs', async () => {
    const { data: task } = await service.ask(`/api/generate/detail/music?task_id=${data['task_id']}`);
    return task['status'] === 'running';
  });
  await postgres.stop();
  const gone = performance.now();
  while (performance.now() - gone < 60_000) {
    const polled = await service.ask(`/api/generate/detail/music?task_id=${data['task_id']}`);
    expect(polled).toMatchObject({
      status: 503,
      message: expect.stringContaining('the database does not answer'),
    });
    expect(Number(polled.retryAfter)).toBeGreaterThan(0);
    expect((await service.submit({})).status).toBe(503);
    await sleep(5_000);
  }
  postgres = await startPostgres({ dataDir });
  const task = await service.ended(data['task_id']);
  expect(task).toMatchObject({ status: 'finished', error_message: null });
  expect(task['files']).toHaveLength(2);
  await works(service);
});

it('an S3 store that fails half its calls: every task finishes', async () => {
  const store = await startS3Server();
  ends.push(store.close);
  const service = await start({
    S3_BUCKET: 'songs',
    S3_ENDPOINT: store.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  store.fault = () => (Math.random() < 0.5 ? (Math.random() < 0.5 ? 'error' : 'cut') : null);
  const taken = await Promise.all(Array.from({ length: 12 }, () => service.submit({})));
  for (const { data } of taken) {
    const task = await service.ended(data['task_id']);
    expect(task['status']).toBe('finished');
    const [{ audio_url }] = task['files'] as [{ audio_url: string }];
    expect((await fetch(audio_url)).status).toBe(200);
  }
});

it('a clock that jumps an hour ahead and two back: tasks finish once, keys and polls go on', async () => {
  const offset = join(folder, 'offset');
  writeFileSync(offset, '0');
  const service = await start({
    NODE_OPTIONS: `--import ${pathToFileURL(CLOCK).href}`,
    TEST_CLOCK_FILE: offset,
  });
  for (const seconds of [3600, -3600]) {
    const { data } = await service.submit({ milliseconds: 3000 });
    await sleep(500);
    writeFileSync(offset, String(seconds));
    const { data: during } = await service.submit({ milliseconds: 500 });
    for (const id of [data['task_id'], during['task_id']]) {
      const task = await service.ended(id);
      expect(task).toMatchObject({ status: 'finished', error_message: null });
      expect(task['files']).toHaveLength(2);
    }
    expect((await service.ask('/readyz')).status).toBe(200);
  }
  await works(service);
});

it('a worker that runs out of memory: that task alone fails, in a sentence, after three workers', async () => {
  const service = await start({ NODE_OPTIONS: '--max-old-space-size=160' });
  const { data } = await service.submit({ ending: 'memory' });
  const others = await Promise.all(
    [500, 500, 2000, 0].map((milliseconds) => service.submit({ milliseconds })),
  );
  expect(await service.ended(data['task_id'])).toMatchObject({
    status: 'failed',
    error_message: OUR_FAULT,
    files: [],
  });
  for (const other of others) {
    expect((await service.ended(other.data['task_id']))['status']).toBe('finished');
  }
  await works(service);
});
