import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { capabilityOf, MODELS } from '@songwright/contract';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator } from '../keys/authenticator.ts';
import { keyStore } from '../keys/key-store.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { openDatabase } from '../store/database.ts';
import { tasks } from '../store/schema.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { silentLog, testDatabase } from '../testing/test-database.ts';
import { testKey } from '../testing/test-key.ts';
import { type HttpFixture, httpFixture } from './http.fixture.ts';

const SONG = {
  model: 'generate-music',
  input: { prompt: 'rain on a roof', custom_mode: false, instrumental: true, mv: 'V5', seed: 7 },
};

const shared = testDatabase();
let fixture: HttpFixture;
let queue: Awaited<ReturnType<typeof openQueue>>;
let alice: Record<string, string>;
let bob: Record<string, string>;
beforeAll(async () => {
  const database = shared.get();
  queue = await openQueue(database, silentLog, { supervise: false });
  const keys = keyStore(database.db);
  fixture = await httpFixture(
    {},
    {
      keys: authenticator(keys, 'a-configured-key-of-the-owner'),
      tasks: createTasks(database, queue),
      serves: () => true,
    },
  );
  alice = { authorization: `Bearer ${(await keys.create({ name: 'alice' })).key}` };
  bob = { authorization: `Bearer ${(await keys.create({ name: 'bob' })).key}` };
});
afterAll(async () => {
  await fixture.close();
  await queue.stop();
});

const submit = (headers: Record<string, string>, payload: object | string = SONG) => {
  const type = { 'content-type': 'application/json' };
  return fixture.ask({
    method: 'POST',
    url: '/api/generate/submit',
    headers: { ...type, ...headers },
    payload,
  });
};
const get = (url: string, headers: Record<string, string>): Promise<LightMyRequestResponse> =>
  fixture.ask({ url, headers } as InjectOptions);
const rows = async (): Promise<number> => await shared.get().db.$count(tasks);

describe('a task, over HTTP and in the database', () => {
  test('is there for its key from the moment of the answer, and for no other', async () => {
    const taken = (await submit(alice)).json().data;
    expect(taken).toEqual({
      task_id: expect.stringMatching(/^[A-Z0-9]{16}$/),
      status: 'not_started',
      created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
    });
    for (const url of [
      `/api/generate/detail/music?task_id=${taken.task_id}`,
      `/api/generate/status/${taken.task_id}`,
    ]) {
      expect((await get(url, alice)).json()).toEqual({
        code: 200,
        data: { ...taken, files: [], error_message: null, progress: 0, credits_amount: expect.any(Number) },
      });
      expect((await get(url, bob)).statusCode).toBe(404);
      expect((await get(url, { authorization: 'Bearer a-configured-key-of-the-owner' })).statusCode).toBe(
        404,
      );
    }
  });

  test('shows its files once it is finished', async () => {
    const { task_id } = (await submit(alice)).json().data;
    const files = [
      {
        separate_vocals: {
          vocal_url: 'https://a.example/v.mp3',
          instrumental_url: 'https://a.example/i.mp3',
        },
      },
    ];
    const finished = { model: 'separate-vocals', status: 'finished', progress: 100, files } as const;
    await shared.get().db.update(tasks).set(finished).where(eq(tasks.id, task_id));
    const { data } = (await get(`/api/generate/detail/music?task_id=${task_id}`, alice)).json();
    expect(JSON.parse(data.files[0].separate_vocals)).toEqual(files[0]?.separate_vocals);
  });

  test('is the same task for a repeated Idempotency-Key, per API key', async () => {
    const again = { ...alice, 'idempotency-key': 'order 17' };
    const [first, second] = [(await submit(again)).json(), (await submit(again)).json()];
    expect(second).toEqual(first);
    const others = (await submit({ ...bob, 'idempotency-key': 'order 17' })).json();
    expect(others.data.task_id).not.toBe(first.data.task_id);
    const other = await submit(again, { ...SONG, input: { ...SONG.input, seed: 8 } });
    expect([other.statusCode, other.json().error.type]).toEqual([409, 'conflict_error']);
  });

  test('is not there when its queue could not take it', async () => {
    const before = await rows();
    const broken = await httpFixture(
      {},
      {
        keys: {
          authenticate: () => testKey('nobody'),
        },
        tasks: createTasks(shared.get(), queue),
        serves: () => true,
      },
    );
    const payload = SONG; // the key has no row: the foreign key refuses the task
    const response = await broken.ask({ method: 'POST', url: '/api/generate/submit', payload });
    expect([response.statusCode, response.json().error.type]).toEqual([500, 'internal_error']);
    expect(response.body).not.toMatch(/foreign|constraint|insert/);
    expect(broken.lines.join()).toContain('request failed');
    expect(await rows()).toBe(before);
    await broken.close();
  });
});

describe('a key', () => {
  test('that is revoked is refused', async () => {
    const keys = keyStore(shared.get().db);
    const { key } = await keys.create({ name: 'short-lived' });
    await keys.revoke(key);
    const response = await get('/api/user/balance', { authorization: `Bearer ${key}` });
    expect([response.statusCode, response.json().error.type]).toEqual([401, 'authentication_error']);
  });

  test('of the settings is a user like any other', async () => {
    const owner = { authorization: 'Bearer a-configured-key-of-the-owner' };
    const { task_id } = (await submit(owner)).json().data;
    expect((await get(`/api/generate/status/${task_id}`, owner)).statusCode).toBe(200);
    expect((await get(`/api/generate/status/${task_id}`, alice)).statusCode).toBe(404);
  });
});

describe('a database that is away', () => {
  const key = testKey('k');

  test.each([
    ['its port is closed', 'postgres://songs@127.0.0.1:1/songs'],
    ['its socket is gone', 'postgres://songs@/songs?host=/nowhere/at/all'],
  ])('is a 503 that says when to come again: %s', async (_what, address) => {
    const database = openDatabase(address);
    const parts = { tasks: createTasks(database, queue), serves: () => true };
    const withKey = await httpFixture({}, { ...parts, keys: { authenticate: () => key } });
    const without = await httpFixture({}, { ...parts, keys: authenticator(keyStore(database.db), null) });
    for (const { ask } of [withKey, without]) {
      const requests = [
        { url: '/api/generate/status/TASK1', headers: alice },
        { method: 'POST', url: '/api/generate/submit', headers: alice, payload: SONG },
      ] as const;
      for (const request of requests) {
        const response = await ask(request);
        expect([response.statusCode, response.headers['retry-after'], response.json().error]).toEqual([
          503,
          '5',
          { type: 'service_error', message: expect.stringContaining('the database does not answer') },
        ]);
      }
    }
    expect(withKey.lines.join()).toMatch(/ECONNREFUSED|ENOENT/);
    await Promise.all([withKey.close(), without.close(), database.close()]);
  });

  test('comes back without a restart', async () => {
    const line = await cuttableLine(shared.get().url);
    const database = openDatabase(line.url);
    const back = await httpFixture(
      {},
      { keys: { authenticate: () => key }, tasks: createTasks(database, queue) },
    );
    const poll = async () => (await back.ask({ url: '/api/generate/status/TASK1' })).statusCode;
    expect(await poll()).toBe(404);
    await line.cut();
    expect([await poll(), await poll()]).toEqual([503, 503]);
    await line.mend();
    expect(await poll()).toBe(404);
    await Promise.all([back.close(), database.close()]);
    await line.cut();
  });
});

/** A TCP address that leads to a database, and can be made to lead nowhere. */
async function cuttableLine(url: string) {
  const target = new URL(url);
  const folder = target.searchParams.get('host');
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far =
      folder === null ? connect(Number(target.port), target.hostname) : connect(`${folder}/.s.PGSQL.5432`);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const through = new URL(target);
  through.search = '';
  through.host = `127.0.0.1:${port}`;
  return {
    url: through.href,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
    mend: () => listen(port),
  };
}

test('ids that a database cannot compare are unknown, not faults', async () => {
  for (const id of ['%00', 'a%00b', '%ed%a0%80', "'--", '%F0%9D%84%9E', 'a'.repeat(500), '..', '%2e%2e%2f']) {
    for (const url of [`/api/generate/detail/music?task_id=${id}`, `/api/generate/status/${id}`]) {
      expect((await get(url, alice)).statusCode, url).toBe(404);
    }
  }
});

test('text of every kind goes into the database, or is refused before', async () => {
  const examples = MODELS.flatMap((model) =>
    capabilityOf(model, true).examples.map(({ request }) => request),
  );
  const changed = fc
    .record({
      base: fc.constantFrom(...examples),
      text: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.constantFrom('\0', '\ud83d', '\u2028', '\ufeff', '\\u0000', '𝄞'.repeat(400)),
      ),
    })
    .map(({ base, text }) => {
      const input = Object.entries(base.input).map(([name, value]) => [
        name,
        typeof value === 'string' && name !== 'mv' ? text : value,
      ]);
      return JSON.stringify({ ...base, input: Object.fromEntries(input) });
    });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(changed, async (payload) => {
      const response = await submit(alice, payload);
      expect(response.statusCode, response.body).toBeLessThan(500);
      if (response.statusCode === 200) taken++;
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(taken).toBeGreaterThan(30);
  const { rows: jobs } = await shared.get().db.execute(sql`select count(*)::int as n from tasks`);
  expect(jobs[0]?.['n']).toBeGreaterThan(30);
}, 60_000);
