import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../src/free-port.ts';
import { type S3Server, startS3Server } from '../src/testing/s3-server.ts';
import { createTestDatabase } from '../src/testing/test-database.ts';
import { waitUntil } from '../src/testing/wait-until.ts';

// Two APIs and two workers, each a process of its own as on machines of their own: they share a database and a bucket,
// and nothing else.

const BIN = fileURLToPath(new URL('../../cli/bin/songwright.js', import.meta.url));
const KEY = 'a-key-of-the-settings-of-every-api';

const children: ChildProcess[] = [];
let s3: S3Server;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let folder: string;
const apis: string[] = [];

beforeAll(async () => {
  s3 = await startS3Server();
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'songwright-scale-'));
});
afterAll(async () => {
  await Promise.all(children.map(stop));
  await s3.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** A process of the service with a data folder of its own; resolves when it says that it is there. */
async function start(
  args: readonly string[],
  says: string,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: database.url,
      SONGWRIGHT_DATA: join(folder, String(children.length)),
      SONGWRIGHT_API_KEY: KEY,
      SONGWRIGHT_LOG_LEVEL: 'warn',
      SONGWRIGHT_WORKER_THREADS: '1',
      S3_BUCKET: 'songs',
      S3_ENDPOINT: s3.url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      PUBLIC_URL: apis[0] ?? '',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  await waitUntil(
    `"songwright ${args.join(' ')}" says "${says}": ${output}`,
    () => output.includes(says),
    40_000,
  );
  return child;
}

async function startApi(): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  apis.push(url);
  await start(['api', '--port', String(port)], 'listens on', { PUBLIC_URL: apis[0]! });
  return url;
}

async function call(
  base: string,
  path: string,
  body?: object,
): Promise<{ status: number; data: Record<string, never> }> {
  const response = await fetch(`${base}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = (await response.json()) as { data: Record<string, never> };
  return { status: response.status, data: json.data };
}

const lyrics = { model: 'generate-lyrics', input: { prompt: 'a lighthouse in the rain' } };
const style = { model: 'boost-music-style', input: { content: 'slow jazz' } };
const song = {
  model: 'generate-music',
  input: {
    prompt: 'a short fanfare',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    duration: 10,
    seed: 1,
  },
};

it('a song is taken by one API, made by the worker of its model, and fetched through another', async () => {
  const [first, second] = await Promise.all([startApi(), startApi()]);
  expect((await call(first!, '/api/generate/submit', song)).status).toBe(503);
  await start(['worker', '--models', 'generate-music', '--slots', '1'], 'does generate-music');
  await waitUntil('the API knows the worker', async () => {
    const { data } = await call(first!, '/v1/catalog/models/generate-music');
    return data['status'] === 'available';
  });
  // A model that no worker does is still refused.
  expect((await call(first!, '/api/generate/submit', style)).status).toBe(503);
  expect((await call(first!, '/api/generate/submit', lyrics)).status).toBe(503);
  const taken = await call(first!, '/api/generate/submit', song);
  const id = String(taken.data['task_id']);
  const done = await waitUntil(
    'the song is finished',
    async () => {
      const { data } = await call(second!, `/api/generate/detail/music?task_id=${id}`);
      return data['status'] === 'finished' && data;
    },
    150_000,
  );
  const [{ audio_url }] = done['files'] as unknown as [{ audio_url: string }];
  expect(audio_url.startsWith(apis[0]!)).toBe(true);
  const audio = await fetch(audio_url.replace(apis[0]!, second!), { headers: { range: 'bytes=0-2' } });
  expect([audio.status, Buffer.from(await audio.arrayBuffer()).toString('latin1')]).toEqual([206, 'ID3']);
  expect([...s3.objects.keys()].some((key) => key.startsWith(`audio/${id}/`))).toBe(true);
}, 240_000);
