import type { Key, Seconds } from '@songwright/music';
import type { HeardChord } from '../hearing.ts';
import { clamp } from '../spectral/math.ts';
import type { BeatChroma } from './beat-chroma.ts';

/** Twelve major triads from C, then twelve minor ones. */
const CHORDS = 24;
/** Weight of the bass note being the chord's root, of a triad of the key, and the cost of changing chords. */
const BASS = 0.35;
const IN_KEY = 0.12;
const CHANGE = 0.35;
/** On a downbeat a change costs this much less. */
const DOWNBEAT_RELIEF = 0.2;

const triad = (chord: number): readonly [number, number, number] => {
  const root = chord % 12;
  return [root, (root + (chord < 12 ? 4 : 3)) % 12, (root + 7) % 12];
};

/**
 * The triad of each beat: likeness of the beat's chroma to each triad, the bass on its root, the key's own triads a
 * little preferred, and the best path over the beats (Viterbi), so that it changes where the music does.
 *
 * @param beats one more than the stretches of the chroma
 * @param key null while it is not known
 */
export function findChords(
  chroma: BeatChroma,
  beats: readonly Seconds[],
  inBar: ArrayLike<number>,
  key: Key | null,
): HeardChord[] {
  const { count } = chroma;
  if (count === 0) return [];
  const fits = new Float64Array(count * CHORDS);
  for (let i = 0; i < count; i++) fitsOf(chroma, i, key, fits);
  const path = bestPath(fits, count, inBar);
  return joined(path, fits, beats);
}

function fitsOf({ treble, bass }: BeatChroma, i: number, key: Key | null, fits: Float64Array): void {
  const upper = treble.subarray(i * 12, i * 12 + 12);
  const lower = bass.subarray(i * 12, i * 12 + 12);
  let squares = 1e-12;
  for (const x of upper) squares += x * x;
  const norm = Math.sqrt(squares);
  let bassSum = 1e-9;
  for (const x of lower) bassSum += x;
  for (let c = 0; c < CHORDS; c++) {
    const [root, third, fifth] = triad(c);
    const likeness = (upper[root]! + upper[third]! + upper[fifth]!) / (Math.sqrt(3) * norm);
    const own = key !== null && inKey(c, key) ? IN_KEY : 0;
    fits[i * CHORDS + c] = likeness + (BASS * lower[root]!) / bassSum + own;
  }
}

/** Whether a triad is made of the key's notes (and, in minor, the major dominant). */
function inKey(chord: number, key: Key): boolean {
  const degree = ((chord % 12) - key.tonic + 12) % 12;
  const major = chord < 12;
  if (key.mode === 'major') return major ? [0, 5, 7].includes(degree) : [2, 4, 9].includes(degree);
  return major ? [3, 7, 8, 10].includes(degree) : [0, 5, 7].includes(degree);
}

function bestPath(fits: Float64Array, count: number, inBar: ArrayLike<number>): Int32Array {
  const from = new Int32Array(count * CHORDS);
  let best = fits.slice(0, CHORDS);
  for (let i = 1; i < count; i++) {
    let leader = 0;
    for (let c = 1; c < CHORDS; c++) if (best[c]! > best[leader]!) leader = c;
    const cost = CHANGE - (inBar[i] === 0 ? DOWNBEAT_RELIEF : 0);
    const next = new Float64Array(CHORDS);
    for (let c = 0; c < CHORDS; c++) {
      const source = best[leader]! - cost > best[c]! ? leader : c;
      from[i * CHORDS + c] = source;
      next[c] = fits[i * CHORDS + c]! + best[source]! - (source === c ? 0 : cost);
    }
    best = next;
  }
  const path = new Int32Array(count);
  let at = best.reduce((b, value, c) => (value > best[b]! ? c : b), 0);
  for (let i = count - 1; i >= 0; i--) {
    path[i] = at;
    at = from[i * CHORDS + at]!;
  }
  return path;
}

function joined(path: Int32Array, fits: Float64Array, beats: readonly Seconds[]): HeardChord[] {
  const chords: HeardChord[] = [];
  for (let start = 0, i = 1; i <= path.length; i++) {
    if (i < path.length && path[i] === path[start]) continue;
    const chord = path[start]!;
    chords.push({
      start: beats[start]!,
      end: beats[i]!,
      root: chord % 12,
      quality: chord < 12 ? 'major' : 'minor',
      confidence: lead(fits, start, i, chord),
    });
    start = i;
  }
  return chords;
}

/** Mean lead of a chord over the best other one, 0 to 1 (at 0.3 there is no doubt). */
function lead(fits: Float64Array, from: number, to: number, chord: number): number {
  const sums = new Float64Array(CHORDS);
  for (let i = from; i < to; i++) for (let c = 0; c < CHORDS; c++) sums[c]! += fits[i * CHORDS + c]!;
  let other = -Infinity;
  for (let c = 0; c < CHORDS; c++) if (c !== chord) other = Math.max(other, sums[c]!);
  return clamp((sums[chord]! - other) / (to - from) / 0.3, 0, 1);
}
