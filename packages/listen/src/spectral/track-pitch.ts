import type { Midi } from '@songwright/music';
import { bestPath, type MoveCosts, type PitchTrack, strongest } from './best-path.ts';
import type { PitchCandidates } from './salience.ts';

export interface TrackShape {
  /** Where a leading melody mostly lies, and how far it strays: a weight by register. */
  readonly centre: Midi;
  readonly spread: number;
  /** Salience (1 for a strong one of the recording) below which nothing leads. */
  readonly silence: number;
}

/** In units of a strong salience. A voice glides 0.4 semitones in a frame of 12 ms without it being a leap. */
const COSTS: MoveCosts = { leap: 1.2, semitone: 0.05, voicing: 1, opening: 0, glide: 0.4 };

/** The best path through the candidates: salient, without needless leaps, silent where nothing is salient. */
export function trackPitch(found: PitchCandidates, shape: TrackShape): PitchTrack {
  const { pitches, saliences } = found;
  const strong = strongest(found);
  const worth = (cell: number): number =>
    saliences[cell]! > 0 ? (saliences[cell]! / strong) * registerWeight(pitches[cell]!, shape) : -Infinity;
  return bestPath(found, worth, shape.silence, COSTS);
}

function registerWeight(pitch: Midi, { centre, spread }: TrackShape): number {
  const off = (pitch - centre) / spread;
  return Math.exp(-0.5 * off * off);
}
