import type { Key, Unit } from '@songwright/music';
import type { HeardChord } from '../hearing.ts';
import { clamp, correlation } from '../spectral/math.ts';

/**
 * How well each degree fits the key: Temperley, The Cognition of Basic Musical Structures (2001), table 7.1, with both
 * sevenths of minor alike (their mean), since popular minor has the flat one as often as the leading tone; and the same
 * with the sevenths of major (mixolydian) or the sixths of minor (dorian) changed round.
 */
const MAJOR = [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4];
const MIXOLYDIAN = [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 4, 1.5];
const MINOR = [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 2.75, 2.75];
const DORIAN = [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 2, 3.5, 3.5, 1.5];
/** What a less common mode must fit better, in correlation. */
const UNCOMMON = 0.08;

/** Notes alone do not tell C major from A minor or G mixolydian; which chord is at home does. In correlation. */
const HOME = { share: 0.3, first: 0.1, last: 0.2 };

export interface FoundKey {
  readonly key: Key;
  /** How much better it fits than the next best, 0 to 1. */
  readonly confidence: Unit;
}

/** The lead over the next best key at which there is no doubt left. */
const SURE = 0.35;

/**
 * The major or minor key whose profile a chroma correlates with best, and whose tonic triad the music begins and ends
 * with and comes back to.
 *
 * @param chroma strength of each pitch class over the whole recording
 * @param chords heard without a key in mind
 * @param shortest chords shorter than this do not count as the first or the last
 */
export function findKey(
  chroma: ArrayLike<number>,
  chords: readonly HeardChord[],
  shortest: number,
): FoundKey {
  const scores = homeScores(chords, shortest);
  const fit = (profiles: readonly (readonly number[])[], tonic: number): number =>
    Math.max(
      ...profiles.map((profile, i) => {
        const turned = profile.map((_, pitch) => profile[(pitch - tonic + 12) % 12]!);
        return correlation(chroma, turned) - (i > 0 ? UNCOMMON : 0);
      }),
    );
  for (let tonic = 0; tonic < 12; tonic++) {
    scores[tonic]! += fit([MAJOR, MIXOLYDIAN], tonic);
    scores[12 + tonic]! += fit([MINOR, DORIAN], tonic);
  }
  let best = 0;
  for (let k = 1; k < 24; k++) if (scores[k]! > scores[best]!) best = k;
  let next = -Infinity;
  for (let k = 0; k < 24; k++) if (k !== best) next = Math.max(next, scores[k]!);
  const heard = Array.from(chroma).some((x) => x > 0);
  return {
    key: { tonic: best % 12, mode: best < 12 ? 'major' : 'minor' },
    confidence: heard ? clamp((scores[best]! - next) / SURE, 0, 1) : 0,
  };
}

/** How much at home each triad is as a tonic: twelve major ones from C, then twelve minor ones. */
function homeScores(chords: readonly HeardChord[], shortest: number): Float64Array {
  const scores = new Float64Array(24);
  const indexOf = ({ root, quality }: HeardChord): number => root + (quality === 'major' ? 0 : 12);
  const long = chords.filter(({ start, end }) => end - start >= shortest);
  const total = chords.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const chord of chords) {
    scores[indexOf(chord)]! += (HOME.share * (chord.end - chord.start)) / total;
  }
  if (long.length > 0) {
    scores[indexOf(long[0]!)]! += HOME.first;
    scores[indexOf(long.at(-1)!)]! += HOME.last;
  }
  return scores;
}
