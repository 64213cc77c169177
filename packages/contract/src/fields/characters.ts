/** Characters as JSON Schema and the vendor's Python count them: Unicode code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Words, parted by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

// U+0000 and half surrogate pairs cannot be stored: PostgreSQL refuses both in text and in jsonb.
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** True for text that holds no U+0000 and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** True for an absolute http or https address. */
export function isHttpUri(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}

/** True when the number is written with at most two digits after the point; `%` fails on 0.29 and its like. */
export function hasTwoDecimals(value: number): boolean {
  return Number(value.toFixed(2)) === value;
}
