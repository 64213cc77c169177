import type { Decibels, Key, Meter, Midi, PitchClass, Seconds, Unit } from '@songwright/music';

/** One beat of the music, where it falls in the recording: it follows a player who hurries or drags. */
export interface HeardBeat {
  readonly at: Seconds;
  /** Place in its bar, from 0: 0 is the downbeat. In 6/8 and 12/8 beats are felt in dotted quarters: two or four a bar. */
  readonly inBar: number;
}

/** A chord as long as it is heard, from beat to beat. */
export interface HeardChord {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly root: PitchClass;
  readonly quality: 'major' | 'minor';
  /** How much clearer than the next best chord, 0 to 1. */
  readonly confidence: Unit;
}

/** A stretch of like music between two changes, on downbeats. Sections of one `kind` sound alike. */
export interface HeardSection {
  readonly start: Seconds;
  readonly end: Seconds;
  /** "a", "b", …, in the order in which they first sound. */
  readonly kind: string;
  /** Against the loudest section, in decibels: 0 or less. */
  readonly level: Decibels;
}

/** A note of the leading melody. */
export interface HeardNote {
  readonly start: Seconds;
  readonly end: Seconds;
  /** The nearest pitch of the recording's own tuning. */
  readonly pitch: Midi;
  readonly confidence: Unit;
  /** How strongly it begins, against the recording's mean of -20: of a melody alone, where nothing else sounds. */
  readonly level?: Decibels;
}

export interface HeardDrum {
  readonly at: Seconds;
  readonly kind: 'kick' | 'snare' | 'hat';
  readonly strength: Unit;
}

/**
 * Raised with every change by which something is heard otherwise, or told otherwise: hearings that are kept are known by it.
 * A test beside `hear` fails until it is.
 */
export const HEARING_VERSION = 4;

/**
 * What the ear makes of a recording. Times are seconds from its first sample. A recording without a pulse (speech,
 * a held chord) has beats all the same, spaced evenly, and a `pulse` near 0: whoever writes music over it needs a grid.
 */
export interface Hearing {
  readonly duration: Seconds;
  /** From the first to the last beat that fits into the recording; at least two. */
  readonly beats: readonly HeardBeat[];
  /** Median beats per minute. */
  readonly bpm: number;
  /** How regular and strong the pulse is, 0 to 1. */
  readonly pulse: Unit;
  readonly meter: Meter;
  readonly key: Key;
  readonly keyConfidence: Unit;
  /** How far the recording is tuned from A = 440 Hz, in cents, -50 to 50. */
  readonly tuning: number;
  /** Without gaps from the first beat to the last. */
  readonly chords: readonly HeardChord[];
  /** Without gaps from 0 to the end. */
  readonly sections: readonly HeardSection[];
  /** Sorted, one at a time; empty where nothing leads. */
  readonly melody: readonly HeardNote[];
  /** Share of the time in which the leading melody sounds. */
  readonly voiced: Unit;
  readonly drums: readonly HeardDrum[];
  /** Integrated loudness by BS.1770, LUFS; -70 for silence. */
  readonly loudness: number;
}
