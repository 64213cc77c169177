import type { Chord } from '../theory/chord.ts';
import type { Midi, PitchClass, Unit } from '../units.ts';

/** What is known of a note before it gets a pitch. */
export interface LineSlot {
  readonly chord: Chord;
  /** How much it matters that it is a chord note: metric weight and length. */
  readonly strength: Unit;
  /** Where the contour would have it. */
  readonly target: Midi;
  /** Interval from the note before that the motif asks for, or null when free. */
  readonly motif: number | null;
  /** A rest before it: leaps are easier. */
  readonly afterRest: boolean;
  /** Pitches the note may have, ascending. */
  readonly candidates: readonly Midi[];
  /** Extra cost by candidate: seeded noise, endings, liked scales. */
  readonly bias: readonly number[];
}

export interface LineTaste {
  /** 0 all steps, 1 wide leaps. */
  readonly leap: Unit;
  /** Pull of the contour and of the motif. */
  readonly contourPull: number;
  readonly motifPull: number;
  /** Below zero likes repeated notes, above zero avoids them. */
  readonly repeatCost: number;
  /** What this song likes and dislikes of each interval from an octave down to an octave up: its own handwriting. */
  readonly habits: readonly number[];
  /** Cost of a seventh, ninth or sixth on a strong beat: low where harmony is rich. */
  readonly colourCost: number;
}

/**
 * Chooses pitches for a phrase by second-order dynamic programming: chord notes where it matters, steps before
 * leaps, leaps turned back by step, the contour and the motif kept in sight.
 *
 * @param before The pitch the line comes from, or null at a fresh start.
 */
export function choosePitches(
  slots: readonly LineSlot[],
  before: Midi | null,
  taste: LineTaste,
): readonly Midi[] {
  if (slots.length === 0) return [];
  const first = slots[0]!;
  const none = Number.POSITIVE_INFINITY;
  // costs[i][j]: best cost of a line whose last note is candidate j and whose note before is candidate i.
  let costs: readonly Float64Array[] = [
    Float64Array.from(
      first.candidates,
      (pitch, j) => noteCost(first, pitch, j, taste) + stepCost(before, pitch, first, taste) * 0.6,
    ),
  ];
  const back: (readonly Uint8Array[])[] = [];
  let previous: readonly (Midi | null)[] = [before];
  let current: readonly Midi[] = first.candidates;
  for (let n = 1; n < slots.length; n++) {
    const slot = slots[n]!;
    const width = slot.candidates.length;
    const next = current.map(() => new Float64Array(width).fill(none));
    const pointers = current.map(() => new Uint8Array(width));
    for (let k = 0; k < slot.candidates.length; k++) {
      const pitch = slot.candidates[k]!;
      const own = noteCost(slot, pitch, k, taste);
      for (let j = 0; j < current.length; j++) {
        const here = own + stepCost(current[j]!, pitch, slot, taste);
        for (let i = 0; i < previous.length; i++) {
          const cost = costs[i]![j]! + here + turnCost(previous[i]!, current[j]!, pitch);
          if (cost < next[j]![k]!) {
            next[j]![k] = cost;
            pointers[j]![k] = i;
          }
        }
      }
    }
    back.push(pointers);
    costs = next;
    previous = current;
    current = slot.candidates;
  }
  return traceBack(slots, costs, back);
}

function traceBack(
  slots: readonly LineSlot[],
  costs: readonly Float64Array[],
  back: readonly (readonly Uint8Array[])[],
): readonly Midi[] {
  let bestI = 0;
  let bestJ = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of costs.entries()) {
    for (const [j, cost] of row.entries()) {
      if (cost >= least) continue;
      least = cost;
      bestI = i;
      bestJ = j;
    }
  }
  const out: Midi[] = [];
  for (let n = slots.length - 1; n >= 0; n--) {
    out.unshift(slots[n]!.candidates[bestJ]!);
    if (n === 0) break;
    const before = back[n - 1]![bestI]![bestJ]!;
    bestJ = bestI;
    bestI = before;
  }
  return out;
}

function noteCost(slot: LineSlot, pitch: Midi, index: number, taste: LineTaste): number {
  const distance = pitch - slot.target;
  return (
    slot.bias[index]! +
    harmonicCost(slot.chord, pitch, taste) * (0.25 + 1.75 * slot.strength) +
    taste.contourPull * Math.abs(distance) * (0.6 + 0.06 * Math.abs(distance))
  );
}

/** 0 for a triad note, a little for colours, much for a note a semitone above a chord note. */
function harmonicCost(chord: Chord, pitch: Midi, taste: LineTaste): number {
  const interval = (((pitch - chord.root) % 12) + 12) % 12;
  const members = chord.intervals.map((member) => member % 12);
  const position = members.indexOf(interval);
  if (position >= 0 && position < 3) return interval === 0 ? 0.12 : 0;
  if (position >= 3) return taste.colourCost * 0.6;
  const above = members.includes((interval + 11) % 12);
  if (above) return 3;
  if (interval === 2 || interval === 9) return taste.colourCost;
  return 1.2;
}

/** Cost of an interval by its size in semitones: steps are free, thirds cheap, tritones and sevenths dear. */
const INTERVAL_COSTS = [0.35, 0, 0, 1, 1.15, 1.5, 3, 1.7, 2.6, 2.5, 3.6, 4, 2.3] as const;

function stepCost(from: Midi | null, to: Midi, slot: LineSlot, taste: LineTaste): number {
  if (from === null) return 0;
  const size = Math.abs(to - from);
  let cost =
    (INTERVAL_COSTS[size] ?? 5 + 0.4 * (size - 12)) * (1.5 - taste.leap) * (slot.afterRest ? 0.5 : 1);
  if (size === 0) cost += taste.repeatCost;
  if (size <= 12) cost += taste.habits[to - from + 12]!;
  if (size === 3 && isAugmentedSecond(Math.min(from, to), slot.chord.scale)) cost += AUGMENTED;
  if (slot.motif !== null) cost += taste.motifPull * Math.min(6, Math.abs(to - from - slot.motif));
  return cost;
}

/** The step from the lowered sixth to the leading tone sounds strange where it is not meant to: lines go round it. */
const AUGMENTED = 1.5;

/** Three semitones with no note of the scale between them. */
function isAugmentedSecond(low: Midi, scale: readonly PitchClass[]): boolean {
  return !scale.includes((low + 1) % 12) && !scale.includes((low + 2) % 12);
}

/** Dearer than a third: a neighbour note now and then is a grace, a line of them is a trill. */
const ROCKING = 1.1;

/** Leaps are answered by a step the other way; no third leap in one direction, no rocking between two notes. */
function turnCost(before: Midi | null, from: Midi, to: Midi): number {
  if (before === null) return 0;
  const first = from - before;
  const second = to - from;
  if (Math.abs(first) >= 5) {
    if (second !== 0 && Math.sign(second) === Math.sign(first)) return Math.abs(second) > 2 ? 2.5 : 1;
    if (Math.abs(second) > 4) return 1;
    return 0;
  }
  if (first === 0 && second === 0) return 0.6;
  if (to === before && first !== 0) return ROCKING;
  return 0;
}
