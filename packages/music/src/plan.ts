import type { Ending, SectionKind, Transition, Variant } from './genres/genre.ts';
import type { InstrumentId } from './instruments/catalog.ts';
import type { Key, Meter, Role } from './score.ts';
import type { Bpm, PitchClass, Seconds, Ticks, Unit } from './units.ts';

/** What the composer decided before a note was written. Shown to people and kept with the song. */
export interface Plan {
  readonly genre: string;
  readonly blend: string | null;
  /** Name of the form that was chosen: "verse-chorus with bridge". */
  readonly form: string;
  readonly bpm: Bpm;
  readonly meter: Meter;
  readonly key: Key;
  readonly cast: readonly CastMember[];
  readonly sections: readonly PlanSection[];
  readonly ending: Ending;
  /** Length by the tempo map, ending included. */
  readonly duration: Seconds;
}

export interface CastMember {
  readonly id: string;
  readonly role: Role;
  readonly instrument: InstrumentId;
}

export type Cadence = 'open' | 'closed' | 'loop';

export interface PlanSection {
  readonly kind: SectionKind;
  /** "Verse 2". */
  readonly label: string;
  /** First bar, from 0. */
  readonly bar: number;
  readonly bars: number;
  /** Bars at its end that belong to the composed ending (0 for all sections but the last). */
  readonly endingBars: number;
  readonly energy: Unit;
  /** Semitones above the song's key. */
  readonly keyShift: number;
  /** Whose melody it takes. */
  readonly tune: SectionKind | 'none';
  readonly cadence: Cadence;
  /** How it is come into. */
  readonly into: Transition;
  readonly plays: readonly Playing[];
  readonly chords: readonly PlanChord[];
}

export interface Playing {
  /** A cast member's id. */
  readonly id: string;
  readonly variant: Variant;
}

export interface PlanChord {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly numeral: string;
  readonly symbol: string;
  readonly root: PitchClass;
}
