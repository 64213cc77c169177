/**
 * What songs are made of, each a list of frames (see `frame.ts`), one a line. Two-line frames: open, act, feel, pre,
 * turn, short, couplets, blues. One-line frames: lines, hooks, close.
 */
export interface Matter {
  /** First images: where and when we are. */
  readonly open?: string;
  /** What is done or happens there. */
  readonly act?: string;
  /** What it means to who tells it. */
  readonly feel?: string;
  /** The rise before a chorus. */
  readonly pre?: string;
  /** A bridge: a new angle, image or time. */
  readonly turn?: string;
  /** Pairs of lines of four to six syllables, for songs of few words. */
  readonly short?: string;
  /** Pairs of ten to fourteen syllables that rhyme with each other, for rap. */
  readonly couplets?: string;
  /** A line that is sung twice and the answer that rhymes with it. */
  readonly blues?: string;
  /** Single lines of a chorus, said straight out. */
  readonly lines?: string;
  /** Titles that can be sung. */
  readonly hooks?: string;
  /** Last lines. */
  readonly close?: string;
}

export type Part = keyof Matter;

/** How a song stands to its subject. */
export type HeartId =
  | 'love'
  | 'longing'
  | 'loss'
  | 'hope'
  | 'joy'
  | 'defiance'
  | 'calm'
  | 'dark'
  | 'party'
  | 'wry';

export interface Heart extends Matter {
  readonly id: HeartId;
}

/** A field of meaning: what a song may be about, in images that belong together. */
export interface Field extends Matter {
  readonly id: string;
  /** Words of a prompt that lead here, singular, parted by spaces. */
  readonly keys: string;
  /** The hearts it suits, best first, parted by spaces. */
  readonly hearts: string;
  /** Things one finds there: singular, countable, parted by |. */
  readonly things: string;
  /** Places there, with their preposition, parted by |. */
  readonly places: string;
}

/** How a genre speaks. */
export interface Voice extends Matter {
  readonly id: string;
  readonly genres: readonly string[];
  /** Hearts it leans to, parted by spaces. */
  readonly hearts: string;
  readonly kind: 'sung' | 'few' | 'rap' | 'blues';
  /** Rhyme schemes of its verses by weight. */
  readonly schemes: readonly (readonly [Scheme, number])[];
  /** Syllables it likes in the first and the second line of a pair, least and most. */
  readonly lengths: readonly [least: number, most: number];
  /** How likely it rises to its chorus in a section of its own. */
  readonly rises: number;
  /** Sentences about whatever the song is about: its words fill their slots. */
  readonly themed?: Matter;
  /** How likely it tells a story in the past, or of somebody else. */
  readonly past: number;
  readonly third: number;
}

/** Lines that share a letter rhyme; x rhymes with nothing. */
export type Scheme = 'aabb' | 'abab' | 'abcb' | 'xaxa' | 'aaa';
