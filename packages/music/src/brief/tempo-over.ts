import type { Bpm } from '../units.ts';
import type { GivenFacts } from './brief.ts';
import type { GenreOutline } from './genre-outline.ts';
import type { Understanding } from './understanding.ts';

/** A style's tempo may be passed by this share on either side before music is felt twice or half as fast. */
const MARGIN = 0.22;

/**
 * The tempo of a song after given music: that music's own, in figures when figures were asked for; twice or half as
 * fast only where that lies in the style's range and the music's own is far outside it.
 */
export function tempoOver(given: GivenFacts, { bpm }: Understanding, { tempo }: GenreOutline): Bpm {
  const rounded = Math.round(given.bpm * 100) / 100;
  if (!given.freeTempo) return rounded;
  if (bpm !== null) return Math.round((bpm.value[0] + bpm.value[1]) / 2);
  const low = tempo.low * (1 - MARGIN);
  const high = tempo.high * (1 + MARGIN);
  if (rounded >= low && rounded <= high) return rounded;
  const other = [2 * rounded, rounded / 2].find((bpm) => bpm >= low && bpm <= high);
  return other ?? rounded;
}
