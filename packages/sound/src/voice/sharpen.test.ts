import { describe, expect, it } from 'vitest';
import { sharpenFormants } from './sharpen.ts';

const RATE = 16_000;

/** A pulse train of 160 Hz through two resonances, half a second long. */
function vowel(first: number, second: number): Float32Array {
  const out = new Float32Array(RATE / 2);
  for (let i = 0; i < out.length; i += 100) out[i] = 1;
  for (const hertz of [first, second]) {
    const radius = Math.exp((-Math.PI * 200) / RATE);
    const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / RATE);
    for (let i = 2; i < out.length; i++) out[i]! += turn * out[i - 1]! - radius * radius * out[i - 2]!;
  }
  return out;
}

/** Level of the harmonic nearest to a frequency. */
function levelAt(samples: Float32Array, hertz: number): number {
  const harmonic = 160 * Math.round(hertz / 160);
  let [re, im] = [0, 0];
  for (let i = 1600; i < samples.length; i++) {
    const angle = (2 * Math.PI * harmonic * i) / RATE;
    re += samples[i]! * Math.cos(angle);
    im += samples[i]! * Math.sin(angle);
  }
  return 20 * Math.log10(Math.hypot(re, im));
}

describe('a sharpened vowel', () => {
  const plain = vowel(640, 2240);
  const sharp = sharpenFormants(plain, RATE);
  const valley = (samples: Float32Array): number => levelAt(samples, 2240) - levelAt(samples, 1440);

  it('has a deeper valley between its formants', () => {
    expect(valley(sharp)).toBeGreaterThan(valley(plain) + 2);
  });

  it('is as loud as it was', () => {
    const power = (samples: Float32Array): number => samples.reduce((sum, x) => sum + x * x, 0);
    expect(10 * Math.log10(power(sharp) / power(plain))).toBeCloseTo(0, 0);
  });

  it('stays silent where it is silent', () => {
    expect(sharpenFormants(new Float32Array(4000), RATE).every((x) => x === 0)).toBe(true);
  });
});
