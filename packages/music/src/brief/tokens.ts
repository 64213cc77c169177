/** A word of the text, with where it stood. */
export interface Token {
  /** Lower case, without accents or apostrophes: what tables are looked up by. */
  readonly word: string;
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before: the end of a sentence, a comma, or nothing but spaces and hyphens. */
  readonly gap: 'none' | 'comma' | 'stop';
}

/**
 * Letters with their marks, or digits with letters ("80s", "8bit"); apostrophes inside belong to the word; "&" and
 * the sharp sign are words of their own.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*|&/gu;

/** Splits text into words. Works for any script; what has no words gives an empty list. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    tokens.push({
      word: plain(match[0]),
      text: match[0],
      start,
      end,
      gap: gapOf(text.slice(last, start), last === 0),
    });
    last = end;
  }
  return tokens;
}

/** A word as tables spell it. */
export function plain(word: string): string {
  if (word === '&') return 'and';
  return word
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .toLowerCase();
}

function gapOf(between: string, first: boolean): Token['gap'] {
  if (first) return 'stop';
  if (/[.;!?\n\r:()[\]{}|]|[–—]|\s-+\s|\p{Extended_Pictographic}/u.test(between)) return 'stop';
  return /[,，、،/+]/u.test(between) ? 'comma' : 'none';
}

/** The singular of an English plural, or the word itself. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
