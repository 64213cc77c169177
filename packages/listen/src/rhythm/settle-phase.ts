import type { Seconds } from '@songwright/music';
import { clamp, mean } from '../spectral/math.ts';
import type { OnsetCurves } from './onset-curves.ts';

/** How much each sign counts, as logarithms of what is on the beats over what is between them. */
const WEIGHTS = { low: 1, mid: 0.5, chord: 0.4 };
/** A chord that never changes between the beats is no infinite proof. */
const MOST = 1.5;

/** The beats and the places half-way between them, in turn. */
export function halfBeats(beats: readonly Seconds[]): Seconds[] {
  return beats.flatMap((at, i) => (i + 1 < beats.length ? [at, 0.5 * (at + beats[i + 1]!)] : [at]));
}

/**
 * The beats, or the places between them where these are the beats after all: a tracker holds to the strongest onsets, and
 * an off-beat bass or guitar may be those. Chords change on beats, and kicks and snares fall on them.
 *
 * @param changes 1 at each of `halfBeats(beats)` where the chord changes
 */
export function settlePhase(
  beats: readonly Seconds[],
  { low, mid, frameRate }: OnsetCurves,
  changes: ArrayLike<number>,
): Seconds[] {
  const halves = halfBeats(beats);
  const lead = (values: ArrayLike<number>): number => {
    const list = Array.from(values);
    const on = mean(list.filter((_, i) => i % 2 === 0));
    const between = mean(list.filter((_, i) => i % 2 === 1));
    const floor = 0.02 * (on + between) + 1e-9;
    return clamp(Math.log((on + floor) / (between + floor)), -MOST, MOST);
  };
  const strengths = (curve: Float32Array): number[] =>
    halves.map((at) => strongestNear(curve, at * frameRate));
  const score =
    WEIGHTS.low * lead(strengths(low)) + WEIGHTS.mid * lead(strengths(mid)) + WEIGHTS.chord * lead(changes);
  if (score >= 0 || beats.length < 4) return [...beats];
  return halves.filter((_, i) => i % 2 === 1);
}

function strongestNear(curve: Float32Array, frame: number): number {
  const centre = Math.round(frame);
  let most = 0;
  for (let t = centre - 3; t <= centre + 3; t++) most = Math.max(most, curve[t] ?? 0);
  return most;
}
