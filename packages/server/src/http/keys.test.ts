import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator } from '../keys/authenticator.ts';
import { keyStore } from '../keys/key-store.ts';
import type { ApiKey, KeyStore } from '../keys/keys.ts';
import { requestRates } from '../keys/request-rates.ts';
import { testDatabase } from '../testing/test-database.ts';
import { type HttpFixture, httpFixture } from './http.fixture.ts';

const ADMIN_KEY = 'the-admin-key-of-this-service';
const ADMIN = { authorization: `Bearer ${ADMIN_KEY}` };
const SONG = {
  model: 'generate-music',
  input: { prompt: 'rain on a roof', custom_mode: false, instrumental: true, mv: 'V5' },
};

const shared = testDatabase();
let store: KeyStore;
let fixture: HttpFixture;

beforeAll(async () => {
  const { db } = shared.get();
  store = keyStore(db);
  fixture = await httpFixture(
    { SONGWRIGHT_ADMIN_KEY: ADMIN_KEY, SONGWRIGHT_TRUST_PROXY: '127.0.0.1' },
    { keys: authenticator(store, null), keyStore: store, rates: requestRates(db) },
  );
});
afterAll(() => fixture.close());

const admin = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', payload?: object) => {
  const url = `/v1/admin/keys${path}`;
  const response = await fixture.ask({
    method,
    url,
    headers: ADMIN,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, ...response.json() };
};
const made = (): Promise<ApiKey & { key: string }> => store.create({ name: 'made by hand' });

describe('the admin API', () => {
  test('makes a key that opens the service, lists it, changes it and revokes it', async () => {
    const { data: created } = await admin('POST', '', { name: ' web site ', credits: 100, scopes: ['read'] });
    expect(created).toMatchObject({ name: 'web site', credits: 100, scopes: ['read'], revoked_time: null });
    const { key, ...shown } = created;
    const balance = (): Promise<{ json(): { data?: unknown }; statusCode: number }> =>
      fixture.ask({ url: '/api/user/balance', headers: { authorization: `Bearer ${key}` } });
    expect((await balance()).json().data).toEqual({ email: 'web site', credits_amount: 100 });
    expect((await admin('GET')).data.items).toContainEqual(shown);
    const changed = await admin('PATCH', `/${created.id}`, { add_credits: 20.5, concurrent_tasks: 3 });
    expect(changed.data).toEqual({ ...shown, credits: 120.5, concurrent_tasks: 3 });
    expect((await admin('GET', `/${created.id}`)).data).toEqual(changed.data);
    expect(
      (await admin('PATCH', `/${created.id}`, { concurrent_tasks: null })).data.concurrent_tasks,
    ).toBeNull();
    expect((await admin('DELETE', `/${created.id}`)).data.revoked_time).not.toBeNull();
    expect(await store.findByPrefix(key)).toBeNull();
    expect((await admin('DELETE', `/${created.id}`)).status).toBe(404);
  });

  test.each<[string, object, string]>([
    ['no name', {}, 'name'],
    ['a blank name', { name: ' ' }, 'name'],
    ['an unknown scope', { name: 'x', scopes: ['root'] }, 'scopes.0'],
    ['a limit of nothing', { name: 'x', tasks_per_hour: 0 }, 'tasks_per_hour'],
    ['debts', { name: 'x', credits: -1 }, 'credits'],
    ['a host name for a network', { name: 'x', allowed_networks: ['example.com'] }, 'allowed_networks'],
    ['an unknown field', { name: 'x', colour: 'blue' }, 'colour'],
  ])('refuses %s in a sentence', async (_what, body, named) => {
    const { status, error } = await admin('POST', '', body);
    expect([status, error.type]).toEqual([400, 'validation_error']);
    expect(error.message).toContain(named);
  });

  test('opens for nothing but the admin key, and for nothing where there is none', async () => {
    const { key } = await made();
    for (const token of [key, '', 'null', ADMIN_KEY.slice(1), `${ADMIN_KEY}x`]) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await fixture.refused({ url: '/v1/admin/keys', headers })).status).toBe(401);
    }
    const closed = await httpFixture();
    expect((await closed.refused({ url: '/v1/admin/keys', headers: ADMIN })).status).toBe(401);
    await closed.close();
  });

  test('the admin key is no API key', async () => {
    expect((await fixture.refused({ url: '/api/user/balance', headers: ADMIN })).status).toBe(401);
  });
});

describe('a key', () => {
  const ask = async (key: string, request: InjectOptions) =>
    (await fixture.ask({ ...request, headers: { authorization: `Bearer ${key}`, ...request.headers } }))
      .statusCode;
  const SUBMIT = { method: 'POST', url: '/api/generate/submit', payload: SONG } as const;
  const READ = { url: '/api/generate/status/TASK1' };

  test('does what its scopes name, and nothing else', async () => {
    const reader = await store.create({ name: 'reader', scopes: ['read'] });
    const submitter = await store.create({ name: 'submitter', scopes: ['submit'] });
    expect([await ask(reader.key, READ), await ask(reader.key, SUBMIT)]).toEqual([404, 403]);
    expect([await ask(submitter.key, READ), await ask(submitter.key, SUBMIT)]).toEqual([403, 200]);
  });

  test('is taken only from where it may come', async () => {
    const { key } = await store.create({
      name: 'office',
      allowed_networks: ['203.0.113.0/24', '2001:db8::/32'],
    });
    const from = (address: string) => ask(key, { ...READ, headers: { 'x-forwarded-for': address } });
    expect(await Promise.all(['203.0.113.9', '2001:db8::7', '::ffff:203.0.113.9'].map(from))).toEqual([
      404, 404, 404,
    ]);
    expect(await Promise.all(['203.0.114.9', '10.0.0.1', 'nonsense'].map(from))).toEqual([403, 403, 403]);
    // Only the proxy's word counts: an address that the client has put before it does not.
    expect(await from('203.0.113.9, 198.51.100.1')).toBe(403);
  });

  test('over its requests is told when to come again', async () => {
    const { key } = await store.create({ name: 'slow', requests_per_minute: 3 });
    const headers = { authorization: `Bearer ${key}` };
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push(await fixture.ask({ ...READ, headers }));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    const seconds = Number(refused[0]!.headers['retry-after']);
    expect(refused[0]!.json().error.message).toContain(`try again in ${seconds} seconds`);
  });
});
