import { LONGEST_TITLE } from '../brief/title.ts';
import type { Line } from './pool.ts';
import { soundOf } from './sound-of-lines.ts';

const SMALL: ReadonlySet<string> = new Set(
  'a an and as at but by for from in nor of on or over the till to with than'.split(' '),
);

/** The hook as a title: "the long way home" is "The Long Way Home". */
export function titleOf(hook: string): string {
  const words = hook.replace(/[,.!?]+$/, '').split(' ');
  const title = words
    .map((word, index) =>
      index > 0 && index < words.length - 1 && SMALL.has(word.toLowerCase())
        ? word.toLowerCase()
        : word.replace(/(?:^|(?<=-)|(?<=^\())\p{Ll}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
  return [...title].slice(0, LONGEST_TITLE).join('').trim();
}

/** A hook of so few syllables is sung twice to make a line. */
const TWICE = 3;

/** The hook as a sung line; a short one twice: "Puddles, puddles". */
export function hookLine(hook: string): Line {
  const bare = hook.replace(/[.]+$/, '');
  const syllables = soundOf(bare).syllables;
  const text =
    syllables > TWICE || syllables === 0 ? bare : `${bare}, ${isName(bare) ? bare : lowered(bare)}`;
  return { text, sound: soundOf(text) };
}

const isName = (text: string): boolean =>
  /^(?:I|I'\w+)\b/.test(text) || (/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(text) && text.includes(' '));
const lowered = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}|\s|$)/u, (letter) => letter.toLowerCase());
