import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelMedian } from './level-median.ts';

/** The upper middle of what lies in the window, by sorting. */
function plainly(values: Uint8Array, length: number): number[] {
  const half = length >> 1;
  return Array.from(values, (_, i) => {
    const own = [...values.subarray(Math.max(0, i - half), i + half + 1)].sort((a, b) => a - b);
    return own[own.length >> 1]!;
  });
}

describe('running medians of levels', () => {
  it('are those of sorting each window', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 3, 7, 17, 63),
        (values, length) => {
          const out = new Uint8Array(values.length);
          levelMedian(values, out, { start: 0, stride: 1, count: values.length }, length);
          expect([...out]).toEqual(plainly(values, length));
        },
      ),
    );
  });

  it('can go across rows', () => {
    const plane = Uint8Array.from([1, 90, 9, 80, 5, 70, 7, 60]);
    const out = new Uint8Array(8);
    levelMedian(plane, out, { start: 1, stride: 2, count: 4 }, 3);
    expect([...out]).toEqual([0, 90, 0, 80, 0, 70, 0, 70]);
  });
});
