import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../store/database.ts';
import { apiKeys } from '../store/schema.ts';
import { testDatabase } from '../testing/test-database.ts';
import { authenticator } from './authenticator.ts';
import { hashOfKey } from './key-format.ts';
import { keyStore } from './key-store.ts';
import type { KeyStore } from './keys.ts';

const shared = testDatabase();
let database: Database;
let store: KeyStore;
beforeAll(() => {
  database = shared.get();
  store = keyStore(database.db);
});
beforeEach(() => database.db.delete(apiKeys));

describe('keyStore', () => {
  test('keeps of a key its hash and first characters, nothing else', async () => {
    const { key, ...made } = await store.create({ name: 'web site' });
    const rows = await database.db.select().from(apiKeys);
    expect(rows).toMatchObject([
      { name: 'web site', hash: hashOfKey(key), prefix: key.slice(0, 11), revokedAt: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain(key.slice(12));
    expect(await store.list()).toEqual([made]);
  });

  test('a made key opens the service, a revoked one no longer', async () => {
    const { key, id } = await store.create({ name: 'ci' });
    expect(await authenticator(store, null).authenticate(`Bearer ${key}`)).toMatchObject({ id, name: 'ci' });
    expect(await store.revoke(key.slice(0, 11))).toMatchObject({ id, revokedAt: expect.any(Date) });
    expect(await authenticator(store, null).authenticate(`Bearer ${key}`)).toBeNull();
    expect(await store.revoke(key.slice(0, 11))).toBeNull();
  });

  test('revokes by the whole key too, never by nothing or by a key that is not there', async () => {
    const { key, id } = await store.create({ name: 'one' });
    expect([await store.revoke(''), await store.revoke('sw_none')]).toEqual([null, null]);
    expect(await store.revoke(key)).toMatchObject({ id });
  });

  test('asks for more characters when several keys begin alike', async () => {
    await Promise.all([store.create({ name: 'one' }), store.create({ name: 'two' })]);
    await expect(store.revoke('sw_')).rejects.toThrow('2 keys begin with "sw_"');
    expect((await store.list()).every(({ revokedAt }) => revokedAt === null)).toBe(true);
  });

  test('a wildcard of SQL is only a character', async () => {
    await store.create({ name: 'one' });
    expect(await store.revoke('sw\\_%')).toBeNull();
    expect(await store.revoke('%')).toBeNull();
  });

  test('the first key is made once, by one of several starts', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => store.createFirst()));
    const keys = made.filter((key) => key !== null);
    expect(keys).toHaveLength(1);
    expect(await authenticator(store, null).authenticate(`Bearer ${keys[0]}`)).toMatchObject({
      name: 'first',
    });
    expect(await store.createFirst()).toBeNull();
  });

  test('there is no first key once another was made, even a revoked one', async () => {
    const { prefix } = await store.create({ name: 'mine' });
    await store.revoke(prefix);
    expect(await store.createFirst()).toBeNull();
  });

  test('the key of the settings is one user through all restarts, and is not in the list', async () => {
    const before = await authenticator(store, 'the-first-configured-key').authenticate(
      'Bearer the-first-configured-key',
    );
    const after = await authenticator(store, 'another-configured-key').authenticate(
      'Bearer another-configured-key',
    );
    expect(after).toEqual(before);
    expect(await store.list()).toEqual([]);
    expect(await store.createFirst()).not.toBeNull();
    const [row] = await database.db.select().from(apiKeys);
    expect(await authenticator(store, null).authenticate(`Bearer ${row?.hash}`)).toBeNull();
  });
});
