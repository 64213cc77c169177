import type { Decibels, Hertz } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { KPowerMeter } from './k-weighting.ts';

/** Loudness in LUFS, or a difference of loudnesses in LU. */
export type Lufs = number;

/** BS.1770-4 equation 2: the constant that makes a 997 Hz sine at 0 dBFS in one channel read -3.01. */
const OFFSET: Decibels = -0.691;
/** Absolute gate of BS.1770-4 equation 4. */
export const ABSOLUTE_GATE: Lufs = -70;
/** Relative gate of equation 6: 10 LU under the loudness of what passed the absolute one. */
const RELATIVE_GATE: Lufs = -10;
/** 100 ms: a quarter of the 400 ms gating block, which overlap by 75 %. */
const STEPS_PER_SECOND = 10;
const MOMENTARY_STEPS = 4;
const SHORT_TERM_STEPS = 30;

/** Mean K-weighted power (both channels summed) to loudness; 0 gives -Infinity. */
export const powerToLufs = (power: number): Lufs => OFFSET + 10 * Math.log10(power);
const lufsToPower = (lufs: Lufs): number => Math.exp(((lufs - OFFSET) * Math.LN10) / 10);

/** Mean K-weighted power of each 100 ms of a stereo signal; a last incomplete step is left out. */
export function stepPowers(audio: Stereo, rate: Hertz = SAMPLE_RATE): Float64Array {
  const step = Math.round(rate / STEPS_PER_SECOND);
  const powers = new Float64Array(Math.floor(audio.left.length / step));
  new KPowerMeter(rate, step, powers).add(audio.left, audio.right, 0, powers.length * step);
  for (let i = 0; i < powers.length; i++) powers[i]! /= step;
  return powers;
}

/** Means over `steps` steps, beginning at every step: the sliding windows of the meters. */
export function slidingPowers(powers: Float64Array, steps: number): Float64Array {
  const count = Math.max(0, powers.length - steps + 1);
  const means = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = 0; k < steps; k++) sum += powers[i + k]!;
    means[i] = sum / steps;
  }
  return means;
}

/** Gated loudness (BS.1770-4 Annex 1) of windows of mean power; -Infinity when all lies under the gate. */
export function gatedLoudness(windows: Float64Array): Lufs {
  const absolute = meanAbove(windows, lufsToPower(ABSOLUTE_GATE));
  if (absolute === 0) return -Infinity;
  const gate = Math.max(powerToLufs(absolute) + RELATIVE_GATE, ABSOLUTE_GATE);
  return powerToLufs(meanAbove(windows, lufsToPower(gate)));
}

function meanAbove(windows: Float64Array, gate: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < windows.length; i++) {
    const power = windows[i]!;
    if (power > gate) {
      sum += power;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Integrated loudness from the powers of 100 ms steps. */
export const integratedOf = (steps: Float64Array): Lufs =>
  gatedLoudness(slidingPowers(steps, MOMENTARY_STEPS));

/** Momentary loudness (400 ms windows) at every 100 ms from 0.4 s on. */
export const momentaryOf = (steps: Float64Array): Float64Array =>
  slidingPowers(steps, MOMENTARY_STEPS).map(powerToLufs);

/** Short-term loudness (3 s windows) at every 100 ms from 3 s on. */
export const shortTermOf = (steps: Float64Array): Float64Array =>
  slidingPowers(steps, SHORT_TERM_STEPS).map(powerToLufs);

/**
 * Loudness range by EBU Tech 3342: the spread from the 10th to the 95th percentile of the short-term loudness
 * that lies above -70 LUFS and above 20 LU under its own mean. 0 for less than 3 s.
 */
export function loudnessRangeOf(steps: Float64Array): Lufs {
  const windows = slidingPowers(steps, SHORT_TERM_STEPS);
  const absolute = meanAbove(windows, lufsToPower(ABSOLUTE_GATE));
  if (absolute === 0) return 0;
  const gate = lufsToPower(Math.max(powerToLufs(absolute) - 20, ABSOLUTE_GATE));
  const kept = windows.filter((power) => power >= gate).sort();
  const at = (share: number): number => powerToLufs(kept[Math.round(share * (kept.length - 1))]!);
  return at(0.95) - at(0.1);
}

export interface Loudness {
  readonly integrated: Lufs;
  readonly range: Lufs;
  /** At every 100 ms, from 3 s on. */
  readonly shortTerm: Float64Array;
  /** At every 100 ms, from 0.4 s on. */
  readonly momentary: Float64Array;
}

/** Loudness of a whole stereo recording by ITU-R BS.1770-4, EBU Tech 3341 and 3342. */
export function measureLoudness(audio: Stereo, rate: Hertz = SAMPLE_RATE): Loudness {
  const steps = stepPowers(audio, rate);
  return {
    integrated: integratedOf(steps),
    range: loudnessRangeOf(steps),
    shortTerm: shortTermOf(steps),
    momentary: momentaryOf(steps),
  };
}
