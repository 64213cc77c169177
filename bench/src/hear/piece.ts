import type { Key, Meter, Midi, PitchClass, Seconds } from '@songwright/music';
import type { Stereo } from '@songwright/sound';

export interface TrueChord {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly root: PitchClass;
  /** null where the chord has no third: either triad is then right. */
  readonly quality: 'major' | 'minor' | null;
}

export interface TrueNote {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly pitch: Midi;
}

export interface TrueStroke {
  readonly at: Seconds;
  readonly kind: 'kick' | 'snare' | 'hat';
}

/** What is to be heard in a piece, read from the score it was rendered from. */
export interface Truth {
  readonly length: Seconds;
  /** Felt beats (dotted quarters in 6/8) and each one's place in its bar. */
  readonly beats: readonly Seconds[];
  readonly inBar: readonly number[];
  readonly bpm: number;
  readonly meter: Meter;
  readonly key: Key;
  readonly chords: readonly TrueChord[];
  /** Of the part that leads; null where several or none do. */
  readonly melody: readonly TrueNote[] | null;
  readonly drums: readonly TrueStroke[] | null;
  /** Where one section ends and the next begins, from the first such place to the last; null where there is one section. */
  readonly boundaries: readonly Seconds[] | null;
}

/** A whole band, or a melody alone: of the latter only the melody is judged. */
export type Kind = 'mix' | 'solo';

/** Which half a piece belongs to: settings were tuned on one, figures are reported on the other. */
export type Half = 'tune' | 'test';

export interface Piece {
  readonly name: string;
  readonly kind: Kind;
  readonly half: Half;
  readonly truth: Truth;
  readonly audio: Stereo;
}
