import type { Hertz, Rng, Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp, exp2, lerp } from '../dsp/math.ts';
import type { SungLine, SungNote } from './sung-line.ts';

/** How a singer takes pitches. */
export interface PitchManner {
  /** To either side, in semitones, on notes long enough. */
  readonly vibrato: number;
  readonly vibratoRate: Hertz;
  /** How far below its pitch a phrase begins, in semitones. */
  readonly scoop: number;
}

/** A line's pitch over time, and how strongly it is sung. */
export interface Contour {
  /** In semitones (MIDI). */
  pitchAt(at: Samples): number;
  /** 0 to 1: what the notes' velocities ask for, without steps. */
  effortAt(at: Samples): Unit;
}

const seconds = (time: number): Samples => time * SAMPLE_RATE;

/** The glide begins this long before the vowel, so that it is nearly done when the vowel sounds. */
const GLIDE_AHEAD = seconds(0.05);
/** Portamento by interval: 60 ms for a step, up to 120 ms for an octave. */
const GLIDE_LEAST = seconds(0.06);
const GLIDE_PER_SEMITONE = seconds(0.005);
const GLIDE_MOST = seconds(0.12);
const SCOOP_LENGTH = seconds(0.09);
/** Vibrato comes to notes longer than 0.6 s, after a while, and grows. */
const VIBRATO_FROM = seconds(0.6);
const VIBRATO_DELAY = seconds(0.22);
const VIBRATO_GROWS = seconds(0.2);
const FULL_VIBRATO_FROM = seconds(1.2);
/** A steady voice strays slowly, here by half a cent: more would be heard as out of tune before it is heard as alive. */
const DRIFT = 0.005;
const EFFORT_MOVES = seconds(0.09);

/** The written pitches as a singer takes them. `manner.scoop` applies where a phrase begins or a note asks for it. */
export function contourOf(line: SungLine, manner: PitchManner, rng: Rng): Contour {
  return line.delivery === 'sung' ? sungContour(line, manner, rng) : spokenContour(line, rng);
}

/** A phrase of speech sinks by this many semitones in all, and by this many more on its last syllable. */
const DECLINATION = 2;
const FINAL_FALL = 4;
/** Stressed syllables stand out by this. */
const ACCENT = 1.8;

/** Speech around the notes' pitches: stresses rise, the phrase sinks, its end falls. */
function spokenContour(line: SungLine, rng: Rng): Contour {
  const points = line.syllables.map(({ notes, stress }, i) => {
    const note = notes[0]!;
    const way = line.syllables.length > 1 ? i / (line.syllables.length - 1) : 0;
    const accent = ACCENT * (stress === 1 ? 1 : stress === 2 ? 0.5 : -0.3) + 0.4 * rng.gaussian();
    return {
      at: note.start,
      pitch: note.pitch - DECLINATION * (way - 0.3) + accent,
      velocity: note.velocity,
    };
  });
  const last = points.at(-1)!;
  const end = line.syllables.at(-1)!.notes.at(-1)!.end;
  let cursor = 0;
  const find = (at: Samples): number => {
    if (cursor > 0 && at < points[cursor]!.at) cursor = 0;
    while (cursor + 1 < points.length && at >= points[cursor + 1]!.at) cursor++;
    return cursor;
  };
  return {
    pitchAt: (at) => {
      const here = points[find(at)]!;
      const next = points[cursor + 1];
      if (next) return lerp(here.pitch, next.pitch, smooth((at - here.at) / Math.max(1, next.at - here.at)));
      return last.pitch - FINAL_FALL * clamp((at - last.at) / Math.max(1, end - last.at), 0, 1);
    },
    effortAt: (at) => points[find(at)]!.velocity,
  };
}

function sungContour(line: SungLine, manner: PitchManner, rng: Rng): Contour {
  const notes = line.syllables.flatMap((syllable) => syllable.notes);
  const drift = driftOf(rng.fork('drift'));
  const rates = notes.map((_, i) => manner.vibratoRate * (0.96 + 0.08 * rng.fork('vibrato').fork(i).next()));
  const glides = notes.map((note, i) => glideInto(notes[i - 1], note));
  let cursor = 0;
  const find = (at: Samples): number => {
    if (cursor > 0 && at < notes[cursor]!.start - GLIDE_AHEAD) cursor = 0;
    while (cursor + 1 < notes.length && at >= notes[cursor + 1]!.start - GLIDE_AHEAD) cursor++;
    return cursor;
  };
  return {
    pitchAt: (at) => {
      const i = find(at);
      const note = notes[i]!;
      const since = at - note.start;
      const from = notes[i - 1]?.pitch ?? note.pitch;
      const way = smooth((since + GLIDE_AHEAD) / glides[i]!);
      const opens = i === 0 || note.start - notes[i - 1]!.end > seconds(0.25) || note.bends;
      const scoop = opens ? -manner.scoop * (1 - smooth((since + 0.3 * SCOOP_LENGTH) / SCOOP_LENGTH)) : 0;
      return lerp(from, note.pitch, way) + scoop + vibratoAt(note, since, manner, rates[i]!) + drift(at);
    },
    effortAt: (at) => {
      const i = find(at);
      const before = notes[i - 1]?.velocity ?? notes[i]!.velocity;
      const way = smooth((at - notes[i]!.start + EFFORT_MOVES / 2) / EFFORT_MOVES);
      return lerp(before, notes[i]!.velocity, way);
    },
  };
}

function glideInto(before: SungNote | undefined, note: SungNote): Samples {
  if (!before) return GLIDE_LEAST;
  const interval = Math.abs(note.pitch - before.pitch);
  const longest = Math.max(seconds(0.03), 0.3 * (note.end - note.start));
  return Math.min(longest, GLIDE_MOST, GLIDE_LEAST + GLIDE_PER_SEMITONE * Math.max(0, interval - 1));
}

function vibratoAt(note: SungNote, since: Samples, manner: PitchManner, rate: Hertz): number {
  const length = note.end - note.start;
  if (length <= VIBRATO_FROM || since < VIBRATO_DELAY) return 0;
  const grown = smooth((since - VIBRATO_DELAY) / VIBRATO_GROWS);
  const depth = manner.vibrato * lerp(0.92, 1, clamp((length - VIBRATO_FROM) / FULL_VIBRATO_FROM, 0, 1));
  return depth * grown * Math.sin((2 * Math.PI * rate * (since - VIBRATO_DELAY)) / SAMPLE_RATE);
}

/** Two slow sines that never meet again. */
function driftOf(rng: Rng): (at: Samples) => number {
  const [a, b] = [rng.next() * 6.28, rng.next() * 6.28];
  return (at) => {
    const t = (2 * Math.PI * at) / SAMPLE_RATE;
    return 0.5 * DRIFT * (Math.sin(0.71 * t + a) + Math.sin(1.37 * t + b));
  };
}

function smooth(x: number): number {
  const t = clamp(x, 0, 1);
  return t * t * (3 - 2 * t);
}

/** Frequency of a pitch that need not be whole. */
export const frequencyOf = (pitch: number): Hertz => 440 * exp2((pitch - 69) / 12);
