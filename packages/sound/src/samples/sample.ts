/**
 * Recorded notes. This package knows which recordings a score needs (`samplesNeeded`), not where they are: whoever
 * calls the studio loads them (package `media` reads them from the npm sample packages) and hands them in.
 */

/** Name of a set of recordings of one instrument at one dynamic: "piano-soft", "violin". */
export type SampleSetName = string;

/** One recording: "violin:A4". */
export interface SampleKey {
  readonly set: SampleSetName;
  /** The note's name as the set spells it: "A4", "D#3", "Fs2". */
  readonly note: string;
}

/** Decoded at the studio's rate; a mono recording has the same array on both sides. */
export interface Sample {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export interface SampleLibrary {
  /** Throws when the sample was not loaded: a fault of the caller, who did not ask `samplesNeeded`. */
  get(key: SampleKey): Sample;
}
