import type { Seconds } from '@songwright/music';
import { valueAt } from '../spectral/math.ts';

/** Beat periods that are looked at: 40 to 240 a minute in steps of 1 %. */
const SLOWEST = 40;
const FASTEST = 240;
const STEP = Math.log(1.01);
const STATES = Math.floor(Math.log(FASTEST / SLOWEST) / STEP) + 1;
/** Tempo people tap to most readily, and how far their taste reaches (in octaves; Parncutt 1994, Moelants 2002). */
const PREFERRED = 102;
const REACH = 0.9;
/** Between octaves of one pulse the taste decides more: they are alike in self-likeness. */
const OCTAVE_REACH = 0.75;
/** How much self-likeness so many beats on speaks for a tempo: three as well as four, since bars are of either. */
const COMB: readonly (readonly [beats: number, weight: number])[] = [
  [1, 0.4],
  [2, 0.25],
  [3, 0.2],
  [4, 0.15],
];
/** Under a swaying tempo the same beat comes this share early or late. */
const SWAY = 0.02;
const WINDOW: Seconds = 8;
const HOP: Seconds = 0.5;
/** How far from its main tempo a recording may stray. */
const STRAY = Math.log(1.35);
/** Cost of a change of tempo by 1 % within half a second, in units of the tempogram. */
const CHANGE = 0.06;

/** The period of the beat over time. */
export interface TempoCurve {
  /** Seconds from one value to the next. */
  readonly hop: Seconds;
  /** Beat period at each hop. */
  readonly periods: Float64Array;
  /** How regular the pulse is: the mean self-likeness of the onsets one beat on, 0 to 1. */
  readonly regularity: number;
}

const bpmOf = (state: number): number => SLOWEST * Math.exp(state * STEP);

/**
 * Tempo over time: self-likeness of the onset curve in windows of 8 s at one to four beat periods (a comb), the octave
 * chosen once for the whole recording by a log-Gaussian preference, then the best smooth path (Viterbi) around it.
 *
 * @param onsets at `frameRate` frames a second
 */
export function tempoCurve(onsets: Float32Array, frameRate: number): TempoCurve {
  const seconds = onsets.length / frameRate;
  const hops = Math.max(1, Math.ceil(seconds / HOP));
  const scores = new Float64Array(hops * STATES);
  const totals = new Float64Array(STATES);
  for (let h = 0; h < hops; h++) {
    const likeness = selfLikeness(onsets, Math.round((h + 0.5) * HOP * frameRate), frameRate);
    for (let s = 0; s < STATES; s++) {
      const lag = (60 / bpmOf(s)) * frameRate;
      for (const [beats, weight] of COMB) {
        scores[h * STATES + s]! += weight * valueAt(likeness, beats * lag);
        totals[s]! += (weight * highestNear(likeness, beats * lag)) / hops;
      }
    }
  }
  const main = bestState(totals);
  const path = smoothPath(scores, hops, main);
  let regularity = 0;
  const periods = Float64Array.from(path, (s, h) => {
    regularity += Math.max(0, scores[h * STATES + s]!) / hops;
    return 60 / bpmOf(s);
  });
  return { hop: HOP, periods, regularity: Math.min(1, regularity) };
}

export function periodAt(curve: TempoCurve, at: Seconds): Seconds {
  return valueAt(curve.periods, at / curve.hop - 0.5);
}

/** Normalised autocorrelation of the onset curve around a frame, by lag in frames: 1 at lag 0, 0 where nothing repeats. */
function selfLikeness(onsets: Float32Array, centre: number, frameRate: number): Float64Array {
  const half = Math.round((WINDOW / 2) * frameRate);
  const longest = Math.ceil((4 * 60 * frameRate) / SLOWEST) + 1;
  const from = Math.max(0, Math.min(centre - half, onsets.length - 2 * half));
  const to = Math.min(onsets.length, from + 2 * half);
  const piece = onsets.slice(from, to);
  let sum = 0;
  for (const x of piece) sum += x;
  const mean = sum / Math.max(1, piece.length);
  let energy = 0;
  for (let i = 0; i < piece.length; i++) {
    piece[i]! -= mean;
    energy += piece[i]! * piece[i]!;
  }
  const likeness = new Float64Array(longest);
  if (energy <= 1e-9) return likeness;
  for (let lag = 1; lag < Math.min(longest, piece.length); lag++) {
    let product = 0;
    for (let i = lag; i < piece.length; i++) product += piece[i]! * piece[i - lag]!;
    likeness[lag] = product / energy;
  }
  return likeness;
}

function highestNear(likeness: Float64Array, lag: number): number {
  let highest = -1;
  const reach = Math.max(0.5, SWAY * lag);
  for (let at = lag - reach; at <= lag + reach; at += 0.5) highest = Math.max(highest, valueAt(likeness, at));
  return highest;
}

function bestState(totals: Float64Array): number {
  const liking = (s: number, reach: number): number => {
    const octaves = Math.log2(bpmOf(s) / PREFERRED) / reach;
    return Math.max(1e-6, totals[s]! + 0.02) * Math.exp(-0.5 * octaves * octaves);
  };
  const best = (states: readonly number[], reach: number): number =>
    states.reduce((a, b) => (liking(b, reach) > liking(a, reach) ? b : a));
  const first = best(
    Array.from(totals, (_, s) => s),
    REACH,
  );
  const octave = Math.round(Math.LN2 / STEP);
  const levels = [first, first - octave, first + octave].filter((s) => s >= 0 && s < STATES);
  return best(levels, OCTAVE_REACH);
}

/** Viterbi over the tempo states within reach of the main one. */
function smoothPath(scores: Float64Array, hops: number, main: number): Int32Array {
  const reach = Math.round(STRAY / STEP);
  const low = Math.max(0, main - reach);
  const high = Math.min(STATES - 1, main + reach);
  const width = high - low + 1;
  const widest = 8;
  const from = new Int32Array(hops * width);
  let best = Float64Array.from({ length: width }, (_, s) => scores[low + s]!);
  for (let h = 1; h < hops; h++) {
    const next = new Float64Array(width).fill(-Infinity);
    for (let s = 0; s < width; s++) {
      for (let p = Math.max(0, s - widest); p <= Math.min(width - 1, s + widest); p++) {
        const value = best[p]! - CHANGE * Math.abs(p - s);
        if (value > next[s]!) {
          next[s] = value;
          from[h * width + s] = p;
        }
      }
      next[s]! += scores[h * STATES + low + s]!;
    }
    best = next;
  }
  const path = new Int32Array(hops);
  let at = best.reduce((b, value, s) => (value > best[b]! ? s : b), 0);
  for (let h = hops - 1; h >= 0; h--) {
    path[h] = low + at;
    at = from[h * width + at]!;
  }
  return path;
}
