import type { Hertz } from '@songwright/music';

/** One channel from one sample rate to another, block by block. */
export interface RateConverter {
  /** What can be computed so far: the filter looks ahead, so the output lags behind. */
  push(block: Float32Array): Float32Array;
  /** The rest. All output together has `inputLength × to / from` samples, rounded up. */
  finish(): Float32Array;
}

/** Zero crossings of the sinc on either side: with the window, flat to 19 kHz and -90 dB from 22.1 kHz at 44.1 kHz. */
const CROSSINGS = 40;
/** Of the Kaiser window: -90 dB (Kaiser 1974: 0.1102 × (90 - 8.7)). */
const BETA = 8.96;
/** Cut-off as a share of the lower rate's half: the transition ends just above it. */
const CUT = 0.935;
/** A ratio with more phases than this reads between the two nearest of so many. */
const MOST_PHASES = 1024;

/**
 * Changes the sample rate by a polyphase windowed sinc (Crochiere and Rabiner, "Multirate Digital Signal Processing",
 * 1983, ch. 2). The first output sample lies on the first input sample; a constant stays what it is.
 *
 * @throws RangeError for rates that are no positive whole numbers.
 */
export function createRateConverter(from: Hertz, to: Hertz): RateConverter {
  for (const rate of [from, to]) {
    if (!Number.isInteger(rate) || rate < 1)
      throw new RangeError(`${rate} is no sample rate in whole hertz.`);
  }
  return from === to ? unchanged() : polyphase(from, to);
}

function unchanged(): RateConverter {
  return { push: (block) => block, finish: () => new Float32Array(0) };
}

function polyphase(from: Hertz, to: Hertz): RateConverter {
  const common = greatestCommonDivisor(from, to);
  const [up, down] = [to / common, from / common];
  const exact = up <= MOST_PHASES;
  const phases = exact ? up : MOST_PHASES;
  const { kernel, taps } = kernelOf(phases, from / Math.min(from, to));
  const before = taps / 2 - 1;
  // Input kept for the next block; its first sample has the number `start` (zeros before the recording).
  let kept = new Float32Array(before);
  let start = -before;
  let received = 0;
  let made = 0;
  // Where the next output sample lies: a whole input sample, and a share of `up` behind it.
  let at = 0;
  let part = 0;

  const between = (input: Float32Array, first: number): number => {
    if (exact) return dot(input, first, kernel, part * taps, taps);
    const place = (part / up) * phases;
    const row = Math.floor(place);
    const low = dot(input, first, kernel, row * taps, taps);
    return low + (place - row) * (dot(input, first, kernel, (row + 1) * taps, taps) - low);
  };

  const take = (block: Float32Array, count: number): Float32Array => {
    const input = new Float32Array(kept.length + block.length);
    input.set(kept);
    input.set(block, kept.length);
    const output = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      output[i] = between(input, at - before - start);
      part += down;
      const whole = Math.floor(part / up);
      part -= whole * up;
      at += whole;
    }
    made += count;
    const from = Math.min(input.length, at - before - start);
    kept = input.slice(from);
    start += from;
    return output;
  };

  /** Output samples whose whole filter lies in the first `length` input samples. */
  const within = (length: number): number => Math.max(0, Math.ceil(((length - taps / 2) * up) / down));

  return {
    push: (block) => {
      received += block.length;
      return take(block, Math.max(0, within(received) - made));
    },
    finish: () => take(new Float32Array(taps), Math.max(0, Math.ceil((received * up) / down) - made)),
  };
}

/** Four sums at once, which do not wait for each other: half the time. `taps` is a multiple of four. */
function dot(input: Float32Array, first: number, kernel: Float32Array, row: number, taps: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = first, j = row, end = row + taps; j < end; i += 4, j += 4) {
    a += input[i]! * kernel[j]!;
    b += input[i + 1]! * kernel[j + 1]!;
    c += input[i + 2]! * kernel[j + 2]!;
    d += input[i + 3]! * kernel[j + 3]!;
  }
  return a + b + (c + d);
}

/** Rows of taps for `phases` positions between two input samples, and one more; `wider` above 1 for a lower rate. */
function kernelOf(phases: number, wider: number): { readonly kernel: Float32Array; readonly taps: number } {
  const half = 2 * Math.ceil((CROSSINGS * wider) / 2);
  const taps = 2 * half;
  const kernel = new Float32Array((phases + 1) * taps);
  for (let phase = 0; phase <= phases; phase++) {
    const row = phase * taps;
    let sum = 0;
    for (let k = 0; k < taps; k++) {
      const x = k - (half - 1) - phase / phases;
      const value = sinc((CUT / wider) * x) * kaiser(x / half);
      kernel[row + k] = value;
      sum += value;
    }
    for (let k = 0; k < taps; k++) kernel[row + k]! /= sum;
  }
  return { kernel, taps };
}

function sinc(x: number): number {
  return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(BETA * Math.sqrt(1 - x * x)) / besselI0(BETA);
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) * (x / (2 * k));
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
