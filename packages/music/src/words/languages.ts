import { ENGLISH_WORDS, SMALL_WORDS } from './data/languages.ts';
import { readTag } from './section-tags.ts';

const LANGUAGES = new Map(
  Object.entries(SMALL_WORDS).map(([name, words]) => [name, new Set(words.split(' '))]),
);

/** Share of a text's lines that must be of a language for its lines without small words to count as such. */
const SONG_SHARE = 0.4;

export function isSmallWord(word: string, language: string): boolean {
  return LANGUAGES.get(language)?.has(word.toLowerCase()) ?? false;
}

/**
 * The language of each line of a text by its small words, null for English: the line's own, or the song's where the
 * line has no small words at all.
 */
export function languagesOf(lines: readonly string[]): readonly (string | null)[] {
  const heard = lines.map((line) => hear(line));
  const sung = heard.filter((line) => line !== null);
  const counts = new Map<string, number>();
  for (const { language } of sung) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [song] = [...counts].sort((a, b) => b[1] - a[1]);
  const usual = song && song[1] >= SONG_SHARE * sung.length ? song[0] : null;
  return heard.map((line) => line?.language ?? (line !== null && line.english === 0 ? usual : null));
}

/** What a line tells of its language; null when it has no words. */
function hear(line: string): { readonly language: string | null; readonly english: number } | null {
  const text = readTag(line, false)?.rest ?? line;
  const words: readonly string[] =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  if (words.length === 0) return null;
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  const accent = words.some((word) => /[^\p{ASCII}']/u.test(word)) ? 1 : 0;
  let language: string | null = null;
  let most = Math.max(1, english);
  for (const [name, small] of LANGUAGES) {
    const hits = words.filter((word) => small.has(word)).length + accent;
    if (hits > most) [language, most] = [name, hits];
  }
  return { language, english };
}

/** What a person should know of how their lyrics were read: which lines are in which language, and how that is sung. */
export function remarksOn(languages: readonly (string | null)[]): readonly string[] {
  const lines = new Map<string, number[]>();
  languages.forEach((language, index) => {
    if (language !== null) lines.set(language, [...(lines.get(language) ?? []), index + 1]);
  });
  return [...lines].map(([language, numbers]) => {
    const [first, last] = [numbers[0]!, numbers.at(-1)!];
    const where = numbers.length === 1 ? `Line ${first} looks` : `Lines ${first} to ${last} look`;
    return `${where} ${language}: the voice speaks English only and sings them by the nearest English sounds.`;
  });
}
