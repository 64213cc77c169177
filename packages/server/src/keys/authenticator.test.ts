import { describe, expect, test } from 'vitest';
import { testKey } from '../testing/test-key.ts';
import { authenticator } from './authenticator.ts';
import { hashOfKey, newKey } from './key-format.ts';
import type { KeyStore } from './keys.ts';

const CONFIGURED_KEY = 'a key from the settings'.replaceAll(' ', '-');

/** The two look-ups of a key table with one key in it, and how often they were made. */
function table(key: string) {
  const looked = { up: 0, revoked: false };
  const store: Pick<KeyStore, 'findByHash' | 'configured'> = {
    async findByHash(hash) {
      looked.up++;
      return !looked.revoked && hash === hashOfKey(key) ? testKey('one') : null;
    },
    configured: async () => testKey('configured'),
  };
  return { looked, store };
}

describe('authenticator', () => {
  const key = newKey();

  test.each([
    ['Bearer', `Bearer ${key}`],
    ['the scheme in lower case', `bearer ${key}`],
    ['blanks around the key', `Bearer   ${key}  `],
  ])('takes %s', async (_what, header) => {
    expect(await authenticator(table(key).store, null).authenticate(header)).toMatchObject({ id: 'one' });
  });

  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['only the scheme', 'Bearer'],
    ['only the scheme and a blank', 'Bearer '],
    ['another scheme', `Basic ${key}`],
    ['no scheme', key],
    ['two keys', `Bearer ${key} ${key}`],
    ['a mistyped key', `Bearer ${key.slice(0, -1)}`],
    ['something else', 'Bearer null'],
    ['something very long', `Bearer ${'a'.repeat(100_000)}`],
    ['an injection', `Bearer ' or 1=1 --`],
  ])('refuses %s without a look-up', async (_what, header) => {
    const { store, looked } = table(key);
    expect(await authenticator(store, null).authenticate(header)).toBeNull();
    expect(looked.up).toBe(0);
  });

  test('refuses a well-shaped key that is not in the table, asking each time', async () => {
    const { store, looked } = table(key);
    const keys = authenticator(store, null);
    const other = `Bearer ${newKey()}`;
    expect([await keys.authenticate(other), await keys.authenticate(other), looked.up]).toEqual([
      null,
      null,
      2,
    ]);
  });

  test('believes a key for a moment, then asks again: a revoked one ends within it', async () => {
    let time = 1000;
    const { store, looked } = table(key);
    const keys = authenticator(store, null, () => time);
    await keys.authenticate(`Bearer ${key}`);
    expect(keys.authenticate(`Bearer ${key}`)).toMatchObject({ id: 'one' }); // no promise: not asked
    looked.revoked = true;
    time += 5_000;
    expect(await keys.authenticate(`Bearer ${key}`)).toBeNull();
    expect(looked.up).toBe(2);
  });

  test('takes the key of the settings, whatever its shape, and no part of it', async () => {
    const keys = authenticator(table(key).store, CONFIGURED_KEY);
    expect(await keys.authenticate(`Bearer ${CONFIGURED_KEY}`)).toMatchObject({ id: 'configured' });
    expect(await keys.authenticate(`Bearer ${CONFIGURED_KEY.slice(0, -1)}`)).toBeNull();
    expect(await keys.authenticate(`Bearer ${CONFIGURED_KEY}x`)).toBeNull();
    expect(await keys.authenticate(`Bearer ${key}`)).toMatchObject({ id: 'one' });
  });
});
