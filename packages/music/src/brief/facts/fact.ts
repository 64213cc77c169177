import type { Meter, Mode } from '../../score.ts';
import type { Bpm, PitchClass, Seconds } from '../../units.ts';

/** Something said in figures or in a set form, found by pattern rather than in the lexicon. */
export type FactMeaning =
  | { readonly kind: 'bpm'; readonly value: readonly [Bpm, Bpm] }
  | { readonly kind: 'tonic'; readonly value: PitchClass }
  | { readonly kind: 'mode'; readonly value: Mode }
  | { readonly kind: 'meter'; readonly value: Meter }
  | { readonly kind: 'length'; readonly value: readonly [Seconds, Seconds] }
  | { readonly kind: 'era'; readonly value: number };

/** Where it stands in the text, and what it says (a key says a tonic and a mode). */
export interface Fact {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly FactMeaning[];
}

/** The number a word or figure stands for, or null. "a" and "an" are one. */
export function numberOf(word: string): number | null {
  const figure = Number(word.replace(',', '.'));
  if (word !== '' && Number.isFinite(figure)) return figure;
  return NUMBERS[word.toLowerCase().replace(/[\s-]+/g, ' ')] ?? null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'half a': 0.5,
  'half an': 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** A pattern for every number `numberOf` knows. */
export const NUMBER =
  '(?<!\\d)\\d{1,4}(?:[.,]\\d{1,3})?|half an?|forty[\\s-]five|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\\b';
