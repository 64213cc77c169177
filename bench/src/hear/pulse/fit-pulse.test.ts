import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { dot, fitPulse, type PulseLesson } from './fit-pulse.ts';

describe('fitPulse', () => {
  it('finds which traits tell the right pulse, and leaves the others alone', () => {
    const rng = createRng('pulse');
    const lessons = Array.from({ length: 40 }, (): PulseLesson => {
      const right = rng.int(5);
      const traits = Array.from({ length: 5 }, (_, c) =>
        Float64Array.of(
          rng.gaussian() + (c === right ? 3 : 0),
          10 * rng.gaussian(),
          0.1 * rng.gaussian() - (c === right ? 0.3 : 0),
        ),
      );
      return { traits, worth: traits.map((_, c) => (c === right ? 1 : 0.3)) };
    });
    const weights = fitPulse(lessons, 0.001);
    expect(weights[0]!).toBeGreaterThan(0.5);
    expect(weights[2]!).toBeLessThan(-5);
    expect(Math.abs(weights[1]!)).toBeLessThan(0.1);
    const won = lessons.filter(({ traits, worth }) => {
      const scores = traits.map((row) => dot(weights, row));
      return worth[scores.indexOf(Math.max(...scores))] === 1;
    });
    expect(won.length).toBeGreaterThan(36);
  });
});
