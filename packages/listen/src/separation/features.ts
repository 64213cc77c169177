import { BAND_HERTZ, BANDS } from './bands.ts';
import { overBands, overTime } from './medians.ts';
import { repeatingLevels } from './repeating.ts';
import { LEVEL_STEP, type WindowSpectra } from './window-spectra.ts';

/** What is measured of every band in every frame; each about -3 to 3. */
export const FEATURES = [
  'register: 6 overlapping ranges of pitch',
  'register',
  'register',
  'register',
  'register',
  'register',
  'level to the frame',
  'level to the window',
  'sustained for 0.4 s, over the level',
  'sustained for 1.5 s, over the level',
  'struck over 17 bands, over the level',
  'struck over 41 bands, over the level',
  'sustained over struck, mean of the neighbourhood',
  'repeating over the level',
  'repeating over the level, mean of the neighbourhood',
  'usual level of the band, over the level',
  'side',
  'side, mean of the neighbourhood',
  'rise from 2 frames ago',
  'rise from 6 frames ago',
  'fall until 3 frames later',
  'fall until 8 frames later',
  'over the bands next to it',
  'over the bands around it',
  'onset of the whole frame',
  'onset of the lows',
  'onset of the highs',
  'onset of the frame before',
  'lows to the frame',
] as const;
export const FEATURE_COUNT = FEATURES.length;

/** Frames and bands of medians (odd). */
const [SHORT, LONG, NARROW, WIDE] = [17, 63, 17, 41];
/** Centres of the registers, in octaves above 60 Hz. */
const REGISTERS = [0, 1.4, 2.8, 4.2, 5.8, 7.6];
/** Levels are compared in units of 12 dB and no further than 3 of them. */
const UNIT = LEVEL_STEP / 12;
const MOST = 3;
const [LOW_FROM, LOW_TO, HIGH_FROM] = [3, 14, 480];

/** The measurable evidence for who plays what, of one window. */
export class WindowFeatures {
  private readonly spectra: WindowSpectra;
  private readonly short: Uint8Array;
  private readonly long: Uint8Array;
  private readonly narrow: Uint8Array;
  private readonly wide: Uint8Array;
  private readonly repeating: Uint8Array;
  private readonly usual: Uint8Array;
  private readonly registers: Float32Array;
  private readonly smoothSide: Float32Array;
  private readonly smoothPercussive: Float32Array;
  private readonly smoothRepeating: Float32Array;
  private readonly frame: FrameFeatures;

  constructor(spectra: WindowSpectra, onFrame: (t: number) => void) {
    const { level, frames } = spectra;
    this.spectra = spectra;
    this.short = overTime(level, SHORT);
    this.long = overTime(level, LONG);
    this.narrow = overBands(level, NARROW);
    this.wide = overBands(level, WIDE);
    this.repeating = repeatingLevels(spectra, onFrame);
    this.usual = usualLevels(level, frames);
    this.registers = registersOfBands();
    this.smoothSide = smoothed(spectra.side, frames);
    this.smoothPercussive = smoothed(difference(this.short, this.narrow), frames);
    this.smoothRepeating = smoothed(difference(this.repeating, level), frames);
    this.frame = frameFeatures(spectra);
  }

  /** Writes the features of all bands of a frame, `stride` values a band. */
  write(t: number, out: Float32Array, stride: number): void {
    const { level, side, frames } = this.spectra;
    const { short, long, narrow, wide, repeating, usual, registers } = this;
    const own = this.frame;
    const base = t * BANDS;
    const [back2, back6] = [Math.max(0, t - 2) * BANDS, Math.max(0, t - 6) * BANDS];
    const [on3, on8] = [Math.min(frames - 1, t + 3) * BANDS, Math.min(frames - 1, t + 8) * BANDS];
    for (let b = 0; b < BANDS; b++) {
      const i = base + b;
      const here = level[i]!;
      let o = b * stride;
      for (let r = 0; r < 6; r++) out[o++] = registers[b * 6 + r]!;
      out[o++] = clipped(here - own.loudness[t]!);
      out[o++] = clipped(here - 170);
      out[o++] = clipped(short[i]! - here);
      out[o++] = clipped(long[i]! - here);
      out[o++] = clipped(narrow[i]! - here);
      out[o++] = clipped(wide[i]! - here);
      out[o++] = this.smoothPercussive[i]! * UNIT;
      out[o++] = clipped(repeating[i]! - here);
      out[o++] = this.smoothRepeating[i]! * UNIT;
      out[o++] = clipped(usual[b]! - here);
      out[o++] = 2 * side[i]!;
      out[o++] = 4 * this.smoothSide[i]!;
      out[o++] = clipped(here - level[back2 + b]!);
      out[o++] = clipped(here - level[back6 + b]!);
      out[o++] = clipped(here - level[on3 + b]!);
      out[o++] = clipped(here - level[on8 + b]!);
      const [l1, r1] = [Math.max(0, b - 2), Math.min(BANDS - 1, b + 2)];
      out[o++] = clipped(here - 0.5 * (level[base + l1]! + level[base + r1]!));
      const [l2, r2] = [Math.max(0, b - 5), Math.min(BANDS - 1, b + 5)];
      out[o++] = clipped(
        here - 0.25 * (level[base + l1]! + level[base + r1]! + level[base + l2]! + level[base + r2]!),
      );
      out[o++] = own.onset[t]!;
      out[o++] = own.lowOnset[t]!;
      out[o++] = own.highOnset[t]!;
      out[o++] = own.onset[Math.max(0, t - 2)]!;
      out[o++] = own.lows[t]!;
    }
  }
}

const clipped = (steps: number): number => Math.min(MOST, Math.max(-MOST, steps * UNIT));

function registersOfBands(): Float32Array {
  const out = new Float32Array(BANDS * REGISTERS.length);
  for (let b = 0; b < BANDS; b++) {
    const octaves = Math.log2(Math.max(20, BAND_HERTZ[b]!) / 60);
    for (const [r, centre] of REGISTERS.entries()) {
      out[b * REGISTERS.length + r] = Math.exp(-((octaves - centre) ** 2));
    }
  }
  return out;
}

function difference(a: Uint8Array, b: Uint8Array): Float32Array {
  const out = new Float32Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i]! - b[i]!;
  return out;
}

/** Means over five bands and five frames. */
export function smoothed(plane: Float32Array, frames: number): Float32Array {
  const rows = new Float32Array(plane.length);
  for (let t = 0; t < frames; t++) {
    const at = t * BANDS;
    for (let b = 0; b < BANDS; b++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++) sum += plane[at + Math.min(BANDS - 1, Math.max(0, b + k))]!;
      rows[at + b] = sum / 5;
    }
  }
  const out = new Float32Array(plane.length);
  for (let t = 0; t < frames; t++) {
    for (let k = -2; k <= 2; k++) {
      const from = Math.min(frames - 1, Math.max(0, t + k)) * BANDS;
      for (let b = 0; b < BANDS; b++) out[t * BANDS + b]! += rows[from + b]! / 5;
    }
  }
  return out;
}

/** Median of every eighth frame in each band. */
function usualLevels(level: Uint8Array, frames: number): Uint8Array {
  const out = new Uint8Array(BANDS);
  for (let b = 0; b < BANDS; b++) {
    const values: number[] = [];
    for (let t = 0; t < frames; t += 8) values.push(level[t * BANDS + b]!);
    values.sort((x, y) => x - y);
    out[b] = values[values.length >> 1]!;
  }
  return out;
}

interface FrameFeatures {
  readonly loudness: Float32Array;
  readonly onset: Float32Array;
  readonly lowOnset: Float32Array;
  readonly highOnset: Float32Array;
  readonly lows: Float32Array;
}

function frameFeatures({ level, frames }: WindowSpectra): FrameFeatures {
  const plane = (): Float32Array => new Float32Array(frames);
  const own = { loudness: plane(), onset: plane(), lowOnset: plane(), highOnset: plane(), lows: plane() };
  for (let t = 0; t < frames; t++) {
    own.loudness[t] = meanOf(level, t, 0, BANDS) + 20 / LEVEL_STEP;
    own.lows[t] = (meanOf(level, t, LOW_FROM, LOW_TO) - own.loudness[t]!) * UNIT;
    own.onset[t] = riseOf(level, t, 0, BANDS);
    own.lowOnset[t] = riseOf(level, t, LOW_FROM, LOW_TO);
    own.highOnset[t] = riseOf(level, t, HIGH_FROM, BANDS);
  }
  return own;
}

function meanOf(level: Uint8Array, t: number, from: number, to: number): number {
  let sum = 0;
  for (let b = from; b < to; b++) sum += level[t * BANDS + b]!;
  return sum / (to - from);
}

/** Mean rise of some bands from two frames ago, in units of 6 dB. */
function riseOf(level: Uint8Array, t: number, from: number, to: number): number {
  const before = Math.max(0, t - 2) * BANDS;
  let sum = 0;
  for (let b = from; b < to; b++) sum += Math.max(0, level[t * BANDS + b]! - level[before + b]!);
  return (2 * UNIT * sum) / (to - from);
}
