import type { Key, Unit } from '@songwright/music';
import { clamp, correlation } from '../spectral/math.ts';

/**
 * How well each degree fits the key: Temperley, The Cognition of Basic Musical Structures (2001), table 7.1, with both
 * sevenths of minor alike (their mean), since popular minor has the flat one as often as the leading tone.
 */
const PROFILES = {
  major: [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4],
  minor: [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 2.75, 2.75],
} as const;

export interface FoundKey {
  readonly key: Key;
  /** How much better it fits than the next best, 0 to 1. */
  readonly confidence: Unit;
  /** Fit of all 24: twelve major keys from C, then twelve minor ones. */
  readonly fits: Float64Array;
}

/** The lead over the next best key at which there is no doubt left. */
const SURE = 0.25;

/** The major or minor key whose profile a chroma correlates with best. */
export function findKey(chroma: ArrayLike<number>): FoundKey {
  const fits = new Float64Array(24);
  const turned = new Float64Array(12);
  for (let k = 0; k < 24; k++) {
    const profile = k < 12 ? PROFILES.major : PROFILES.minor;
    for (let p = 0; p < 12; p++) turned[p] = profile[(p - (k % 12) + 12) % 12]!;
    fits[k] = correlation(chroma, turned);
  }
  let best = 0;
  for (let k = 1; k < 24; k++) if (fits[k]! > fits[best]!) best = k;
  let next = -Infinity;
  for (let k = 0; k < 24; k++) if (k !== best) next = Math.max(next, fits[k]!);
  const confidence = fits[best]! <= 0 ? 0 : clamp((fits[best]! - next) / SURE, 0, 1);
  return { key: { tonic: best % 12, mode: best < 12 ? 'major' : 'minor' }, confidence, fits };
}
