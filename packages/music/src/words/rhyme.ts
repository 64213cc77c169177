import type { Phone } from '../lyric.ts';
import { type StressedPhone, VOWELS } from './phones.ts';
import { pronounce } from './pronounce.ts';

/**
 * How two words sound together at their ends. perfect: all alike from the last stressed vowel on, and another
 * consonant before it. identical: that consonant alike too (sea, see). family: the vowels alike, each consonant after
 * them of one family with its fellow (light, type; home, stone: Pattison, "Writing Better Lyrics"). assonance: the
 * vowels alike only.
 */
export type Rhyme = 'identical' | 'perfect' | 'family' | 'assonance';

/** Consonants that pass for each other at the end of a line. */
const FAMILIES: readonly string[] = [
  'p t k',
  'b d g',
  'f th s sh',
  'v dh z zh',
  'ch',
  'jh',
  'm n ng',
  'l',
  'r',
];
const FAMILY: ReadonlyMap<Phone, number> = new Map(
  FAMILIES.flatMap((list, index) => list.split(' ').map((phone) => [phone, index] as const)),
);

export interface RhymePart {
  /** From the last stressed vowel to the end. */
  readonly phones: readonly Phone[];
  /** The consonants right before it. */
  readonly onset: readonly Phone[];
}

/** The part of a word that rhymes; null for a word without letters. */
export function rhymePart(word: string): RhymePart | null {
  return rhymePartOf(pronounce(word).phones);
}

/** The part that rhymes of a pronunciation: from its last vowel of main or secondary stress, else from its last vowel. */
export function rhymePartOf(phones: readonly StressedPhone[]): RhymePart | null {
  let at = phones.findLastIndex(({ stress }) => stress === 1 || stress === 2);
  if (at < 0) at = phones.findLastIndex(({ stress }) => stress !== null);
  if (at < 0) return null;
  let onset = at;
  while (onset > 0 && !VOWELS.has(phones[onset - 1]!.phone)) onset--;
  return {
    phones: phones.slice(at).map(({ phone }) => phone),
    onset: phones.slice(onset, at).map(({ phone }) => phone),
  };
}

/** How two words rhyme; null when they do not. Works from real pronunciations: "love" and "move" do not. */
export function rhymeOf(first: string, second: string): Rhyme | null {
  const a = rhymePart(first);
  const b = rhymePart(second);
  return a && b ? compareRhymes(a, b) : null;
}

export function compareRhymes(first: RhymePart, second: RhymePart): Rhyme | null {
  const a = heard(first);
  const b = heard(second);
  const same =
    a.phones.length === b.phones.length && a.phones.every((phone, i) => alike(phone, b.phones[i]!));
  if (same) return a.onset.join(' ') === b.onset.join(' ') ? 'identical' : 'perfect';
  const vowels = (part: RhymePart): string =>
    part.phones
      .filter((phone) => VOWELS.has(phone))
      .map(neutral)
      .join(' ');
  if (vowels(a) !== vowels(b)) return null;
  const family =
    a.phones.length === b.phones.length &&
    a.phones.every((phone, i) => {
      const other = b.phones[i]!;
      return alike(phone, other) || (FAMILY.has(phone) && FAMILY.get(phone) === FAMILY.get(other));
    });
  return family ? 'family' : 'assonance';
}

/**
 * As most ears hear it: the dictionary tells "clear" from "here" (ih, iy before r) and "lost" from "cost" (aa, ao), and
 * no song does.
 */
function heard(part: RhymePart): RhymePart {
  const phones = part.phones.map((phone, i) => {
    if (phone === 'ao' && part.phones[i + 1] !== 'r') return 'aa';
    return phone === 'ih' && part.phones[i + 1] === 'r' ? 'iy' : phone;
  });
  return { ...part, phones };
}

/** The two weak vowels are heard as one. */
const neutral = (phone: Phone): Phone => (phone === 'ax' ? 'ah' : phone);
const alike = (a: Phone, b: Phone): boolean => neutral(a) === neutral(b);

/** A key that two rhyming parts share exactly when they rhyme in full or by family; the same word shares it too. */
export function rhymeKey(part: RhymePart): string {
  return heard(part)
    .phones.map((phone) => {
      const family = FAMILY.get(phone);
      return family === undefined ? neutral(phone) : family;
    })
    .join(' ');
}
