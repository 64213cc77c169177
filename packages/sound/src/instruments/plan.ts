import type { Midi, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp } from '../dsp/math.ts';
import type { NoteEvent } from '../player.ts';
import type { PlannedNote } from './voice.ts';

/** Notes closer than this to the end of the one before are joined to it when they say so. */
const JOIN_GAP: Samples = Math.round(0.06 * SAMPLE_RATE);
/** How long the old note goes on under a joined one, while one fades into the other. */
const HANDOVER: Samples = Math.round(0.03 * SAMPLE_RATE);
/** A slide without a note before it comes from this far below. */
const SCOOP: Midi = 2;

/** How an instrument takes its notes. */
export interface Manner {
  /** One voice: each note ends where the next begins. */
  readonly mono: boolean;
  /** Plucked and struck: a tremolo is many strokes, not a swelling tone. */
  readonly strikes: boolean;
}

/** Strokes a second of a plectrum's tremolo and of a drum roll. */
const STROKES = 13;

/** Breaks tremolos into strokes, every second one weaker. */
function withStrokes(notes: readonly NoteEvent[]): NoteEvent[] {
  const all = notes.flatMap((note) => {
    if (note.articulation !== 'tremolo') return [note];
    const count = Math.max(1, Math.round((note.duration / SAMPLE_RATE) * STROKES));
    const step = note.duration / count;
    return Array.from({ length: count }, (_, i): NoteEvent => {
      const velocity = note.velocity * (i === 0 ? 1 : i % 2 === 0 ? 0.86 : 0.76);
      return {
        ...note,
        start: Math.round(note.start + i * step),
        duration: Math.round(step),
        velocity,
        articulation: null,
      };
    });
  });
  return all.sort((a, b) => a.start - b.start);
}

/**
 * Works the articulations that are about time and loudness into the notes, and, on instruments of one voice, ends
 * each note where the next begins.
 */
export function planNotes(written: readonly NoteEvent[], { mono, strikes }: Manner): PlannedNote[] {
  const notes = strikes ? withStrokes(written) : written;
  const planned: PlannedNote[] = [];
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index]!;
    const before = notes[index - 1];
    const after = notes[index + 1];
    const joined = mono && before !== undefined && joins(before, note);
    const handsOver = mono && after !== undefined && joins(note, after);
    const slides = note.articulation === 'slide';
    planned.push({
      start: note.start,
      end: note.start + Math.max(1, Math.round(heldFor(note, after, mono, handsOver))),
      pitch: note.pitch,
      velocity: strength(note),
      articulation: note.articulation,
      from:
        joined || (slides && before !== undefined && mono)
          ? before!.pitch
          : slides
            ? note.pitch - SCOOP
            : null,
      joined,
      handsOver,
      index,
      ...(note.omit ? { omit: true } : {}),
    });
  }
  return planned;
}

function joins(before: NoteEvent, note: NoteEvent): boolean {
  if (note.articulation !== 'legato' && note.articulation !== 'slide') return false;
  if (before.articulation === 'staccato') return false;
  return note.start > before.start && note.start - (before.start + before.duration) < JOIN_GAP;
}

function heldFor(note: NoteEvent, after: NoteEvent | undefined, mono: boolean, handsOver: boolean): Samples {
  let held = note.duration;
  if (note.articulation === 'staccato') held = Math.min(held * 0.5, 0.25 * SAMPLE_RATE);
  if (note.articulation === 'palm-mute') held = Math.min(held, 0.35 * SAMPLE_RATE);
  if (!mono || after === undefined || after.start <= note.start) return held;
  const gap = after.start - note.start;
  return handsOver ? gap + HANDOVER : Math.min(held, gap);
}

function strength(note: NoteEvent): number {
  const { velocity } = note;
  if (note.articulation === 'accent') return clamp(velocity * 1.2 + 0.05, 0, 1);
  if (note.articulation === 'ghost') return velocity * 0.45;
  return clamp(velocity, 0, 1);
}
