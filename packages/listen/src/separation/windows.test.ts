import { describe, expect, it } from 'vitest';
import { frameWindows } from './windows.ts';

describe('windows of a recording', () => {
  it.each([1, 99, 1938, 1939, 3000, 10_339, 25_000])('count every one of %i frames once', (frames) => {
    const sums = new Float64Array(frames);
    const windows = frameWindows(frames);
    for (const { first, count, weight } of windows) {
      expect(count).toBeLessThanOrEqual(1940);
      for (let t = 0; t < count; t++) sums[first + t]! += weight(t);
    }
    expect(Math.max(...sums.map((sum) => Math.abs(sum - 1)))).toBeLessThan(1e-9);
  });
});
