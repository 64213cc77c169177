import type { Meter } from '../score.ts';
import { isCompound } from '../theory/meter.ts';
import type { Midi, Ticks } from '../units.ts';
import type { GivenMaterial, GivenNote } from './material.ts';

/** A note of the given tune on the grid. */
export interface TuneNote {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
}

/** Shorter than this share of a quarter (a thirty-second) is an ornament or a slip, not a note of the tune. */
const ORNAMENT = 1 / 8;
/** Gaps up to this within a line are the player's touch: the note is held to the next. */
const TOUCH = 1 / 4;
/** Heard with less certainty than this and short, a note is left out. */
const DOUBTFUL = 0.15;

/**
 * The tune as it would be written down: on sixteenths (or, for beats that are played in three, on triplets), without
 * ornaments and slips, one note at a time.
 */
export function tidyTune({
  melody,
  meter,
  quarter,
}: Pick<GivenMaterial, 'melody' | 'meter' | 'quarter'>): readonly TuneNote[] {
  const kept = melody.filter(
    ({ length, confidence }) =>
      length >= ORNAMENT * quarter && (confidence >= DOUBTFUL || length >= quarter / 2),
  );
  const grids = gridsOf(kept, meter, quarter);
  const placed = kept.map((note) => {
    const grid = grids(note.at);
    const at = Math.max(0, Math.round(note.at / grid) * grid);
    return { at, end: Math.max(at + grid, Math.round((note.at + note.length) / grid) * grid), note };
  });
  const out: TuneNote[] = [];
  for (const [index, { at, end, note }] of placed.entries()) {
    const next = placed.slice(index + 1).find((other) => other.at > at);
    const before = out.at(-1);
    // Of two that fall on one place the longer is the note.
    if (before?.at === at) {
      if (before.length >= note.length) continue;
      out.pop();
    }
    const touched = next && next.at - end <= TOUCH * quarter ? next.at : Math.min(end, next?.at ?? end);
    out.push({ at, length: touched - at, pitch: note.pitch });
  }
  return out;
}

/** Mean distance from the grid, in halves of its step, from which on it is no better than chance (0.5). */
const ASTRAY = 0.4;
/** Fewer notes say nothing of a grid. */
const ENOUGH = 8;

/** Whether a tune keeps to a grid: one whose beats were misheard does not, and must be left more nearly as it is. */
function fits(notes: readonly GivenNote[], step: Ticks): boolean {
  if (notes.length < ENOUGH) return true;
  const off = notes.reduce((sum, { at }) => sum + Math.abs(at - Math.round(at / step) * step), 0);
  return off / notes.length / (step / 2) < ASTRAY;
}

/** For each beat sixteenths or triplets, whichever lie nearer to what begins in it. */
function gridsOf(notes: readonly GivenNote[], meter: Meter, quarter: Ticks): (at: Ticks) => Ticks {
  const straight = fits(notes, quarter / 4) ? quarter / 4 : quarter / 8;
  const triplet = quarter / 3;
  if (isCompound(meter)) return () => straight;
  const miss = new Map<number, { straight: number; triplet: number }>();
  for (const { at } of notes) {
    const beat = Math.floor((at + straight / 2) / quarter);
    const sums = miss.get(beat) ?? { straight: 0, triplet: 0 };
    sums.straight += Math.abs(at - Math.round(at / straight) * straight);
    sums.triplet += Math.abs(at - Math.round(at / triplet) * triplet);
    miss.set(beat, sums);
  }
  // Sixteenths lie closer together than triplets, so that chance favours them: triplets must be clearly nearer.
  return (at) => {
    const sums = miss.get(Math.floor((at + straight / 2) / quarter));
    return sums && sums.triplet < 0.4 * sums.straight ? triplet : straight;
  };
}
