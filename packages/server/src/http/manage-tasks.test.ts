import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateWebhookSecret, webhookSecretsOf } from '../callbacks/webhook-secrets.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { manageTasks } from '../tasks/manage-tasks.ts';
import { type TaskEvents, taskEvents } from '../tasks/task-events.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import { startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { ALICE, BOB, type HttpFixture, httpFixture } from './http.fixture.ts';

const shared = testDatabase();
let worker: TestWorker;
let events: TaskEvents;
let fixture: HttpFixture;

beforeAll(async () => {
  const database = shared.get();
  for (const id of ['alice', 'bob']) await addKey(database, id);
  worker = await startTestWorker(database);
  events = taskEvents(database.url, silentLog);
  fixture = await httpFixture(
    {},
    {
      tasks: createTasks(database, worker.queue),
      management: manageTasks(database, worker.queue, worker.files, silentLog),
      events,
      webhookSecrets: {
        current: async (keyId) => (await webhookSecretsOf(database.db, keyId))[0]!,
        rotate: (keyId) => rotateWebhookSecret(database.db, keyId),
      },
      serves: () => true,
    },
  );
});
afterAll(async () => {
  await fixture.close();
  await events.close();
  await worker.stop();
});

async function submit(milliseconds: number): Promise<string> {
  const prompt = JSON.stringify({ milliseconds });
  const payload = {
    model: 'generate-music',
    input: { prompt, custom_mode: false, instrumental: true, mv: 'V5' },
  };
  const response = await fixture.ask({
    method: 'POST',
    url: '/api/generate/submit',
    headers: ALICE,
    payload,
  });
  return response.json().data.task_id;
}

const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, headers = ALICE) => {
  const response = await fixture.ask({ method, url, headers });
  return { status: response.statusCode, ...response.json() };
};

describe('over HTTP a task', () => {
  test('is listed, cancelled and deleted by its key, and by no other', async () => {
    const id = await submit(60_000);
    for (const [method, path] of [
      ['POST', `/v1/tasks/${id}/cancel`],
      ['DELETE', `/v1/tasks/${id}`],
      ['GET', `/v1/tasks/${id}/events`],
      ['GET', `/v1/tasks/${id}/deliveries`],
      ['POST', `/v1/tasks/${id}/redeliver`],
    ] as const) {
      expect((await ask(method, path, BOB)).status, path).toBe(404);
    }
    expect((await ask('GET', '/v1/tasks', BOB)).data).toEqual({
      items: [],
      next_cursor: null,
      has_more: false,
    });
    expect((await ask('GET', '/v1/tasks?status=finished')).data.items).toEqual([]);
    expect((await ask('GET', '/v1/tasks')).data.items).toMatchObject([
      { task_id: id, model: 'generate-music' },
    ]);
    expect((await ask('POST', `/v1/tasks/${id}/cancel`)).data).toMatchObject({
      task_id: id,
      status: 'failed',
    });
    expect((await ask('GET', `/v1/tasks/${id}/deliveries`)).data).toEqual({ items: [] });
    expect((await ask('POST', `/v1/tasks/${id}/redeliver`)).status).toBe(400);
    expect((await ask('DELETE', `/v1/tasks/${id}`)).data).toEqual({ task_id: id, deleted: true });
    expect((await ask('DELETE', `/v1/tasks/${id}`)).status).toBe(404);
  });

  test.each(['limit=0', 'limit=201', 'limit=x', 'cursor=%00', 'status=queued'])(
    '?%s is refused',
    async (query) => {
      expect((await ask('GET', `/v1/tasks?${query}`)).status).toBe(400);
    },
  );

  test('is watched until it ends', async () => {
    await fixture.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = fixture.app.server.address() as AddressInfo;
    const id = await submit(700);
    const response = await fetch(`http://127.0.0.1:${port}/v1/tasks/${id}/events`, { headers: ALICE });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await response.text();
    const seen = [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event, data]) => ({
      event,
      ...JSON.parse(data ?? ''),
    }));
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    expect(seen.at(-1)).toMatchObject({ event: 'finished', task_id: id, status: 'finished', progress: 100 });
    expect(seen.at(-1).files).toHaveLength(2);
  });
});

test('the secret of callbacks is one for each key, until it is rotated', async () => {
  const path = '/api/api-keys/webhook-secret';
  const secret = async (headers = ALICE): Promise<string> =>
    (await ask('GET', path, headers)).data.webhook_secret;
  const first = await secret();
  expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect([await secret(), await secret(BOB)]).toEqual([first, expect.not.stringContaining(first)]);
  const { data } = await ask('POST', `${path}/rotate`);
  expect([data.webhook_secret, await webhookSecretsOf(shared.get().db, 'alice')]).toEqual([
    await secret(),
    [await secret(), first],
  ]);
});
