import type { Decibels, Hertz, Midi } from '@songwright/music';

/** 2^x without `Math.pow`, whose last bit differs between V8 versions. */
export function exp2(x: number): number {
  return Math.exp(x * Math.LN2);
}

/** Equal temperament at A4 = 440 Hz. */
export function hertz(pitch: Midi): Hertz {
  return 440 * exp2((pitch - 69) / 12);
}

/** Frequency ratio of an interval in semitones. */
export function ratio(semitones: number): number {
  return exp2(semitones / 12);
}

export function gainOf(level: Decibels): number {
  return Math.exp(level * (Math.LN10 / 20));
}

/** x^y for x at or above 0, without `Math.pow`. */
export function power(x: number, y: number): number {
  return x <= 0 ? 0 : Math.exp(y * Math.log(x));
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
