/** A text whose quoted titles are blanked out, so that "Metal Heart" in quotes is no wish for metal. */
export interface Unquoted {
  /** As long as the text, spaces for what was quoted. */
  readonly text: string;
  /** What stood in quotes, in order. */
  readonly quoted: readonly string[];
  /** What was said to be the title: after "called", "titled", "named" or "title:". */
  readonly title: string | null;
}

const QUOTED =
  /"([^"\n]{1,120})"|“([^”\n]{1,120})”|«([^»\n]{1,120})»|„([^“”\n]{1,120})[“”]|(?<![\p{L}\p{N}])‘([^’\n]{3,80})’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'([^'\n]{3,80})'(?![\p{L}\p{N}])/gu;
/** "called Metal Heart": capitalised words, with small ones between them. */
const NAMED =
  /(?<=\b(?:called|titled|entitled|named)\s+)(\p{Lu}[\p{L}\p{N}'’]*(?:\s+(?:(?:of|the|and|in|to|a|on|for|my)\s+){0,3}\p{Lu}[\p{L}\p{N}'’]*){0,7})/gu;
const SAYS_TITLE = /(?:\b(?:called|titled|entitled|named)|\btitle\s*[:=]?)\s*$/i;

/** Blanks out what is quoted, unless the whole text is. */
export function unquote(text: string): Unquoted {
  const quoted: string[] = [];
  let title: string | null = null;
  const whole = text.trim();
  const blank = (match: string, ...rest: unknown[]): string => {
    const parts = rest.slice(0, -2);
    const offset = rest.at(-2) as number;
    const inner = parts.find((part): part is string => typeof part === 'string') ?? match;
    if (match.length === whole.length) return ` ${match.slice(1, -1)} `;
    quoted.push(inner);
    if (SAYS_TITLE.test(text.slice(0, offset))) title ??= inner.trim();
    return ' '.repeat(match.length);
  };
  const bare = text.replace(QUOTED, blank).replace(NAMED, blank);
  return { text: bare, quoted, title };
}
