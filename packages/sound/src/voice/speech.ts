import type { Hertz, Seconds } from '@songwright/music';

/**
 * Spoken lines. This package knows which lines a score's singers need (`speechNeeded`), not who speaks them: whoever
 * calls the studio has them spoken (package `media` does it with Flite) and hands them in.
 */

/** The speakers a voice can be made of. */
export type Speaker = 'slt' | 'awb' | 'kal16';

export interface SpokenWord {
  readonly text: string;
  /** CMU symbols in lower case, vowels with their stress: "s", "ih1", "l", "v", "er0". */
  readonly phones: readonly string[];
}

/** One line spoken on one pitch: the consonants and vowels of singing, in a speaker's own time. */
export interface SpeechRequest {
  readonly speaker: Speaker;
  readonly words: readonly SpokenWord[];
  readonly pitch: Hertz;
  /** How much slower than usual. */
  readonly stretch: number;
}

export interface SpeechPhone {
  /** "pau" is a pause. */
  readonly phone: string;
  readonly start: Seconds;
  readonly end: Seconds;
}

export interface Speech {
  readonly sampleRate: Hertz;
  readonly samples: Float32Array;
  readonly phones: readonly SpeechPhone[];
}

export interface SpeechLibrary {
  /** Throws when the line was not spoken: a fault of the caller, who did not ask `speechNeeded`. */
  get(request: SpeechRequest): Speech;
}

/** Two requests of one name are the same speech. */
export function speechName({ speaker, words, pitch, stretch }: SpeechRequest): string {
  const said = words.map(({ text, phones }) => `${text}=${phones.join('.')}`).join(' ');
  return `${speaker} ${pitch.toFixed(2)} ${stretch.toFixed(2)} ${said}`;
}
