import type { Key } from '../score.ts';
import { readChord } from '../theory/chord.ts';
import type { NumeralSpan } from '../theory/progression.ts';

/** How well each degree fits a key, by semitones above its tonic: Temperley (2001), table 7.1. */
const MAJOR = [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4] as const;
const MINOR = [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4] as const;
/** The bass counts about as much as all the chord above it. */
const BASS = 1.2;

/**
 * How much better a progression fits the key it is written in than any other key, in the profile's own steps: about
 * 0.4 for i, iv, i, V; below zero for most roads that lie as well in the relative major.
 */
export function keyClarity(spans: readonly NumeralSpan[], key: Key, minor: boolean): number {
  const weights = new Array<number>(12).fill(0);
  for (const { numeral, beats } of spans) {
    const { tones, bass } = readChord(numeral, key);
    for (const tone of tones) weights[tone]! += beats;
    weights[bass]! += beats * BASS;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fit = (profile: readonly number[], tonic: number): number =>
    weights.reduce((sum, weight, pitch) => sum + weight * profile[(pitch - tonic + 12) % 12]!, 0) / total;
  const own = fit(minor ? MINOR : MAJOR, key.tonic);
  let best = -Infinity;
  for (let tonic = 0; tonic < 12; tonic++) {
    if (tonic !== key.tonic || minor) best = Math.max(best, fit(MAJOR, tonic));
    if (tonic !== key.tonic || !minor) best = Math.max(best, fit(MINOR, tonic));
  }
  return own - best;
}
