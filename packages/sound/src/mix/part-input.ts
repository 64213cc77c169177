import type { Part, Score } from '@songwright/music';
import type { NoteEvent, PlayerInput, SampledCurve } from '../player.ts';
import { clockOf, toSamples } from './clock.ts';

type Timed = Pick<PlayerInput, 'notes' | 'curves'>;

/** A part's notes and curves in samples, feel applied, sorted by start. */
export function timePart(score: Score, part: Part): Timed {
  const seconds = clockOf(score);
  const notes = part.notes.map((note): NoteEvent => {
    const start = toSamples(seconds(note.at) + note.nudge);
    const end = toSamples(seconds(note.at + note.length) + note.nudge);
    return {
      start,
      duration: Math.max(1, end - start),
      pitch: note.pitch,
      velocity: note.velocity,
      articulation: note.articulation ?? null,
    };
  });
  // Feel may swap neighbours; the sort is stable, so chords keep the score's order.
  notes.sort((a, b) => a.start - b.start);
  const curves = part.curves.map(
    ({ control, points }): SampledCurve => ({
      control,
      points: points.map(({ at, value }) => ({ at: toSamples(seconds(at)), value })),
    }),
  );
  return { notes, curves };
}
