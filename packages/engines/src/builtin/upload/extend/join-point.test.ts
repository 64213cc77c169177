import { describe, expect, it } from 'vitest';
import { joinPoint } from './join-point.ts';
import { localTime } from './local-time.ts';

/** 120 bpm, bar lines at 0.1 s, 2.1 s, 4.1 s, … */
const lines = {
  time: localTime(
    Array.from({ length: 40 }, (_, n) => 0.1 + n * 0.5),
    20,
  ),
  first: 0,
  beats: 4,
};

describe('where new music joins a recording', () => {
  it.each([
    ['at the next bar line', 7, 19, { at: 8.1, line: 4, pickup: 0 }],
    [
      'at the bar line itself where the point is told to the millisecond',
      8.12,
      19,
      { at: 8.1, line: 4, pickup: 0 },
    ],
    [
      'at the line just after a recording that ends a little early',
      12,
      11.9,
      { at: 12.1, line: 6, pickup: 0 },
    ],
    ['on the beat after its end, leading in', 10.7, 10.7, { at: 11.1, line: 6, pickup: 2 }],
    ['never before the first bar line', 0.05, 19, { at: 2.1, line: 1, pickup: 0 }],
  ])('is %s', (_, point, end, expected) => {
    const found = joinPoint(lines, point, end);
    expect(found).toMatchObject({ line: expected.line, pickup: expected.pickup });
    expect(found.at).toBeCloseTo(expected.at, 6);
    expect(found.at).toBeGreaterThanOrEqual(Math.min(point, end) - 0.06);
  });
});
