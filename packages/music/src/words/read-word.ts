import type { LyricSyllable } from '../lyric.ts';
import { FUNCTION_WORDS } from './data/sung-words.ts';
import { isSmallWord } from './languages.ts';
import { plainLetters } from './plain-letters.ts';
import type { SheetWord } from './sheet.ts';
import { type SpokenPart, speak } from './speak.ts';
import { syllablesOf } from './syllabify.ts';

/** A written token of a line in a language (null: English) as it is sung; null when it is silent (punctuation, emoji). */
export function readWord(token: string, language: string | null): Omit<SheetWord, 'text'> | null {
  const parts = speak(token);
  const read = parts
    .map((part) => ({ part, ...syllablesOf(part.word, part.written ? language : null) }))
    .filter(({ syllables }) => syllables.length > 0);
  if (read.length === 0) return null;
  return {
    spoken: read.map(({ part }) => spokenForm(part)).join(' '),
    syllables: read.flatMap(({ part, syllables }) => weaken(part, syllables, language)),
    known: read.every(({ known }) => known),
  };
}

const spokenForm = ({ word }: SpokenPart): string => plainLetters(word).replace(/^'+(?!em|til|n\b)/, '');

/** Small words of one syllable are sung lightly, whatever the dictionary stresses. */
function weaken(
  { word }: SpokenPart,
  syllables: readonly LyricSyllable[],
  language: string | null,
): readonly LyricSyllable[] {
  const small = language === null ? FUNCTION_WORDS.has(plainLetters(word)) : isSmallWord(word, language);
  if (syllables.length !== 1 || !small) return syllables;
  return [{ ...syllables[0]!, stress: 0 }];
}
