import type { Stereo } from '@songwright/sound';
import { BAND_OF, BANDS } from './bands.ts';
import { BINS, FRAME, type StereoFrames } from './stereo-frames.ts';

/** Decibels of one step of a level, and how far levels reach below the loudest band of the window. */
export const LEVEL_STEP = 0.4;
const STEPS = 255;
/** Levels in natural logarithms of power: 10 log10(power) = 4.343 ln(power). */
const STEPS_PER_NEPER = 4.342944819032518 / LEVEL_STEP;

/** Spectra of a stretch of a recording in merged bands; planes are frame after frame, `BANDS` values each. */
export interface WindowSpectra {
  readonly frames: number;
  /** Mean power of a bin, both channels together. */
  readonly power: Float32Array;
  /** Levels in steps of 0.4 dB, 255 the loudest of the window, 0 about 100 dB below it. */
  readonly level: Uint8Array;
  /** Power of the side to that of both channels, 0 (in the middle) to 1. */
  readonly side: Float32Array;
}

/** The spectra of `count` frames from `first` on. */
export function windowSpectra(
  audio: Stereo,
  first: number,
  count: number,
  stft: StereoFrames,
  onFrame: (frame: number) => void,
): WindowSpectra {
  const power = new Float32Array(count * BANDS);
  const side = new Float32Array(count * BANDS);
  for (let t = 0; t < count; t++) {
    stft.analyse(audio, first + t);
    addPowers(stft.spectrum, power, side, t * BANDS);
    onFrame(t);
  }
  return { frames: count, power, level: levelsOf(power), side };
}

/** Adds the powers of a packed spectrum to its bands: of both channels, and of the side as a share of it. */
function addPowers(packed: Float64Array, power: Float32Array, side: Float32Array, at: number): void {
  const counts = new Float32Array(BANDS);
  for (let k = 0; k < BINS; k++) {
    const j = (FRAME - k) % FRAME;
    const [ar, ai, br, bi] = [packed[2 * k]!, packed[2 * k + 1]!, packed[2 * j]!, packed[2 * j + 1]!];
    // Left is (Z_k + conj Z_-k) / 2, right is (Z_k - conj Z_-k) / 2i.
    const [lr, li, rr, ri] = [ar + br, ai - bi, ai + bi, br - ar];
    const whole = lr * lr + li * li + rr * rr + ri * ri;
    const [sr, si] = [lr - rr, li - ri];
    const b = BAND_OF[k]!;
    power[at + b]! += whole;
    side[at + b]! += 0.5 * (sr * sr + si * si);
    counts[b]!++;
  }
  for (let b = 0; b < BANDS; b++) {
    const whole = power[at + b]!;
    side[at + b] = whole > 0 ? Math.min(1, side[at + b]! / whole) : 0;
    power[at + b] = whole / (4 * counts[b]!);
  }
}

function levelsOf(power: Float32Array): Uint8Array {
  const loudest = power.reduce((most, p) => (p > most ? p : most), 1e-12);
  const top = Math.log(loudest);
  const level = new Uint8Array(power.length);
  for (let i = 0; i < power.length; i++) {
    const steps = STEPS + STEPS_PER_NEPER * (Math.log(power[i]! + 1e-20) - top);
    level[i] = steps > 0 ? Math.round(steps) : 0;
  }
  return level;
}
