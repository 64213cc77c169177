import { bestPath, type MoveCosts, type PitchTrack } from '../spectral/best-path.ts';
import type { Contour } from './contours.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import { oddsOf } from './stream-traits.ts';

/** What a frame on a contour is worth: a quarter of its odds as a logarithm, and a little, since most contours are not the melody's. */
const [ODDS, MORE] = [0.25, 1];
/** What a silent frame is worth. */
const SILENCE = -0.25;
const COSTS: MoveCosts = { leap: 1, semitone: 0.08, voicing: 2, opening: 2, glide: 0.45 };

/** The path through the contours that is most likely the melody. @param chances of each contour, 0 to 1 */
export function followContours(
  { found }: LeadEvidence,
  contours: readonly Contour[],
  chances: Float32Array,
): PitchTrack {
  const worth = new Float32Array(found.pitches.length).fill(-Infinity);
  contours.forEach(({ frames, slots }, i) => {
    const value = ODDS * oddsOf(chances[i]!) + ODDS * MORE;
    frames.forEach((t, k) => {
      worth[t * found.candidates + slots[k]!] = value;
    });
  });
  return bestPath(found, (cell) => worth[cell]!, SILENCE, COSTS);
}
