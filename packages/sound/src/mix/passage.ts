import type { Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import type { NoteEvent, PlayerInput, SampledCurve } from '../player.ts';

/** Length of a passage: two bars at a slow tempo. */
export const PASSAGE: Samples = 6 * SAMPLE_RATE;

/** A passage of a part, and where in the song it begins. */
export interface Passage extends PlayerInput {
  readonly from: Samples;
}

/** The notes that begin in a part's busiest passage, from its first note on, with the curves as they are there. */
export function busiestPassage(input: PlayerInput): Passage {
  const from = busiestStart(input.notes);
  const notes = input.notes
    .filter(({ start }) => start >= from && start < from + PASSAGE)
    .map((note): NoteEvent => ({ ...note, start: note.start - from }));
  const curves = input.curves.map(
    ({ control, points }): SampledCurve => ({ control, points: shift(points, from) }),
  );
  return { ...input, notes, curves, from };
}

/** Start of the first note whose next six seconds hold the most sounding time, weighted by loudness. */
function busiestStart(notes: readonly NoteEvent[]): Samples {
  let best = notes[0]?.start ?? 0;
  let most = 0;
  let next = 0;
  for (let i = 0; i < notes.length; i++) {
    const from = notes[i]!.start;
    // A look at every second of the song is enough.
    if (from < next) continue;
    next = from + SAMPLE_RATE;
    let sum = 0;
    for (let k = i; k < notes.length && notes[k]!.start < from + PASSAGE; k++) {
      const note = notes[k]!;
      const sounding = Math.min(note.duration, from + PASSAGE - note.start, 2 * SAMPLE_RATE);
      sum += (sounding + 0.1 * SAMPLE_RATE) * note.velocity * note.velocity;
    }
    if (sum > most * 1.001) {
      most = sum;
      best = from;
    }
  }
  return best;
}

/** Points from the last one before `from` on, which then stands at 0. */
function shift(points: SampledCurve['points'], from: Samples): SampledCurve['points'] {
  const before = points.findLastIndex(({ at }) => at <= from);
  const kept = points.slice(Math.max(0, before));
  return kept.map(({ at, value }) => ({ at: Math.max(0, at - from), value }));
}

/** The busiest passage as a span. */
export function busiestSpan(notes: readonly NoteEvent[]): { readonly from: Samples; readonly to: Samples } {
  const from = busiestStart(notes);
  return { from, to: from + PASSAGE };
}

/** Share of the song's seconds in which a part has a note. */
export function coverage(notes: readonly NoteEvent[], length: Samples): Unit {
  const seconds = new Uint8Array(Math.max(1, Math.ceil(length / SAMPLE_RATE)));
  for (const { start, duration } of notes) {
    const first = Math.floor(start / SAMPLE_RATE);
    seconds.fill(1, first, Math.floor((start + duration) / SAMPLE_RATE) + 1);
  }
  return seconds.reduce((sum, on) => sum + on, 0) / seconds.length;
}
