/** A word as it is to be said. */
export interface UtteredWord {
  /** Plain letters: the reading of function words and phrases goes by it. */
  readonly text: string;
  /** CMU symbols in lower case, vowels with their stress: "s", "ih1", "l", "v", "er0". */
  readonly phones: readonly string[];
}

/** The recorded speakers inside Flite that keep to a pitch (rms does not: audio-facts of the design). */
export type Speaker = 'slt' | 'awb' | 'kal16';

/** One line to be spoken on one pitch. Plain data. */
export interface Utterance {
  readonly speaker: Speaker;
  readonly words: readonly UtteredWord[];
  /** In hertz; the voice stays on it. */
  readonly pitch: number;
  /** How much slower than usual. */
  readonly stretch: number;
}

/** A phone as spoken, in seconds from the beginning. */
export interface SpokenPhone {
  readonly phone: string;
  readonly start: number;
  readonly end: number;
}

export interface Spoken {
  readonly sampleRate: number;
  readonly samples: Float32Array;
  /** "pau" before, after, and where the speaker paused. */
  readonly phones: readonly SpokenPhone[];
}
