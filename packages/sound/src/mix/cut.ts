import { INSTRUMENTS, type Part, type Samples, type Score, type Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { CHUNK } from '../dsp/chunk.ts';
import type { GainCurve } from '../master/gain-curve.ts';
import type { NoteEvent } from '../player.ts';
import { timePart } from './part-input.ts';

/**
 * Where a song is left, to go on as another one. Everything before `at` is played and mastered as in the whole song, bit
 * for bit: players, faders and the gain curve know of all that was to come. From `at` on nothing new begins, and what
 * sounds rings on.
 */
export interface Cut {
  readonly at: Samples;
  /**
   * The whole song's gains up to the cut (`gainsBefore`): the limiter looks ahead, so that its last milliseconds depend on
   * what is left out. After the cut the last gain stays. Empty while they are not known: then the curve holds up to
   * some milliseconds before the cut.
   */
  readonly gains: readonly number[];
}

/**
 * Hops before the cut whose gain may know of what comes after it: six by which the limiter looks ahead, one whose true
 * peak is read across the cut, and one to be sure.
 */
const KNOWING = 8;

/** The gains that a cut of the song at a sample keeps, from the whole song's gain curve. */
export function gainsBefore(curve: GainCurve, at: Samples): readonly number[] {
  const last = Math.floor(at / HOP) + 1;
  return Array.from(curve.subarray(Math.max(0, last + 1 - KNOWING - 2), last + 1));
}

/** Puts the kept gains in their place and lets the last one stay. */
export function holdGains(curve: GainCurve, { at, gains }: Cut): void {
  if (gains.length === 0) return;
  const last = Math.floor(at / HOP) + 1;
  curve.set(gains, last + 1 - gains.length);
  curve.fill(curve[last]!, last + 1);
}

/**
 * Players sound in chunks and faders follow in hops, and what begins in one may be felt from its beginning on: until the
 * one that holds the cut has passed (1.5 ms at most), the song is played on as it was.
 */
export function settledAt(at: Samples): Samples {
  return Math.max(HOP * Math.ceil(at / HOP), CHUNK * Math.ceil(at / CHUNK));
}

export interface NotesAtCut {
  /** All notes, those that are written after the cut left out. */
  readonly left: readonly NoteEvent[];
  /** The same with those of after the cut that feel has moved before it; null where there are none. */
  readonly early: readonly NoteEvent[] | null;
}

/** A part's notes as they are played up to a cut. */
export function notesAtCut(score: Score, part: Part, at: Samples): NotesAtCut {
  const { notes, written } = timePart(score, part);
  const until = settledAt(at);
  const left = notes.map((note, i): NoteEvent => (written[i]! >= at ? { ...note, omit: true } : note));
  const early = notes.map((note): NoteEvent => (note.start >= until ? { ...note, omit: true } : note));
  const some = notes.some(({ start }, i) => start < until && written[i]! >= at);
  return { left, early: some ? early : null };
}

/** A fade of what a player plays, on a quarter of a cosine. */
export interface Gate {
  readonly from: Samples;
  readonly length: Samples;
}

/** A held note is let go within this time, as a hand is lifted. */
const RELEASE: Seconds = 0.25;
/** A player that was not told of the cut is stopped: shorter would click, longer would let the next note begin. */
const STOP: Seconds = 0.008;
/** Held over the cut by less than this a note ends by itself. */
const HELD: Seconds = 0.05;

/** Lets go of a part's notes that were to be held over the cut; null where there are none. */
export function releaseAt(at: Samples, part: Part, notes: readonly NoteEvent[]): Gate | null {
  if (INSTRUMENTS[part.instrument].voices === 'drums') return null;
  const held = notes.some(({ start, duration, omit }) => !omit && start + duration > at + HELD * SAMPLE_RATE);
  return held ? { from: settledAt(at), length: Math.round(RELEASE * SAMPLE_RATE) } : null;
}

function stopAt(at: Samples): Gate {
  return { from: settledAt(at), length: Math.round(STOP * SAMPLE_RATE) };
}

/** Longest that a word is held over a cut: a wordless phrase of the backing singers may be bars long. */
const LONGEST_WORD: Seconds = 1.6;
const FADE: Seconds = 0.04;

/** Lets a singer finish the word that sounds at a cut, which ends at `end`, and not begin another. */
export function finishWord(at: Samples, end: Samples): Gate {
  const longest = at + Math.round(LONGEST_WORD * SAMPLE_RATE);
  if (end > longest) return { from: longest, length: Math.round(RELEASE * SAMPLE_RATE) };
  const length = Math.round(FADE * SAMPLE_RATE);
  return end - length <= settledAt(at) ? stopAt(at) : { from: end - length, length };
}

/** Applies a gate to a block whose first sample is the song's sample `at`; true when nothing is left of it or after it. */
export function passGate(
  gate: Gate,
  at: Samples,
  left: Float32Array,
  right: Float32Array,
  length: Samples,
): boolean {
  if (at + length <= gate.from) return false;
  for (let i = Math.max(0, gate.from - at); i < length; i++) {
    const x = (at + i - gate.from) / gate.length;
    const gain = x >= 1 ? 0 : Math.cos((Math.PI / 2) * x);
    left[i]! *= gain;
    right[i]! *= gain;
  }
  return at >= gate.from + gate.length;
}
