import type { Articulation, Curve, InstrumentId, Midi, Rng, Samples, Unit } from '@songwright/music';
import type { SampleLibrary } from './samples/sample.ts';

/** A note as the studio plays it: times in samples, feel and tempo already applied. */
export interface NoteEvent {
  readonly start: Samples;
  readonly duration: Samples;
  readonly pitch: Midi;
  readonly velocity: Unit;
  readonly articulation: Articulation | null;
  /** Known of and not played: it belongs to what a cut leaves out. */
  readonly omit?: boolean;
}

/** A controller with its points in samples, sorted by time. */
export interface SampledCurve {
  readonly control: Curve['control'];
  readonly points: readonly { readonly at: Samples; readonly value: number }[];
}

export interface PlayerInput {
  readonly instrument: InstrumentId;
  /** Sorted by start. */
  readonly notes: readonly NoteEvent[];
  readonly curves: readonly SampledCurve[];
  readonly bpm: number;
  readonly rng: Rng;
  readonly samples: SampleLibrary;
}

/** Plays one part, block after block. */
export interface Player {
  /**
   * Overwrites `left` and `right` from 0 to `length` with the next `length` samples. The first call begins at
   * sample 0 of the song. Returns false when the block is silence (the arrays are then all zero up to `length`).
   */
  render(left: Float32Array, right: Float32Array, length: number): boolean;
}
