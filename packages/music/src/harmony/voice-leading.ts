import type { VoicingStyle } from '../genres/genre.ts';
import type { Chord } from '../theory/chord.ts';
import type { Midi } from '../units.ts';
import { type Voicing, voicingsOf } from './voicings.ts';

export interface VoicingRequest {
  readonly style: VoicingStyle;
  readonly range: readonly [Midi, Midi];
  /** Where the middle of each chord should lie; one for each chord. */
  readonly centres: readonly Midi[];
}

/**
 * Chooses voicings for a sequence of chords by dynamic programming (Viterbi 1967): least movement between
 * neighbours, the middle near its centre, no mud below, a top line that sings.
 */
export function leadVoices(chords: readonly Chord[], request: VoicingRequest): readonly Voicing[] {
  if (chords.length === 0) return [];
  const columns = chords.map((chord, index) =>
    voicingsOf(chord, request.style, request.centres[index]!, request.range),
  );
  let costs = columns[0]!.map((voicing) => placeCost(voicing, request.centres[0]!));
  const back: number[][] = [];
  for (let column = 1; column < columns.length; column++) {
    const before = columns[column - 1]!;
    const pointers: number[] = [];
    costs = columns[column]!.map((voicing) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < before.length; i++) {
        const cost = costs[i]! + moveCost(before[i]!, voicing);
        if (cost < least) {
          least = cost;
          best = i;
        }
      }
      pointers.push(best);
      return least + placeCost(voicing, request.centres[column]!);
    });
    back.push(pointers);
  }
  let index = costs.indexOf(Math.min(...costs));
  const out: Voicing[] = [];
  for (let column = columns.length - 1; column >= 0; column--) {
    out.unshift(columns[column]![index]!);
    if (column > 0) index = back[column - 1]![index]!;
  }
  return out;
}

/** Distance from the centre, and narrow intervals low down (below about E3 anything under a fourth is mud). */
function placeCost(voicing: Voicing, centre: Midi): number {
  const middle = (voicing[0]! + voicing.at(-1)!) / 2;
  let cost = 0.65 * Math.abs(middle - centre);
  for (let i = 1; i < voicing.length; i++) {
    const gap = voicing[i]! - voicing[i - 1]!;
    if (voicing[i - 1]! < 48 && gap < 7) cost += (7 - gap) * 1.2;
    else if (voicing[i - 1]! < 52 && gap < 3) cost += 3;
    if (gap === 1) cost += i === voicing.length - 1 ? 3 : 1;
    if (gap === 13) cost += 3;
  }
  return cost;
}

/** Sum of the voices' movement; the top voice weighs most, as it is heard as a line. */
export function moveCost(from: Voicing, to: Voicing): number {
  const top = Math.abs(to.at(-1)! - from.at(-1)!);
  let cost = top > 4 ? top * 1.2 : top * 0.6;
  if (from.length === to.length) {
    for (let i = 0; i < to.length; i++) cost += Math.abs(to[i]! - from[i]!);
  } else {
    for (const pitch of to) cost += Math.min(...from.map((other) => Math.abs(other - pitch)));
  }
  // Outer voices in parallel octaves or fifths sound like one voice lost.
  const before = from.at(-1)! - from[0]!;
  const after = to.at(-1)! - to[0]!;
  if (top > 0 && before % 12 === after % 12 && (before % 12 === 0 || before % 12 === 7)) cost += 1.5;
  return cost;
}
