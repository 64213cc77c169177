import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  [undefined, 10, null],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=0-0', 10, { start: 0, end: 0 }],
  ['bytes=2-4', 10, { start: 2, end: 4 }],
  ['bytes=2-400', 10, { start: 2, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-300', 10, { start: 0, end: 9 }],
  ['bytes=9-', 10, { start: 9, end: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=-5', 0, 'unsatisfiable'],
  ['bytes=4-2', 10, null],
  ['bytes=-', 10, null],
  ['bytes=0-1,3-4', 10, null],
  ['lines=0-1', 10, null],
  ['bytes=a-b', 10, null],
  ['bytes=99999999999999999999-', 10, 'unsatisfiable'],
])('%j of %i bytes', (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected);
});

test('a range always lies inside the file', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100), (text, size) => {
      const range = byteRange(`bytes=${text}`, size);
      if (range === null || range === 'unsatisfiable') return true;
      return 0 <= range.start && range.start <= range.end && range.end < size;
    }),
  );
});
