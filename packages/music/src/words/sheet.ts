import type { SectionKind } from '../genres/genre.ts';
import type { Delivery, LyricSyllable } from '../lyric.ts';
import type { Unit } from '../units.ts';

/** A word as written and as sung. */
export interface SheetWord {
  /** The word with its punctuation and what of the line stands after it up to the next word. */
  readonly text: string;
  readonly spoken: string;
  /** At least one. */
  readonly syllables: readonly LyricSyllable[];
  readonly known: boolean;
}

/** Words sung in one go: a line, or the part of one that is (or is not) in parentheses. */
export interface SheetSegment {
  readonly words: readonly SheetWord[];
  /** In parentheses: the backing voices' own. */
  readonly backing: boolean;
  readonly delivery: Delivery | null;
}

export interface SheetLine {
  /** Line of the text, from 1. */
  readonly number: number;
  readonly segments: readonly SheetSegment[];
}

export interface SheetSection {
  readonly kind: SectionKind;
  /** Tags and blank lines before it, as shown: "[Verse 1]\n". */
  readonly lead: string;
  /** How its lines are brought when the tag says so. */
  readonly delivery: Delivery | null;
  /** None: the instruments' own. */
  readonly lines: readonly SheetLine[];
}

/** A lyric as read: what is sung in which order. */
export interface LyricSheet {
  readonly sections: readonly SheetSection[];
  /** What stands behind the last word: tags that nothing follows. */
  readonly tail: string;
  readonly known: Unit;
  /** What a person should know of how it was read: "Lines 3 to 9 look Spanish: …". */
  readonly remarks: readonly string[];
}

export const wordsOf = (section: Pick<SheetSection, 'lines'>): readonly SheetWord[] =>
  section.lines.flatMap((line) => line.segments.flatMap((segment) => segment.words));

export const syllableCount = (words: readonly SheetWord[]): number =>
  words.reduce((sum, word) => sum + word.syllables.length, 0);
