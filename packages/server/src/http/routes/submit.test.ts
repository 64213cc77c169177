import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ALICE, BOB, type HttpFixture, httpFixture } from '../http.fixture.ts';

const SONG = {
  model: 'generate-music',
  input: { prompt: 'rain on a roof', custom_mode: false, instrumental: true, mv: 'V5' },
};

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture({ SONGWRIGHT_ALLOW_PRIVATE_URLS: 'receiver.lan' });
});
beforeEach(() => {
  fixture.tasks.submitted.length = 0;
});
afterAll(() => fixture.close());

const submit = (payload: object, headers: Record<string, string> = ALICE) =>
  fixture.ask({ method: 'POST', url: '/api/generate/submit', headers: { ...ALICE, ...headers }, payload });

test('answers with the task as it is taken', async () => {
  const response = await submit(SONG);
  expect([response.statusCode, response.json()]).toEqual([
    200,
    {
      code: 200,
      data: { task_id: 'TASK000000000001', status: 'not_started', created_time: '2025-11-12T10:30:00' },
    },
  ]);
});

test('hands over who asks, what for and where to report', async () => {
  const callback_url = 'https://example.com/hook?secret=a%20b&x=1';
  await submit({ ...SONG, callback_url }, { ...BOB, 'idempotency-key': ' order 17 ' });
  expect(fixture.tasks.submitted).toMatchObject([
    {
      keyId: 'bob',
      model: 'generate-music',
      callbackUrl: callback_url,
      idempotencyKey: 'order 17',
      input: SONG.input,
    },
  ]);
});

test('without callback and idempotency key there are none', async () => {
  await submit(SONG);
  expect(fixture.tasks.submitted).toMatchObject([{ callbackUrl: null, idempotencyKey: null }]);
});

test('a receiver that the owner allows may be private and speak http', async () => {
  expect((await submit({ ...SONG, callback_url: 'http://receiver.lan:9000/hook' })).statusCode).toBe(200);
});

test('unknown fields are ignored, or refused where the service is strict', async () => {
  const body = { ...SONG, input: { ...SONG.input, colour: 'blue' } };
  expect((await submit(body)).statusCode).toBe(200);
  const strict = await httpFixture({ SONGWRIGHT_STRICT: 'on' });
  const response = await strict.ask({
    method: 'POST',
    url: '/api/generate/submit',
    headers: ALICE,
    payload: body,
  });
  expect([response.statusCode, response.json().error.message]).toEqual([
    400,
    expect.stringContaining('colour'),
  ]);
  await strict.close();
});
