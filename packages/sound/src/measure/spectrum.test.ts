import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { OCTAVES, octavePowers } from './spectrum.ts';

describe('octave powers', () => {
  it.each([63, 250, 1000, 4000, 16_000])('of a tone at %i Hz lie in its octave', (frequency) => {
    const left = new Float32Array(SAMPLE_RATE).map((_, i) =>
      Math.sin((2 * Math.PI * frequency * i) / SAMPLE_RATE),
    );
    const powers = octavePowers({ left, right: left });
    const total = powers.reduce((sum, power) => sum + power, 0);
    expect(powers[OCTAVES.findIndex((centre) => Math.abs(centre - frequency) < 2)]! / total).toBeGreaterThan(
      0.98,
    );
  });

  it('of opposite channels are none: they are read from the mid', () => {
    const left = new Float32Array(8192).map((_, i) => Math.sin(0.1 * i));
    expect(octavePowers({ left, right: left.map((x) => -x) }).every((power) => power === 0)).toBe(true);
  });
});
