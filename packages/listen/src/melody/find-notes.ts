import type { Seconds } from '@songwright/music';
import type { HeardNote } from '../hearing.ts';
import type { PitchTrack } from '../spectral/best-path.ts';
import { clamp, mean, median } from '../spectral/math.ts';

export interface NoteShape {
  /** Shorter notes are slips of the tracker. */
  readonly shortest: Seconds;
  /** A new note begins when the pitch has left the old one's by so many semitones for so long. */
  readonly step: number;
  readonly hold: Seconds;
  /** The same pitch is struck again where its salience rises by this factor within 70 ms, at an onset. */
  readonly rise: number;
  /** How far a start may be moved to an onset. */
  readonly snap: Seconds;
}

/** What is left of a note at the least when starts are moved. */
const LEAST: Seconds = 0.03;

/**
 * Notes of a pitch track: parted where it falls silent, where the pitch steps (vibrato does not hold long enough), and
 * where the same pitch is struck again.
 *
 * @param onsets seconds, ascending
 * @param tuning cents from A = 440 Hz
 */
export function findNotes(
  track: PitchTrack,
  onsets: readonly Seconds[],
  tuning: number,
  shape: NoteShape,
): HeardNote[] {
  const { pitches, frameRate } = track;
  const struck = restrikes(track, onsets, shape);
  const notes: HeardNote[] = [];
  for (let from = 0; from < pitches.length; ) {
    if (pitches[from] === 0) {
      from++;
      continue;
    }
    const to = noteEnd(pitches, from, frameRate, struck, shape);
    if (to - from >= shape.shortest * frameRate) notes.push(noteOf(track, from, to, tuning));
    from = to;
  }
  return startedOnOnsets(withoutGlides(notes), onsets, shape.snap);
}

/** Frames at which what is already sounding is struck again: an onset with a rise of the pitch's own salience. */
function restrikes(
  { pitches, saliences, frameRate }: PitchTrack,
  onsets: readonly Seconds[],
  { rise }: NoteShape,
): Uint8Array {
  const struck = new Uint8Array(pitches.length);
  const reach = Math.round(0.035 * frameRate);
  for (const at of onsets) {
    const t = Math.min(pitches.length - 1, Math.round(at * frameRate));
    let before = Infinity;
    let after = 0;
    for (let k = 0; k <= reach; k++) {
      before = Math.min(before, saliences[Math.max(0, t - k)]!);
      after = Math.max(after, saliences[Math.min(pitches.length - 1, t + k + 1)]!);
    }
    if (after > rise * before) struck[t] = 1;
  }
  return struck;
}

function noteEnd(
  pitches: Float32Array,
  from: number,
  frameRate: number,
  struck: Uint8Array,
  { shortest, step, hold }: NoteShape,
): number {
  const held = Math.max(1, Math.round(hold * frameRate));
  let away = 0;
  let middle = pitches[from]!;
  for (let t = from; t < pitches.length; t++) {
    if (pitches[t] === 0) return t;
    if (struck[t] === 1 && t - from >= shortest * frameRate) return t;
    if (Math.abs(pitches[t]! - middle) > step) {
      away++;
      if (away >= held) return Math.max(from + 1, t - held + 1);
    } else {
      away = 0;
      middle = median(pitches.subarray(Math.max(from, t - 20), t + 1));
    }
  }
  return pitches.length;
}

function noteOf(
  { pitches, saliences, frameRate }: PitchTrack,
  from: number,
  to: number,
  tuning: number,
): HeardNote {
  // The first tenth is glide more often than not.
  const steady = from + Math.floor((to - from) * 0.1);
  return {
    start: from / frameRate,
    end: to / frameRate,
    pitch: Math.round(median(pitches.subarray(steady, to)) - tuning / 100),
    confidence: clamp(mean(saliences.subarray(from, to)), 0, 1),
  };
}

/** A slide into a note is part of it: so short a note a semitone off that goes over into the next is no note. */
const GLIDE: Seconds = 0.13;

function withoutGlides(notes: readonly HeardNote[]): HeardNote[] {
  const kept: HeardNote[] = [];
  let start: Seconds | null = null;
  notes.forEach((note, i) => {
    const next = notes[i + 1];
    const from = start ?? note.start;
    start = null;
    const slides =
      next !== undefined &&
      next.start === note.end &&
      note.end - from < GLIDE &&
      next.end - next.start > GLIDE &&
      Math.abs(next.pitch - note.pitch) === 1;
    if (slides) start = from;
    else kept.push({ ...note, start: from });
  });
  return kept;
}

/** Starts moved to the nearest onset; a note ends at the latest where the next one starts. */
function startedOnOnsets(
  notes: readonly HeardNote[],
  onsets: readonly Seconds[],
  snap: Seconds,
): HeardNote[] {
  const moved: HeardNote[] = [];
  for (const note of notes) {
    let nearest = note.start;
    let distance = snap;
    for (const at of onsets) {
      if (Math.abs(at - note.start) >= distance) continue;
      distance = Math.abs(at - note.start);
      nearest = at;
    }
    const before = moved.at(-1);
    const start = clamp(nearest, before === undefined ? 0 : before.start + LEAST, note.end - LEAST);
    if (before !== undefined) moved[moved.length - 1] = { ...before, end: Math.min(before.end, start) };
    moved.push({ ...note, start });
  }
  return moved;
}
