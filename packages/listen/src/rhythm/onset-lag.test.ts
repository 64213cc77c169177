import { describe, expect, it } from 'vitest';
import { onsetLag } from './onset-lag.ts';

const RATE = 100;
const BEATS = [0.5, 1, 1.5, 2];

describe('the lag of heard onsets', () => {
  const lagAt = (strength: number): number => {
    const onsets = new Float32Array(3 * RATE);
    for (const at of BEATS) onsets[at * RATE + 1] = strength;
    return onsetLag(BEATS, onsets, RATE);
  };

  it('is nothing much of drums, and grows as what begins on the beats is softer', () => {
    expect(lagAt(1)).toBeLessThan(0.003);
    expect(lagAt(0.5)).toBeGreaterThan(0.006);
    expect(lagAt(0.25)).toBeGreaterThan(0.015);
    expect(lagAt(0)).toBeLessThan(0.025);
  });
});
