import type { Midi, Ticks, Unit } from '../units.ts';
import type { TuneNote } from './tidy-tune.ts';

/** The given tune on a song's stage, and who has it. */
export interface GivenTune {
  readonly notes: readonly TuneNote[];
  readonly faithfulness: Unit;
  /**
   * lead, voice: it is played or sung anew. recording: it sounds already; the band answers it. none: the recording
   * beneath has it, and what is written is a tune of its own.
   */
  readonly keeper: 'lead' | 'voice' | 'recording' | 'none';
}

/** The tune's notes that begin in a stretch. */
export function notesBetween(notes: readonly TuneNote[], from: Ticks, to: Ticks): readonly TuneNote[] {
  return notes.slice(firstFrom(notes, from), firstFrom(notes, to));
}

/** The pitch of the tune at a place: of the note that sounds there, or within a beat the nearest; else null. */
export function pitchAt(notes: readonly TuneNote[], at: Ticks, reach: Ticks): Midi | null {
  const index = firstFrom(notes, at + 1);
  const before = notes[index - 1];
  const after = notes[index];
  if (before && at < before.at + before.length + reach) return before.pitch;
  return after && after.at - at <= reach ? after.pitch : null;
}

/** Octaves, in semitones, that bring most of the tune's sounding time nearest to the middle of a range. */
export function octaveShift(
  notes: readonly TuneNote[],
  { low, high, centre }: { readonly low: Midi; readonly high: Midi; readonly centre: Midi },
): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let by = -60; by <= 60; by += 12) {
    const cost = notes.reduce((sum, { pitch, length }) => {
      const out = Math.max(0, low - (pitch + by), pitch + by - high);
      return sum + length * (Math.abs(pitch + by - centre) + 12 * out);
    }, 0);
    if (cost < least) [best, least] = [by, cost];
  }
  return best;
}

function firstFrom(notes: readonly TuneNote[], at: Ticks): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
