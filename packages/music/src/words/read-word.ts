import type { LyricSyllable } from '../lyric.ts';
import { FUNCTION_WORDS } from './data/sung-words.ts';
import { plainLetters } from './plain-letters.ts';
import type { SheetWord } from './sheet.ts';
import { type SpokenPart, speak } from './speak.ts';
import { syllablesOf } from './syllabify.ts';

/** A written token as it is sung; null when it is silent (punctuation, emoji). */
export function readWord(token: string): Omit<SheetWord, 'text'> | null {
  const parts = speak(token);
  const read = parts
    .map((part) => ({ part, ...syllablesOf(part.word) }))
    .filter(({ syllables }) => syllables.length > 0);
  if (read.length === 0) return null;
  return {
    spoken: read.map(({ part }) => spokenForm(part)).join(' '),
    syllables: read.flatMap(({ part, syllables }) => weaken(part, syllables)),
    known: read.every(({ known }) => known),
  };
}

const spokenForm = ({ word }: SpokenPart): string => plainLetters(word).replace(/^'+(?!em|til|n\b)/, '');

/** Small words of one syllable are sung lightly, whatever the dictionary stresses. */
function weaken({ word }: SpokenPart, syllables: readonly LyricSyllable[]): readonly LyricSyllable[] {
  if (syllables.length !== 1 || !FUNCTION_WORDS.has(plainLetters(word))) return syllables;
  return [{ ...syllables[0]!, stress: 0 }];
}
