import type { Key, Meter } from '../score.ts';
import { barTicks, beatStarts, metricWeight } from '../theory/meter.ts';
import { isMinorish, scaleOf } from '../theory/modes.ts';
import { type PitchClass, PPQ, type Ticks, type Unit } from '../units.ts';
import { FUNCTIONS, type FunctionalChord, motion } from './data/functional-chords.ts';
import type { GivenChord } from './material.ts';
import type { TuneNote } from './tidy-tune.ts';

/** A stretch that has one chord: a bar, or half of one. */
interface Slot {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly opensBar: boolean;
}

/** What it costs to change the chord within a bar, and to keep one over a bar line. */
const CHANGE_INSIDE = 1.3;
const STAY_OVER = 0.35;
/** How much a chord that was heard speaks for itself beside the tune. */
const HEARD = 2.2;

export interface HarmonyQuestion {
  readonly tune: readonly TuneNote[];
  readonly key: Key;
  readonly meter: Meter;
  /** A bar line. */
  readonly end: Ticks;
  /** What was heard of chords, if anything; of a voice alone it is a guess, and counted as such. */
  readonly heard: readonly GivenChord[];
}

/**
 * Chords for a tune that has none, the likeliest way through the chords of its key (Viterbi): each is judged by the notes
 * that sound over it, strong and long ones most, by what chord went before it, and by what was heard; it begins at
 * home if it can and comes home at the end.
 */
export function harmonise({ tune, key, meter, end, heard }: HarmonyQuestion): readonly GivenChord[] {
  const slots = slotsOf(meter, end);
  const palette = FUNCTIONS[isMinorish(key.mode) ? 'minor' : 'major'];
  const states = palette.map((chord) => toneSet(chord, key));
  const scale = scaleOf(key);
  let costs: number[] = states.map(({ chord }) => (chord.step === 0 ? 0 : 1));
  const back: number[][] = [];
  slots.forEach((slot, index) => {
    const own = states.map((state) => costOf(state, slot, { tune, meter, scale, heard }));
    if (index === 0) {
      costs = costs.map((cost, s) => cost + own[s]!);
      return;
    }
    const from: number[] = [];
    const next = states.map(({ chord }, s) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      states.forEach(({ chord: before }, t) => {
        const cost = costs[t]! + step(before, chord, slot);
        if (cost < least) [best, least] = [t, cost];
      });
      from.push(best);
      return least + own[s]!;
    });
    back.push(from);
    costs = next;
  });
  const closing = costs.map((cost, s) => cost + (states[s]!.chord.step === 0 ? 0 : 1.6));
  const path = [closing.indexOf(Math.min(...closing))];
  for (let i = back.length - 1; i >= 0; i--) path.unshift(back[i]![path[0]!]!);
  return spans(slots, path, states);
}

interface State {
  readonly chord: FunctionalChord;
  readonly root: PitchClass;
  readonly tones: readonly PitchClass[];
}

function toneSet(chord: FunctionalChord, key: Key): State {
  const root = (key.tonic + chord.step) % 12;
  const third = chord.quality === 'major' ? 4 : 3;
  return { chord, root, tones: [root, (root + third) % 12, (root + 7) % 12] };
}

function slotsOf(meter: Meter, end: Ticks): readonly Slot[] {
  const bar = barTicks(meter);
  const beats = beatStarts(meter);
  const middle = beats.length % 2 === 0 && beats.length >= 4 ? beats[beats.length / 2]! : null;
  const out: Slot[] = [];
  for (let at = 0; at < end; at += bar) {
    if (middle === null) out.push({ at, length: bar, opensBar: true });
    else {
      out.push({ at, length: middle, opensBar: true });
      out.push({ at: at + middle, length: bar - middle, opensBar: false });
    }
  }
  return out;
}

function step(before: FunctionalChord, after: FunctionalChord, { opensBar }: Slot): number {
  if (before === after) return opensBar ? STAY_OVER : 0;
  return motion(before, after) + (opensBar ? 0 : CHANGE_INSIDE);
}

interface Evidence {
  readonly tune: readonly TuneNote[];
  readonly meter: Meter;
  readonly scale: readonly PitchClass[];
  readonly heard: readonly GivenChord[];
}

/** How ill a chord suits what sounds in a slot. */
function costOf({ chord, root, tones }: State, slot: Slot, { tune, meter, scale, heard }: Evidence): number {
  const bar = barTicks(meter);
  let cost = chord.rarity;
  for (const note of tune) {
    const from = Math.max(slot.at, note.at);
    const to = Math.min(slot.at + slot.length, note.at + note.length);
    if (to <= from) continue;
    const weight: Unit = ((to - from) / PPQ) * (0.4 + 0.6 * metricWeight(from % bar, meter));
    const pc = ((note.pitch % 12) + 12) % 12;
    if (tones.includes(pc)) cost -= (pc === root ? 0.9 : 0.8) * weight;
    // A semitone above a note of the chord grates; the other notes of the key pass.
    else if (tones.some((tone) => (pc - tone + 12) % 12 === 1)) cost += 1.1 * weight;
    else cost += (scale.includes(pc) ? 0.35 : 0.6) * weight;
  }
  for (const given of heard) {
    const shared = Math.min(slot.at + slot.length, given.at + given.length) - Math.max(slot.at, given.at);
    if (shared <= 0 || given.root !== root || given.quality !== chord.quality) continue;
    cost -= (HEARD * given.confidence * shared) / PPQ;
  }
  return cost;
}

function spans(slots: readonly Slot[], path: readonly number[], states: readonly State[]): GivenChord[] {
  const out: GivenChord[] = [];
  slots.forEach(({ at, length }, index) => {
    const { root, chord } = states[path[index]!]!;
    const last = out.at(-1);
    if (last && last.root === root && last.quality === chord.quality) {
      out[out.length - 1] = { ...last, length: last.length + length };
    } else out.push({ at, length, root, quality: chord.quality, confidence: 1 });
  });
  return out;
}
