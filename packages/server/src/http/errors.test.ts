import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALICE, BOB, type HttpFixture, httpFixture } from './http.fixture.ts';

const SUBMIT = '/api/generate/submit';
const DETAIL = '/api/generate/detail/music';
const SONG = {
  model: 'generate-music',
  input: { prompt: 'rain', custom_mode: false, instrumental: true, mv: 'V5' },
};
const JSON_TYPE = { 'content-type': 'application/json' };

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture({ SONGWRIGHT_BODY_LIMIT: '4096' });
  fixture.tasks.add({ id: 'ALICESTASK000001' });
});
afterAll(() => fixture.close());

describe('authentication', () => {
  const routes = [
    ['POST', SUBMIT],
    ['GET', `${DETAIL}?task_id=ALICESTASK000001`],
    ['GET', DETAIL],
    ['GET', '/api/generate/status/ALICESTASK000001'],
    ['GET', '/api/user/balance'],
  ] as const;
  const headers: Record<string, string>[] = [
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer eve' },
    { authorization: 'Basic alice' },
    { 'x-api-key': 'alice' },
  ];

  test.each(routes)('%s %s asks for a key before anything else', async (method, url) => {
    for (const given of headers) {
      const answer = await fixture.refused({
        method,
        url,
        headers: { ...given, 'content-type': 'text/plain' },
        payload: '{',
      });
      expect(answer).toMatchObject({ status: 401, type: 'authentication_error' });
    }
  });

  test('says how to authenticate', async () => {
    const { headers } = await fixture.ask({ url: '/api/user/balance' });
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  test("another key's task and an unknown one are the same 404", async () => {
    const foreign = await fixture.refused({ url: `${DETAIL}?task_id=ALICESTASK000001`, headers: BOB });
    const unknown = await fixture.refused({ url: `${DETAIL}?task_id=NOSUCHTASK000001`, headers: BOB });
    expect(foreign).toMatchObject({ status: 404, type: 'resource_not_found_error' });
    expect(unknown.message).toBe(foreign.message.replace('ALICESTASK000001', 'NOSUCHTASK000001'));
    const status = await fixture.refused({ url: '/api/generate/status/ALICESTASK000001', headers: BOB });
    expect(status).toEqual(foreign);
  });
});

describe('bodies', () => {
  const whole = JSON.stringify(SONG);
  test.each<[string, Record<string, string>, string | Buffer, number, string, string]>([
    ['no body', JSON_TYPE, '', 400, 'validation_error', 'not valid JSON'],
    ['broken JSON', JSON_TYPE, '{"model":', 400, 'validation_error', 'not valid JSON'],
    ['two documents', JSON_TYPE, '{}{}', 400, 'validation_error', 'not valid JSON'],
    ['a bare word', JSON_TYPE, 'generate', 400, 'validation_error', 'not valid JSON'],
    ['null', JSON_TYPE, 'null', 400, 'validation_error', 'must be a JSON object'],
    ['an array', JSON_TYPE, '[]', 400, 'validation_error', 'must be a JSON object'],
    ['a string', JSON_TYPE, '"generate-music"', 400, 'validation_error', 'must be a JSON object'],
    ['a number', JSON_TYPE, '12', 400, 'validation_error', 'must be a JSON object'],
    ['an empty object', JSON_TYPE, '{}', 400, 'validation_error', 'model is required'],
    [
      'bytes that are no UTF-8',
      JSON_TYPE,
      Buffer.from([0xff, 0xfe, 0x00]),
      400,
      'validation_error',
      'not valid JSON',
    ],
    ['an unknown model', JSON_TYPE, '{"model":"opera","input":{}}', 404, 'resource_not_found_error', 'opera'],
    [
      'a prototype as model',
      JSON_TYPE,
      '{"model":"__proto__","input":{}}',
      404,
      'resource_not_found_error',
      '__proto__',
    ],
    ['no content type', {}, whole, 415, 'validation_error', 'content type is missing'],
    [
      'an empty content type',
      { 'content-type': '' },
      whole,
      415,
      'validation_error',
      'content type is missing',
    ],
    ['plain text', { 'content-type': 'text/plain' }, whole, 415, 'validation_error', 'text/plain'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'model=x',
      415,
      'validation_error',
      'urlencoded',
    ],
    [
      'multipart',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x--',
      415,
      'validation_error',
      'multipart',
    ],
    ['no type at all', { 'content-type': 'nonsense' }, whole, 415, 'validation_error', 'nonsense'],
    [
      'text that only says json',
      { 'content-type': 'text/json' },
      whole,
      415,
      'validation_error',
      'text/json',
    ],
    [
      'a compressed body',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      whole,
      400,
      'validation_error',
      'gzip',
    ],
    [
      'a body over the limit',
      JSON_TYPE,
      JSON.stringify('x'.repeat(5000)),
      413,
      'content_too_long_error',
      '4096 bytes',
    ],
  ])('%s', async (_what, headers, payload, status, type, message) => {
    const answer = await fixture.refused({
      method: 'POST',
      url: SUBMIT,
      headers: { ...ALICE, ...headers },
      payload,
    });
    expect(answer).toMatchObject({ status, type, message: expect.stringContaining(message) });
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON;charset=UTF-8',
    'application/vnd.songs+json',
  ])('%s is taken', async (type) => {
    const headers = { ...ALICE, 'content-type': type };
    const response = await fixture.ask({ method: 'POST', url: SUBMIT, headers, payload: whole });
    expect(response.statusCode).toBe(200);
  });
});

describe('requests', () => {
  test.each<[string, InjectOptions, number, string, string]>([
    [
      'an unknown path',
      { url: '/api/generate/unknown' },
      404,
      'resource_not_found_error',
      '/api/generate/unknown',
    ],
    [
      'an unknown path with a broken body',
      { method: 'POST', url: '/nope', headers: JSON_TYPE, payload: '{' },
      404,
      'resource_not_found_error',
      'POST /nope',
    ],
    ['a path that is no text', { url: '/api/%zz' }, 404, 'resource_not_found_error', '/api/%zz'],
    [
      'an endless path segment',
      { url: `/api/generate/status/${'a'.repeat(3000)}`, headers: ALICE },
      404,
      'resource_not_found_error',
      'nothing at GET',
    ],
    [
      'another method',
      { method: 'GET', url: SUBMIT, headers: ALICE },
      405,
      'method_not_allowed_error',
      'Use POST',
    ],
    [
      'another method with a broken body',
      { method: 'DELETE', url: `${DETAIL}?task_id=x`, headers: { ...ALICE, ...JSON_TYPE }, payload: '{' },
      405,
      'method_not_allowed_error',
      'Use GET',
    ],
    [
      'a query without task_id',
      { url: DETAIL, headers: ALICE },
      400,
      'validation_error',
      'task_id is required',
    ],
    [
      'an empty task_id',
      { url: `${DETAIL}?task_id=`, headers: ALICE },
      400,
      'validation_error',
      'task_id is required',
    ],
    [
      'two task_ids',
      { url: `${DETAIL}?task_id=a&task_id=b`, headers: ALICE },
      400,
      'validation_error',
      'task_id is required',
    ],
    [
      'an unknown task',
      { url: `${DETAIL}?task_id=nope`, headers: ALICE },
      404,
      'resource_not_found_error',
      '"nope"',
    ],
    [
      'a task id that is no text',
      { url: `${DETAIL}?task_id=%00%ff`, headers: ALICE },
      404,
      'resource_not_found_error',
      'no task',
    ],
    [
      'an unknown task by its path',
      { url: '/api/generate/status/nope', headers: ALICE },
      404,
      'resource_not_found_error',
      '"nope"',
    ],
  ])('%s', async (_what, request, status, type, message) => {
    expect(await fixture.refused(request)).toMatchObject({
      status,
      type,
      message: expect.stringContaining(message),
    });
  });

  test('a refused method is told the right ones', async () => {
    const { headers } = await fixture.ask({ method: 'PUT', url: '/audio/x.mp3' });
    expect(headers.allow).toBe('GET, HEAD');
  });
});
