import type { Stage } from '../arrangement/stage.ts';
import type { LineTaste } from '../melody/pitch-line.ts';
import type { Onset } from '../melody/rhythm.ts';
import type { TuneRange } from '../melody/tune.ts';
import { type Midi, PPQ, type Ticks, type Unit } from '../units.ts';
import { octaveShift, pitchAt } from './given-tune.ts';
import { CONTOUR_ONLY } from './material.ts';

/** Below this nothing of the given tune is kept in sight. */
const FREE: Unit = 0.05;
/** How much more a line cares for the given contour than for one of its own, at the most. */
const PULL = 3;

export interface GivenContour {
  /** For each onset the pitch that the given tune has there, or null. */
  readonly targets: readonly (Midi | null)[];
  /** A taste that keeps to it. */
  adapt(taste: LineTaste): LineTaste;
}

/** What a line of its own keeps of the given tune: its rise and fall at the same places. Null: it is quite free. */
export function contourOf(
  { given }: Stage,
  start: Ticks,
  rhythm: readonly Onset[],
  range: TuneRange,
): GivenContour | null {
  if (given === null || given.keeper === 'none' || given.notes.length === 0) return null;
  if (given.faithfulness <= FREE || given.faithfulness >= CONTOUR_ONLY) return null;
  const by = octaveShift(given.notes, range);
  const nearness = given.faithfulness / CONTOUR_ONLY;
  return {
    targets: rhythm.map(({ at }) => {
      const pitch = pitchAt(given.notes, start + at, PPQ);
      return pitch === null ? null : pitch + by;
    }),
    adapt: (taste) => ({
      ...taste,
      contourPull: taste.contourPull * (1 + PULL * nearness),
      motifPull: taste.motifPull * (1 - nearness),
    }),
  };
}
