import { type Part, type Samples, type Score, type Seconds, timeline } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import type { NoteEvent, PlayerInput, SampledCurve } from '../player.ts';

type Timed = Pick<PlayerInput, 'notes' | 'curves'> & {
  /** Where each of the notes is written: its start without feel. */
  readonly written: readonly Samples[];
};

export const toSamples = (time: Seconds): Samples => Math.max(0, Math.round(time * SAMPLE_RATE));

/** A part's notes and curves in samples, feel applied, sorted by start. */
export function timePart(score: Score, part: Part): Timed {
  const { secondsAt } = timeline(score);
  const timed = part.notes.map((note) => {
    const start = toSamples(secondsAt(note.at) + note.nudge);
    const end = toSamples(secondsAt(note.at + note.length) + note.nudge);
    const event: NoteEvent = {
      start,
      duration: Math.max(1, end - start),
      pitch: note.pitch,
      velocity: note.velocity,
      articulation: note.articulation ?? null,
    };
    return { event, written: toSamples(secondsAt(note.at)) };
  });
  // Feel may swap neighbours; the sort is stable, so chords keep the score's order.
  timed.sort((a, b) => a.event.start - b.event.start);
  const curves = part.curves.map(
    ({ control, points }): SampledCurve => ({
      control,
      points: points.map(({ at, value }) => ({ at: toSamples(secondsAt(at)), value })),
    }),
  );
  return { notes: timed.map(({ event }) => event), written: timed.map(({ written }) => written), curves };
}
