import type { Unit } from './units.ts';

/**
 * A phone as CMU and Flite name it, in lower case and without a stress digit: "s", "ih", "ax", "ng". The forty of them
 * are the values of the pronunciations in `words/`.
 */
export type Phone = string;

export interface LyricSyllable {
  /** As written, hyphen left out: "mor" of "morning". Together a word's syllables spell it. */
  readonly text: string;
  /** What is sung, in order: consonants, one vowel, consonants. */
  readonly phones: readonly Phone[];
  readonly stress: 0 | 1 | 2;
}

export interface LyricWord {
  /** As shown: with its punctuation, the space or line breaks after it and any section tag before it. */
  readonly text: string;
  /** As spoken to a synthesiser, in plain words: "twenty two" of "22". */
  readonly spoken: string;
  readonly syllables: readonly LyricSyllable[];
  /** Index into the lyric's lines. */
  readonly line: number;
}

/** sung: every syllable on its notes. rap: spoken in rhythm under a contour. spoken: freely, from the line's start on. */
export type Delivery = 'sung' | 'rap' | 'spoken';

export interface LyricLine {
  /** Index into the score's sections. */
  readonly section: number;
  /** Words `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly delivery: Delivery;
  /** Parenthesised: an ad-lib of the backing voices. */
  readonly backing: boolean;
}

/** What is sung, in singing order; a chorus sung twice stands here twice. Word times are read from the notes that carry it. */
export interface Lyric {
  readonly lines: readonly LyricLine[];
  readonly words: readonly LyricWord[];
  /** Share of words whose pronunciation was looked up, not worked out: the rest are sung as best they can be read. */
  readonly known: Unit;
}
