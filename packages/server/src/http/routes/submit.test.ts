import { apiError } from '@songwright/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('what is refused', () => {
  const refused = (body: object, headers = {}) =>
    fixture.refused({
      method: 'POST',
      url: '/api/generate/submit',
      headers: { ...ALICE, ...headers },
      payload: { ...SONG, ...body },
    });

  test('a model without an engine is refused, not pretended', async () => {
    const body = { model: 'create-music-video', input: { task_id: 'T', audio_id: 'A' } };
    expect(await refused(body)).toMatchObject({
      status: 503,
      type: 'service_error',
      message: expect.stringContaining('No engine'),
    });
  });

  test.each([
    'http://example.com/hook',
    'https://localhost/hook',
    'https://10.0.0.1/hook',
    'https://u:p@example.com/',
  ])('a callback to %s is refused', async (callback_url) => {
    const answer = await refused({ callback_url });
    expect(answer).toMatchObject({
      status: 400,
      type: 'validation_error',
      message: expect.stringMatching(/^callback_url must/),
    });
  });

  test.each(['http://169.254.169.254/latest', 'http://127.0.0.1:5432/', 'https://[::1]/a.mp3'])(
    'an upload from %s is refused',
    async (upload_url) => {
      const input = { ...SONG.input, upload_url, continue_at: 1 };
      const answer = await refused({ model: 'upload-and-cover-audio', input });
      expect(answer).toMatchObject({
        status: 400,
        message: expect.stringMatching(/^input\.upload_url must/),
      });
    },
  );

  test.each(['', ' ', 'x'.repeat(256), 'ключ'])('the Idempotency-Key %j is refused', async (key) => {
    const answer = await refused({}, { 'idempotency-key': key });
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('Idempotency-Key') });
  });

  test.each([
    [apiError('idempotency_conflict', 'k'), 409, undefined],
    [apiError('insufficient_credits', 20, 3), 402, undefined],
    [apiError('rate_limited', 7), 429, '7'],
    [apiError('unavailable', 'the database is starting'), 503, '5'],
  ])('what the tasks refuse is passed on: %s', async (error, status, retryAfter) => {
    fixture.tasks.fault = error;
    const response = await fixture.ask({
      method: 'POST',
      url: '/api/generate/submit',
      headers: ALICE,
      payload: SONG,
    });
    expect([response.statusCode, response.headers['retry-after'], response.json()]).toEqual([
      status,
      retryAfter,
      error.toBody(),
    ]);
  });

  test('a fault of ours is a 500 that tells nothing, and is logged with its cause', async () => {
    fixture.tasks.fault = new Error('connection to server at "db" failed: secret detail');
    const answer = await refused({});
    expect(answer).toMatchObject({ status: 500, type: 'internal_error' });
    expect(answer.message).not.toContain('secret detail');
    expect(fixture.lines.join()).toContain('secret detail');
  });
});
