import type { Seconds } from '@songwright/music';
import type { TempoCurve } from './tempo-curve.ts';
import { trackBeats } from './track-beats.ts';

/** Beats that a recording may have, at one metrical level and in one phase of it. */
export interface Pulse {
  readonly beats: readonly Seconds[];
  /** Beat period over time at that level. */
  readonly tempo: TempoCurve;
}

/** Beats of a candidate for each of the tempo curve's: halves and doubles of four, thirds and triples of three. */
const LEVELS = [1 / 3, 1 / 2, 2 / 3, 3 / 4, 1, 4 / 3, 3 / 2, 2, 3];
/** Where the beats may be instead of on the strongest onsets of their level, in shares of a beat. */
const PHASES = [0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4];
/** Slower and faster than this nobody taps (in beats a minute). */
const SLOWEST = 38;
const FASTEST = 250;

/**
 * What the beats may be: tracked at every level of the tempo curve that can be tapped, and moved to the places between.
 *
 * @param onsets at `frameRate` frames a second
 */
export function pulseCandidates(onsets: Float32Array, frameRate: number, tempo: TempoCurve): Pulse[] {
  const middle = 60 / tempo.periods[tempo.periods.length >> 1]!;
  return LEVELS.filter((level) => level * middle >= SLOWEST && level * middle <= FASTEST).flatMap((level) => {
    const own = { ...tempo, periods: tempo.periods.map((period) => period / level) };
    const beats = trackBeats(onsets, frameRate, own);
    return PHASES.map((phase) => ({ beats: moved(beats, phase), tempo: own }));
  });
}

/** Beats at so much of the way from each to the next. */
function moved(beats: readonly Seconds[], phase: number): Seconds[] {
  if (phase === 0) return [...beats];
  return beats.slice(1).map((next, i) => beats[i]! + phase * (next - beats[i]!));
}
