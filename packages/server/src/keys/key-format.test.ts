import { expect, test } from 'vitest';
import { hashOfKey, isKeyShaped, newKey, shownPart } from './key-format.ts';

test('a new key has the right shape, and no two are alike', () => {
  const keys = Array.from({ length: 500 }, newKey);
  for (const key of keys) {
    expect(key).toMatch(/^sw_[0-9A-Za-z]{49}$/);
    expect(isKeyShaped(key)).toBe(true);
  }
  expect(new Set(keys).size).toBe(500);
});

test('a mistyped, cut or prolonged key is told from a whole one', () => {
  const key = newKey();
  const at = 20;
  const wrong = key[at] === 'x' ? 'y' : 'x';
  const others = [
    key.slice(0, at) + wrong + key.slice(at + 1),
    key.slice(0, -1),
    `${key}a`,
    key.slice(3),
    '',
    'sw_',
  ];
  for (const other of others) expect(isKeyShaped(other)).toBe(false);
});

test('what is stored does not hold the key', () => {
  const key = newKey();
  expect(hashOfKey(key)).toMatch(/^[0-9a-f]{64}$/);
  expect(shownPart(key)).toBe(key.slice(0, 11));
});
