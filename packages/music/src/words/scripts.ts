/** Scripts people may write lyrics in, and how a sentence names them. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'Chinese characters'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japanese kana'],
  [/\p{Script=Hangul}/u, 'Korean script'],
  [/\p{Script=Cyrillic}/u, 'Cyrillic script'],
  [/\p{Script=Greek}/u, 'Greek script'],
  [/\p{Script=Arabic}/u, 'Arabic script'],
  [/\p{Script=Hebrew}/u, 'Hebrew script'],
  [/\p{Script=Devanagari}/u, 'Devanagari script'],
  [/\p{Script=Thai}/u, 'Thai script'],
];

export interface UnreadableLine {
  /** From 1. */
  readonly line: number;
  readonly script: string;
  /** The first words of it, shortened. */
  readonly excerpt: string;
}

const EXCERPT = 24;

/** The first line of a lyric with letters no voice here can read; tags do not count. Null when all can be read. */
export function findUnreadable(lyrics: string): UnreadableLine | null {
  for (const [index, line] of lyrics.split(/\r\n?|\n/).entries()) {
    const sung = line.normalize('NFKC').replace(/[[{【][^\]}】]*[\]}】]/gu, '');
    const foreign = [...sung].find(
      (sign) => /\p{L}/u.test(sign) && !/[\p{Script=Latin}ªº\u02bc]/u.test(sign),
    );
    if (foreign === undefined) continue;
    const script = /* Japanese mixes both */ /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sung)
      ? 'Japanese script'
      : (SCRIPTS.find(([pattern]) => pattern.test(foreign))?.[1] ?? 'a script other than Latin');
    const text = [...line.trim()];
    return {
      line: index + 1,
      script,
      excerpt: text.length > EXCERPT ? `${text.slice(0, EXCERPT).join('')}…` : text.join(''),
    };
  }
  return null;
}

/** The sentence for a person whose lyrics cannot be sung. */
export function unreadableSentence({ line, script, excerpt }: UnreadableLine): string {
  return `Line ${line} of the lyrics ("${excerpt}") has ${script}, which the voice cannot read: write it in Latin letters.`;
}
