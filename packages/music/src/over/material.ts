import type { Key, Meter, Score } from '../score.ts';
import type { Decibels, Midi, PitchClass, Ticks, Unit } from '../units.ts';

/** A stretch of given music, bar line to bar line. */
export interface GivenSection {
  readonly bars: number;
  /** Sections of one kind sound alike: "a", "b", …; "" is the air before the first bar line, in which nobody plays. */
  readonly kind: string;
  /** Against the loudest section, 0 or less. */
  readonly level: Decibels;
}

export interface GivenChord {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly root: PitchClass;
  readonly quality: 'major' | 'minor';
  readonly confidence: Unit;
}

/** A note of the given tune, where it was heard: not yet on the grid. */
export interface GivenNote {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
  readonly confidence: Unit;
}

/** Music that was heard and is to be composed over, on a grid of its own whose tick 0 is a bar line. Plain data. */
export interface GivenMaterial {
  /** The first point at 0; one for each beat where a player's own time is to be followed. */
  readonly tempo: Score['tempo'];
  readonly meter: Meter;
  /** Ticks of a quarter as it was heard: half or twice as many where the song counts half or twice as fast. */
  readonly quarter: Ticks;
  readonly key: Key;
  /** One after another from bar 0 on. */
  readonly sections: readonly GivenSection[];
  /** Sorted, without gaps. */
  readonly chords: readonly GivenChord[];
  /** Sorted, one at a time. */
  readonly melody: readonly GivenNote[];
}

/**
 * What is written over the material. song: everything anew, in the material's form, harmony and tune. band: a band
 * around a recording that has the tune. voice: a voice over a recording that has all else.
 */
export type Writes = 'song' | 'band' | 'voice';

export interface Commission {
  readonly material: GivenMaterial;
  readonly writes: Writes;
  /** How much of the tune and the chords is kept: 1 all, falling to a variation, its contour, and nothing. */
  readonly faithfulness: Unit;
  /** Of words that are too many for the music the last sections are left out; else they are refused. */
  readonly wordsMayBeCut: boolean;
}

/** Above this the tune's own notes are played; below it only its contour is kept in sight. */
export const CONTOUR_ONLY: Unit = 0.55;

export const barsOf = ({ sections }: Pick<GivenMaterial, 'sections'>): number =>
  sections.reduce((sum, { bars }) => sum + bars, 0);
