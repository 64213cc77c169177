import type { Decibels, Samples } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { toDecibels } from '../decibels.ts';

const PHASES = 4;
/** Taps per phase: BS.1770-4 Annex 2 has 12 at 48 kHz; 16 keep the band flat to 20 kHz at 44.1 kHz. */
const TAPS = 16;
/** Samples before the point of interpolation that the filter reads. */
const BEFORE = TAPS / 2 - 1;
const AFTER = TAPS / 2;

/** Taps of the three points between two samples (the fourth is the sample itself). */
const KERNEL = makeKernel();
/** No interpolated value exceeds this times the highest sample near it. */
const BOUND = Math.max(...KERNEL.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)));
/** Samples looked at together when asking whether a stretch can hold a new peak at all. */
const STRETCH = 16;

/** Windowed sinc (Kaiser, beta 6), each phase normalised so that a constant stays one. */
function makeKernel(): Float64Array[] {
  return [1, 2, 3].map((phase) => {
    const taps = new Float64Array(TAPS);
    let sum = 0;
    for (let k = 0; k < TAPS; k++) {
      const x = k - BEFORE - phase / PHASES;
      const edge = x / (TAPS / 2);
      taps[k] =
        (Math.sin(Math.PI * x) / (Math.PI * x)) *
        (besselI0(6 * Math.sqrt(Math.max(0, 1 - edge * edge))) / besselI0(6));
      sum += taps[k]!;
    }
    return taps.map((tap) => tap / sum);
  });
}

/** Modified Bessel function of the first kind, order 0, by its series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) * (x / (2 * k));
    sum += term;
  }
  return sum;
}

/**
 * Highest absolute value between the samples `from` to `to` of a channel at four times the rate, if it is above
 * `floor`; else `floor`. Samples outside the array are silence.
 */
export function truePeakIn(x: Float32Array, from: number, to: number, floor: number): number {
  let peak = floor;
  for (let start = from; start < to; start += STRETCH) {
    const end = Math.min(to, start + STRETCH);
    if (highest(x, start - BEFORE, end + AFTER) * BOUND <= peak) continue;
    for (let i = start; i < end; i++) peak = peakAfter(x, i, peak);
  }
  return peak;
}

function highest(x: Float32Array, from: number, to: number): number {
  const end = Math.min(to, x.length);
  let peak = 0;
  for (let i = Math.max(0, from); i < end; i++) {
    const value = Math.abs(x[i]!);
    if (value > peak) peak = value;
  }
  return peak;
}

function peakAfter(x: Float32Array, i: number, peak: number): number {
  const first = i - BEFORE;
  const low = first < 0 ? -first : 0;
  const high = first + TAPS > x.length ? x.length - first : TAPS;
  let top = Math.max(peak, Math.abs(x[i]!));
  for (let p = 0; p < 3; p++) {
    const taps = KERNEL[p]!;
    let y = 0;
    for (let k = low; k < high; k++) y += taps[k]! * x[first + k]!;
    const value = y < 0 ? -y : y;
    if (value > top) top = value;
  }
  return top;
}

/** True peak of a whole stereo recording in dBTP (BS.1770-4 Annex 2); -Infinity for silence. */
export function measureTruePeak(audio: Stereo): Decibels {
  const peak = truePeakIn(audio.left, 0, audio.left.length, 0);
  return toDecibels(truePeakIn(audio.right, 0, audio.right.length, peak));
}

/** The true peak of a recording that comes in pieces: the same as `measureTruePeak` of the whole. */
export class TruePeakMeter {
  readonly #left = new SidePeak();
  readonly #right = new SidePeak();
  #length: Samples = 0;

  /** Samples that have come so far. */
  get length(): Samples {
    return this.#length;
  }

  add(left: Float32Array, right: Float32Array): void {
    this.#left.add(left);
    this.#right.add(right);
    this.#length += left.length;
  }

  /** In dBTP; -Infinity for silence. Nothing can be added afterwards. */
  finish(): Decibels {
    return toDecibels(Math.max(this.#left.finish(), this.#right.finish()));
  }
}

/** One side. The last samples, `AFTER` of them, wait until those that their interpolation reads have come. */
class SidePeak {
  /** What is read before those that wait, then those. */
  #last = new Float32Array(0);
  #peak = 0;

  add(piece: Float32Array): void {
    const x = new Float32Array(this.#last.length + piece.length);
    x.set(this.#last);
    x.set(piece, this.#last.length);
    const to = waitingFrom(x);
    this.#peak = truePeakIn(x, waitingFrom(this.#last), to, this.#peak);
    this.#last = x.slice(Math.max(0, to - BEFORE));
  }

  finish(): number {
    const x = this.#last;
    return truePeakIn(x, waitingFrom(x), x.length, this.#peak);
  }
}

const waitingFrom = (x: Float32Array): Samples => Math.max(0, x.length - AFTER);
