import type { Key, Meter } from '../score.ts';
import type { Bpm, PitchClass, Seconds } from '../units.ts';
import type { Production } from './brief.ts';
import type { InstrumentWord } from './data/instrument-words.ts';
import type { MoodWord } from './data/moods.ts';
import type { Scene } from './data/scenes.ts';
import type { Style } from './data/style.ts';
import type { TempoWord } from './data/tempo-words.ts';
import type { VoiceWord } from './data/words.ts';

/** Where in a text something was found, end exclusive, in UTF-16 units. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Found<T> extends Span {
  readonly value: T;
}

/** Asked for; asked for but not much of it ("not too sad"); or to be avoided ("no drums", negative tags). */
export type Sense = 'asked' | 'softened' | 'avoided';

export interface Said<T> extends Found<T> {
  readonly sense: Sense;
}

export interface SaidStyle extends Said<Style> {
  /** Colours another style rather than being the main one: "jazzy", "trap drums", "funk-inspired". */
  readonly colouring: boolean;
}

export interface SaidMood extends Said<MoodWord> {
  /** 1 as it is, above for "very", below for "slightly". */
  readonly strength: number;
}

export interface SaidInstrument extends Said<InstrumentWord> {
  /** "only piano", "solo cello": nothing else is to play. */
  readonly alone: boolean;
}

/** Only what the words say, with where they say it. What they leave open is decided elsewhere. */
export interface Understanding {
  readonly styles: readonly SaidStyle[];
  readonly moods: readonly SaidMood[];
  readonly tempos: readonly Said<TempoWord>[];
  /** Beats per minute, lowest and highest; alike when one number was given. */
  readonly bpm: Found<readonly [Bpm, Bpm]> | null;
  readonly halfTime: boolean;
  readonly tonic: Found<PitchClass> | null;
  readonly modes: readonly Said<Key['mode']>[];
  readonly meters: readonly Said<Meter>[];
  /** First years of decades. */
  readonly eras: readonly Said<number>[];
  readonly production: readonly Said<Production>[];
  readonly instruments: readonly SaidInstrument[];
  readonly scenes: readonly Said<Scene>[];
  readonly voices: readonly Said<VoiceWord>[];
  readonly length: Found<readonly [Seconds, Seconds]> | null;
  /** A title named in the words: "called 'Night Drive'". */
  readonly title: string | null;
  /** Content words, as written but in lower case, without repeats. */
  readonly themes: readonly string[];
}

/** An understanding that is being gathered. */
export type Gathered<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Of no words at all; a new one each time, to be added to. */
export function nothingSaid(): Gathered<Understanding> {
  return {
    styles: [],
    moods: [],
    tempos: [],
    bpm: null,
    halfTime: false,
    tonic: null,
    modes: [],
    meters: [],
    eras: [],
    production: [],
    instruments: [],
    scenes: [],
    voices: [],
    length: null,
    title: null,
    themes: [],
  };
}

/** Two texts of one request as one: the first leads where only one can count. */
export function merge(first: Understanding, second: Understanding): Understanding {
  return {
    styles: [...first.styles, ...second.styles],
    moods: [...first.moods, ...second.moods],
    tempos: [...first.tempos, ...second.tempos],
    bpm: first.bpm ?? second.bpm,
    halfTime: first.halfTime || second.halfTime,
    tonic: first.tonic ?? second.tonic,
    modes: [...first.modes, ...second.modes],
    meters: [...first.meters, ...second.meters],
    eras: [...first.eras, ...second.eras],
    production: [...first.production, ...second.production],
    instruments: [...first.instruments, ...second.instruments],
    scenes: [...first.scenes, ...second.scenes],
    voices: [...first.voices, ...second.voices],
    length: first.length ?? second.length,
    title: first.title ?? second.title,
    themes: [...new Set([...first.themes, ...second.themes])],
  };
}
