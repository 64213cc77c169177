import type { InstrumentId } from './instruments/catalog.ts';
import type { Lyric } from './lyric.ts';
import type { StemName } from './stems.ts';
import type { Bpm, Midi, PitchClass, Seconds, Ticks, Unit } from './units.ts';

/** What a part is for. The mix places a part by its role; the composer writes for it by its role. */
export type Role =
  | 'drums'
  | 'percussion'
  | 'bass'
  | 'comp'
  | 'pad'
  | 'arp'
  | 'lead'
  | 'counter'
  | 'riff'
  | 'fx'
  | 'vocal'
  | 'backing';

export type Mode =
  | 'major'
  | 'minor'
  | 'dorian'
  | 'phrygian'
  | 'lydian'
  | 'mixolydian'
  | 'harmonic-minor'
  | 'melodic-minor'
  | 'major-pentatonic'
  | 'minor-pentatonic'
  | 'blues';

export interface Key {
  readonly tonic: PitchClass;
  readonly mode: Mode;
}

/** Six eight is `{ beats: 6, unit: 8 }`. */
export interface Meter {
  readonly beats: number;
  readonly unit: 2 | 4 | 8 | 16;
}

export type Articulation =
  | 'legato'
  | 'staccato'
  | 'accent'
  | 'ghost'
  | 'palm-mute'
  | 'slide'
  | 'vibrato'
  | 'bend'
  | 'tremolo';

/** A sung syllable, carried by the note it begins on; a melisma's later notes carry `null` text. */
export interface Syllable {
  /** As written, with the hyphen left out: "mor" of "morning". `null` continues the syllable before. */
  readonly text: string | null;
  /** Index into the lyric's words. */
  readonly word: number;
  /** Which of the word's syllables, from 0. */
  readonly index: number;
  readonly stress: 0 | 1 | 2;
}

export interface Note {
  /** On the grid; what was written. */
  readonly at: Ticks;
  readonly length: Ticks;
  /** For drum kits and percussion: the General MIDI drum key (36 kick, 38 snare, 42 closed hat, …). */
  readonly pitch: Midi;
  readonly velocity: Unit;
  /** Feel: how much later (or, below zero, earlier) it is played than written. */
  readonly nudge: Seconds;
  readonly articulation?: Articulation;
  readonly syllable?: Syllable;
}

/** A controller over time; values between points are interpolated linearly. */
export interface Curve {
  readonly control: 'expression' | 'brightness' | 'bend' | 'vibrato';
  /** expression, brightness, vibrato: 0 to 1; bend: semitones. */
  readonly points: readonly { readonly at: Ticks; readonly value: number }[];
}

export interface Part {
  /** Unique in the score: "drums", "bass", "pad", "lead-2". */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly stem: StemName;
  readonly instrument: InstrumentId;
  /** Sorted by `at`, then by pitch. */
  readonly notes: readonly Note[];
  readonly curves: readonly Curve[];
  /**
   * Name of the recording that sounds in place of the instrument, from the score's own beginning on. The notes then say
   * what was heard in it, and are not played.
   */
  readonly recorded?: string;
}

export interface ScoreSection {
  /** "verse", "chorus", … */
  readonly kind: string;
  /** "Verse 2": shown to people and written as a MIDI marker. */
  readonly label: string;
  readonly start: Ticks;
  readonly end: Ticks;
  readonly energy: Unit;
}

export interface ChordSpan {
  readonly at: Ticks;
  readonly length: Ticks;
  /** "Am7", "F/C": readable by tonal. */
  readonly symbol: string;
  readonly root: PitchClass;
  /** Sounding pitch classes, the root first. */
  readonly tones: readonly PitchClass[];
  readonly bass: PitchClass;
}

/** A piece of music before it is a sound. Everything that is later asked of a track is read from here. */
export interface Score {
  /** Tempo from `at` on; the first is at 0. */
  readonly tempo: readonly { readonly at: Ticks; readonly bpm: Bpm }[];
  readonly meter: readonly { readonly at: Ticks; readonly meter: Meter }[];
  readonly key: readonly { readonly at: Ticks; readonly key: Key }[];
  readonly sections: readonly ScoreSection[];
  readonly chords: readonly ChordSpan[];
  readonly parts: readonly Part[];
  /** What is sung; `null` for an instrumental. */
  readonly lyric: Lyric | null;
  /** The last bar line. Tails ring on after it. */
  readonly end: Ticks;
}
