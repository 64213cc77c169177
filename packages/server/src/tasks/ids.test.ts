import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfRequest, newSeed, newTaskId } from './ids.ts';

describe('a task id', () => {
  it('is 16 upper-case alphanumerics, another each time', () => {
    const ids = Array.from({ length: 1000 }, newTaskId);
    for (const id of ids) expect(id).toMatch(/^[A-Z0-9]{16}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a seed', () => {
  it('is a whole number of at most 48 bits', () => {
    for (let i = 0; i < 1000; i++) {
      const seed = newSeed();
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 48).toBe(true);
    }
  });
});

describe("a request's hash", () => {
  it('is that of the request after a way through JSON, whatever the order of its fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOfRequest(reversed(value))).toBe(hashOfRequest(value));
        expect(hashOfRequest(JSON.parse(JSON.stringify(value)))).toBe(hashOfRequest(value));
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { b: { a: 1 } }],
    [{ a: null }, {}],
  ])('differs for %j and %j', (one, other) => {
    expect(hashOfRequest(one)).not.toBe(hashOfRequest(other));
  });
});

/** The same value with the fields of its objects in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}
