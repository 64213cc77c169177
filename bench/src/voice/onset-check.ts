import { median, percentile } from '../statistics.ts';
import { notesOf } from './pitch-check.ts';
import type { TestSong } from './test-score.ts';

const HOP = 0.005;
const WINDOW = 0.02;
/** Two onsets lie further apart than this. */
const APART = 0.03;
/** Of a strong onset's rise. */
const SHARE = 0.2;
/** Vowels have most of their energy here, nasals and liquids less, stops and sibilants least. */
const BAND = [350, 2500] as const;

export interface OnsetReport {
  readonly median: number;
  readonly p95: number;
  readonly words: number;
}

/**
 * Scored times of words (their first vowel) against the nearest energy onset in the vocal: a peak, within 30 ms to both
 * sides, of the rise of a vowel's band over 20 ms, by at least a fifth of what strong onsets rise by.
 */
export function checkOnsets(song: TestSong, pace: number, samples: Float32Array, rate: number): OnsetReport {
  const low = lowPassed(samples, rate, BAND[0]);
  const voiced = lowPassed(samples, rate, BAND[1]).map((x, i) => x - low[i]!);
  const onsets = onsetsIn(voiced, rate);
  const words = notesOf(song, pace).filter(({ first }) => first);
  const off = words.map(({ start }) =>
    onsets.reduce((least, onset) => Math.min(least, Math.abs(onset - start)), Number.POSITIVE_INFINITY),
  );
  return { median: median(off), p95: percentile(off, 0.95), words: words.length };
}

function onsetsIn(samples: Float32Array, rate: number): number[] {
  const count = Math.floor(samples.length / rate / HOP);
  const rises = Array.from({ length: count }, (_, i) => {
    const at = i * HOP;
    return Math.sqrt(energy(samples, rate, at)) - Math.sqrt(energy(samples, rate, at - WINDOW));
  });
  const least =
    SHARE *
    percentile(
      rises.filter((rise) => rise > 0),
      0.98,
    );
  const near = Math.round(APART / HOP);
  return rises.flatMap((rise, i) =>
    rise >= least && rise >= Math.max(...rises.slice(Math.max(0, i - near), i + near + 1)) ? [i * HOP] : [],
  );
}

/** Mean power of the window that begins at `at`. */
function energy(samples: Float32Array, rate: number, at: number): number {
  const from = Math.round(at * rate);
  const to = from + Math.round(WINDOW * rate);
  let sum = 0;
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) * (samples[i] ?? 0);
  return sum / (to - from);
}

/** One pole forward and back: no delay. */
function lowPassed(samples: Float32Array, rate: number, cutoff: number): Float32Array {
  const out = Float32Array.from(samples);
  const share = 1 - Math.exp((-2 * Math.PI * cutoff) / rate);
  let y = 0;
  for (let i = 0; i < out.length; i++) out[i] = y += share * (out[i]! - y);
  y = 0;
  for (let i = out.length - 1; i >= 0; i--) out[i] = y += share * (out[i]! - y);
  return out;
}
