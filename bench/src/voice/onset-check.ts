import { median, percentile } from '../statistics.ts';
import { notesOf } from './pitch-check.ts';
import { spectralFlux } from './spectral-flux.ts';
import type { TestSong } from './test-score.ts';

const HOP = 0.005;
const WINDOW = 0.02;
/** Two onsets lie further apart than this. */
const APART = 0.03;
/** Of a strong onset's rise. */
const ENERGY_SHARE = 0.2;
const FLUX_SHARE = 0.35;
/** Vowels have most of their energy here, nasals and liquids less, stops and sibilants least. */
const BAND = [350, 2500] as const;

export interface OnsetReport {
  readonly median: number;
  readonly p95: number;
  readonly words: number;
  /** The same onsets against times half a syllable off: what the measure says where nothing fits. */
  readonly control: { readonly median: number; readonly p95: number };
}

/**
 * Scored times of words (their first vowel) against the nearest onset in the vocal. An onset is a peak, within 30 ms to
 * both sides, of one of two rises over 20 ms: of the energy in a vowel's band, or of the spectrum (flux), as the vowel
 * after a glide, a liquid or a nasal is another sound but hardly a louder one.
 */
export function checkOnsets(song: TestSong, pace: number, samples: Float32Array, rate: number): OnsetReport {
  const low = lowPassed(samples, rate, BAND[0]);
  const voiced = lowPassed(samples, rate, BAND[1]).map((x, i) => x - low[i]!);
  const onsets = [
    ...peaksOf(energyRises(voiced, rate), ENERGY_SHARE),
    ...peaksOf(spectralFlux(samples, rate, { hop: HOP, over: WINDOW }), FLUX_SHARE),
  ];
  const words = notesOf(song, pace).filter(({ first }) => first);
  const offBy = (shift: number): number[] =>
    words.map(({ start }) =>
      onsets.reduce(
        (least, onset) => Math.min(least, Math.abs(onset - start - shift)),
        Number.POSITIVE_INFINITY,
      ),
    );
  const [off, control] = [offBy(0), offBy(pace / 2)];
  return {
    median: median(off),
    p95: percentile(off, 0.95),
    words: words.length,
    control: { median: median(control), p95: percentile(control, 0.95) },
  };
}

function energyRises(samples: Float32Array, rate: number): number[] {
  const count = Math.floor(samples.length / rate / HOP);
  return Array.from({ length: count }, (_, i) => {
    const at = i * HOP;
    return Math.sqrt(energy(samples, rate, at)) - Math.sqrt(energy(samples, rate, at - WINDOW));
  });
}

/** Times of the peaks of a rise that reach a share of what strong ones do. */
function peaksOf(rises: readonly number[], share: number): number[] {
  const strong = percentile(
    rises.filter((rise) => rise > 0),
    0.98,
  );
  const near = Math.round(APART / HOP);
  return rises.flatMap((rise, i) =>
    rise >= share * strong && rise >= Math.max(...rises.slice(Math.max(0, i - near), i + near + 1))
      ? [i * HOP]
      : [],
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
