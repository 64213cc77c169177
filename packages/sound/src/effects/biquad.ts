import type { Decibels, Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';

export type FilterKind = 'high-pass' | 'low-pass' | 'low-shelf' | 'high-shelf' | 'bell';

/** One band of an equaliser: plain data, as it stands in a mix. */
export interface EqBand {
  readonly kind: FilterKind;
  readonly frequency: Hertz;
  /** Of shelves and bells; passes ignore it. */
  readonly gain: Decibels;
  readonly q: number;
}

/** Second-order section, normalised so that a0 is 1. */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Butterworth: no peak at the corner. */
export const FLAT_Q = Math.SQRT1_2;

/** Coefficients by R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients" (1998). */
export function designBiquad(band: EqBand, rate: Hertz = SAMPLE_RATE): Biquad {
  // Above 0.49 of the rate the bilinear transform has no room left.
  const w = (2 * Math.PI * Math.min(band.frequency, 0.49 * rate)) / rate;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * band.q);
  const a = Math.exp((band.gain * Math.LN10) / 40);
  switch (band.kind) {
    case 'high-pass': {
      const half = (1 + cos) / 2;
      return normalise(half, -2 * half, half, 1 + alpha, -2 * cos, 1 - alpha);
    }
    case 'low-pass': {
      const half = (1 - cos) / 2;
      return normalise(half, 2 * half, half, 1 + alpha, -2 * cos, 1 - alpha);
    }
    case 'bell':
      return normalise(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    case 'low-shelf':
      return shelf(a, cos, 2 * Math.sqrt(a) * alpha, 1);
    case 'high-shelf':
      return shelf(a, cos, 2 * Math.sqrt(a) * alpha, -1);
  }
}

/** Low and high shelf mirror each other: the sign of every cosine term flips. */
function shelf(a: number, cos: number, slope: number, sign: 1 | -1): Biquad {
  const up = a + 1;
  const down = (a - 1) * cos * sign;
  return normalise(
    a * (up - down + slope),
    2 * a * sign * (a - 1 - up * cos * sign),
    a * (up - down - slope),
    up + down + slope,
    -2 * sign * (a - 1 + up * cos * sign),
    up + down - slope,
  );
}

function normalise(b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

/** Amplitude response at `frequency`, as a ratio. */
export function responseAt(filter: Biquad, frequency: Hertz, rate: Hertz = SAMPLE_RATE): number {
  const w = (2 * Math.PI * frequency) / rate;
  const c1 = Math.cos(w);
  const s1 = Math.sin(w);
  const c2 = Math.cos(2 * w);
  const s2 = Math.sin(2 * w);
  const re = filter.b0 + filter.b1 * c1 + filter.b2 * c2;
  const im = filter.b1 * s1 + filter.b2 * s2;
  const dre = 1 + filter.a1 * c1 + filter.a2 * c2;
  const dim = filter.a1 * s1 + filter.a2 * s2;
  return Math.sqrt((re * re + im * im) / (dre * dre + dim * dim));
}
