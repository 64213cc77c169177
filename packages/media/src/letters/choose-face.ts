import type { TypefaceName } from './data/typefaces.ts';
import { covers } from './fonts.ts';

/** Faces that stand by for what the wanted ones do not have: by script, Chinese before Japanese. */
const STAND_BY: readonly TypefaceName[] = [
  'sans',
  'chinese',
  'japanese',
  'korean',
  'arabic',
  'hebrew',
  'thai',
  'devanagari',
];
const KANA = /[\u3040-\u30ff]/u;

/** The first typeface that has every letter of the text, or none. A text with kana is set as Japanese. */
export function chooseFace(wanted: readonly TypefaceName[], text: string): TypefaceName | undefined {
  const standBy = KANA.test(text) ? (['japanese', ...STAND_BY] as const) : STAND_BY;
  return [...wanted, ...standBy].find((name) => covers(name, text));
}

/** What can be shown of a text, and in which face: emoji and other signs no face has are left out. */
export interface Showable {
  readonly face: TypefaceName;
  readonly text: string;
}

/**
 * A text as it can be lettered: whole where some face has all of it; else without its signs (emoji, dingbats);
 * nothing where letters would be missing too, as half a word is worse than none.
 */
export function showable(wanted: readonly TypefaceName[], text: string): Showable | undefined {
  for (const attempt of [text, withoutSigns(text)]) {
    if (attempt.trim() === '') return undefined;
    const face = chooseFace(wanted, attempt);
    if (face !== undefined) return { face, text: attempt };
  }
  return undefined;
}

function withoutSigns(text: string): string {
  return text
    .replace(/[\p{S}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
