import { ENGLISH_WORDS, SMALL_WORDS } from './data/languages.ts';
import { type SheetLine, type SheetSection, wordsOf } from './sheet.ts';

const LANGUAGES = Object.entries(SMALL_WORDS).map(([name, words]) => ({
  name,
  words: new Set(words.split(' ')),
}));

/** What a person should know of how their lyrics were read: lines in another language, and by which sounds they are sung. */
export function remarksOn(sections: readonly SheetSection[]): readonly string[] {
  const lines = new Map<number, SheetLine>();
  for (const line of sections.flatMap((section) => section.lines)) lines.set(line.number, line);
  const found = new Map<string, number[]>();
  for (const line of [...lines.values()].sort((a, b) => a.number - b.number)) {
    const language = languageOf(line);
    if (language) found.set(language, [...(found.get(language) ?? []), line.number]);
  }
  return [...found].map(([language, numbers]) => {
    const [first, last] = [numbers[0]!, numbers.at(-1)!];
    const where = numbers.length === 1 ? `Line ${first} looks` : `Lines ${first} to ${last} look`;
    return `${where} ${language}: the voice knows English only and sings them by the nearest English sounds.`;
  });
}

/** The language of a line, or null for English and what cannot be told. */
function languageOf(line: SheetLine): string | null {
  const words = wordsOf({ lines: [line] }).map(({ text }) => text.toLowerCase().replace(/[^\p{L}']/gu, ''));
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  let best: string | null = null;
  let most = Math.max(1, english);
  for (const { name, words: small } of LANGUAGES) {
    const hits =
      words.filter((word) => small.has(word)).length +
      (words.some((word) => /[^\p{ASCII}']/u.test(word)) ? 1 : 0);
    if (hits > most) [best, most] = [name, hits];
  }
  return best;
}
