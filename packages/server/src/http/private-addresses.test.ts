import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { Engine, Job } from '@songwright/engines';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../api.ts';
import { readConfig } from '../config/config.ts';
import { parseAllowList } from '../guard/allow-list.ts';
import { keyStore } from '../keys/key-store.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { answers, HOSTILE_HOSTS } from '../testing/hostile-hosts.ts';
import { silentLog, testDatabase } from '../testing/test-database.ts';
import { startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';

// No address that a user gives leads into the service's own networks: not at submit, not from the worker that fetches the
// source of a task, not from the upload that is fetched. A server listens on every address of this machine, and counts.

const database = testDatabase();
let worker: TestWorker;
let api: Api;
let keyId: string;
let headers: { authorization: string };
let inner: Target;
const servers: Server[] = [];

/** What names mean while a test runs: the tests' own. */
let resolve: LookupFunction = answers(['127.0.0.1']);
const lookup = ((host, options, callback) => resolve(host, options, callback)) as LookupFunction;

/** Fetches its source, and does nothing else: what every model does that takes an address. */
const fetcher: Engine = {
  name: 'fetcher',
  models: ['upload-and-cover-audio', 'upload-and-separate-vocals'],
  run: async ({ input }: Job, desk) => {
    const { upload_url, audio_url } = input as { upload_url?: string; audio_url?: string };
    await desk.fetch(upload_url ?? audio_url ?? '');
    return { files: [], tracks: [] };
  },
};

interface Target {
  readonly port: number;
  readonly reached: { connections: number };
}

async function target(listener: RequestListener, host: string): Promise<Target> {
  const reached = { connections: 0 };
  const server = createServer(listener);
  server.on('connection', () => reached.connections++);
  await new Promise<void>((done) => server.listen(0, host, done));
  servers.push(server);
  return { port: (server.address() as AddressInfo).port, reached };
}

// One address of this machine stands for the internet: whoever redirects from there does it from outside.
const OUTSIDE = '127.0.0.9';
const allow = OUTSIDE;

beforeAll(async () => {
  const limits = { maxBytes: 1000, idleMs: 500, totalMs: 1500, pausesMs: [10], lookup };
  worker = await startTestWorker(database.get(), {
    engines: [fetcher],
    sources: { allow: parseAllowList(allow), ...limits },
  });
  api = await createApi({
    config: readConfig({
      SONGWRIGHT_ALLOW_PRIVATE_URLS: allow,
      SONGWRIGHT_UPLOADS_PER_MINUTE: 'off',
      SONGWRIGHT_DISK_RESERVE: '0',
    }),
    log: silentLog,
    database: database.get(),
    queue: worker.queue,
    files: worker.files,
    served: { has: () => true, refresh: async () => {}, stop: () => {} },
    metrics: null,
    tracer: null,
    lookup,
  });
  const made = await keyStore(database.get().db).create({ name: 'stranger' });
  keyId = made.id;
  headers = { authorization: `Bearer ${made.key}` };
});
afterAll(async () => {
  await api.stop();
  await worker.stop();
});
beforeEach(async () => {
  resolve = answers(['127.0.0.1']);
  inner = await target((_, response) => response.end('RIFF....WAVEinside'), '::');
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

const post = async (url: string, payload: object): Promise<{ status: number; message: string }> => {
  const response = await api.app.inject({ method: 'POST', url, headers, payload });
  return { status: response.statusCode, message: response.json().message ?? '' };
};

const upload = (address: string) => post('/api/common/upload/url', { file_url: address });
const cover = (address: string) =>
  post('/api/generate/submit', {
    model: 'upload-and-cover-audio',
    input: { upload_url: address, prompt: 'x', custom_mode: false, instrumental: true, mv: 'V5' },
  });
const separation = (address: string) =>
  post('/api/generate/submit', { model: 'upload-and-separate-vocals', input: { audio_url: address } });

/** A task that never met the checks of submit, as one that was submitted by an older release. */
async function workOn(input: object): Promise<string> {
  const tasks = createTasks(database.get(), worker.queue);
  const model = 'upload_url' in input ? 'upload-and-cover-audio' : 'upload-and-separate-vocals';
  const { id } = await tasks.submit({ keyId, model, input, callbackUrl: null, idempotencyKey: null });
  const done = await waitUntil('the task has failed', async () => {
    const task = await tasks.find(keyId, id);
    return task?.status === 'failed' && task;
  });
  return done.errorMessage ?? '';
}

describe('a host that leads inside', () => {
  test.each(HOSTILE_HOSTS)('%s is refused at submit and at upload', async (host) => {
    const address = `http://${host}:${inner.port}/a.wav`;
    for (const [field, ask] of [
      ['file_url', upload],
      ['input.upload_url', cover],
      ['input.audio_url', separation],
    ] as const) {
      const { status, message } = await ask(address);
      expect([status, message.startsWith(`${field} must`)]).toEqual([400, true]);
    }
    expect(inner.reached.connections).toBe(0);
  });

  test('is refused by the worker, whatever it was that let the task in', async () => {
    await Promise.all(
      HOSTILE_HOSTS.map(async (host) => {
        const address = `http://${host}:${inner.port}/a.wav`;
        expect(await workOn({ upload_url: address })).toContain('could not be fetched');
        expect(await workOn({ audio_url: address })).toContain('could not be fetched');
      }),
    );
    expect(inner.reached.connections).toBe(0);
  });

  test.each([
    'file:///etc/passwd',
    'ftp://example.com/a',
    'gopher://example.com/',
    'data:audio/wav;base64,UklGRg==',
  ])('%s is no address to fetch from', async (address) => {
    for (const ask of [upload, cover, separation]) expect((await ask(address)).status).toBe(400);
  });
});

/** How an address is given to the service: each way fails with a sentence, and nothing inside was reached. */
const WAYS: readonly [name: string, (address: string) => Promise<string>][] = [
  ['upload/url', async (address) => (await upload(address)).message],
  ['upload_url', (address) => workOn({ upload_url: address })],
  ['audio_url', (address) => workOn({ audio_url: address })],
];

describe.each(WAYS)('%s', (_name, failing) => {
  test.each([
    ['loopback', ['127.0.0.1']],
    ['loopback beside a public address', ['93.184.215.14', '127.0.0.1']],
    ['IPv4-mapped loopback', ['::ffff:127.0.0.1']],
    ['NAT64', ['64:ff9b::7f00:1']],
    ['6to4', ['2002:7f00:1::1']],
    ['link-local', ['fe80::1']],
    ['the metadata of a cloud', ['169.254.169.254']],
  ])('a public name that means %s is not connected to', async (_what, addresses) => {
    resolve = answers(addresses);
    expect(await failing(`http://music.example.com:${inner.port}/a.wav`)).toContain(
      'is not a public address',
    );
    expect(inner.reached.connections).toBe(0);
  });

  test('a name that means something else the second time (rebinding) does not lead inside', async () => {
    const inside = await target((_, response) => response.end('inside'), '127.0.0.1');
    // The first answer is allowed, and nobody is there; every further one would lead inside.
    const names = answers([OUTSIDE], ['127.0.0.1']);
    resolve = names;
    expect(await failing(`http://rebound.example.com:${inside.port}/a.wav`)).toContain(
      'could not be fetched',
    );
    expect(names.asked).toBeGreaterThan(0);
    expect(inside.reached.connections).toBe(0);
  });

  test.each([
    ['http', (port: number) => `http://127.0.0.1:${port}/`],
    ['decimal', (port: number) => `http://2130706433:${port}/`],
    ['IPv6', (port: number) => `http://[::1]:${port}/`],
    ['a name', (port: number) => `http://inside.example.com:${port}/`],
  ])('a redirect inside by %s is not followed', async (_what, to) => {
    const outer = await target((_, response) => {
      response.writeHead(302, { location: to(inner.port) }).end();
    }, OUTSIDE);
    expect(await failing(`http://${OUTSIDE}:${outer.port}/`)).toMatch(/public address/);
    expect(outer.reached.connections).toBe(1);
    expect(inner.reached.connections).toBe(0);
  });
});
