import type { ErrorType } from '../../errors/catalogue.ts';
import type { Model } from '../model-ids.ts';

/** What a reading makes of an input. */
export type Outcome =
  | { readonly refused: string; readonly type: ErrorType }
  /** Members that the parsed input must have; undefined: must not have. */
  | { readonly accepted: Readonly<Record<string, unknown>> };

export interface ModelCase {
  readonly model: Model;
  readonly what: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly strict: Outcome;
  readonly lenient: Outcome;
}

export function refused(sentence: string): Outcome {
  return { refused: sentence, type: 'validation_error' };
}

export function tooLong(sentence: string): Outcome {
  return { refused: sentence, type: 'content_too_long_error' };
}

export function accepted(members: Readonly<Record<string, unknown>> = {}): Outcome {
  return { accepted: members };
}

type Row = readonly [
  what: string,
  change: Readonly<Record<string, unknown>>,
  strict: Outcome,
  /** The same as strict when left out. */
  lenient?: Outcome,
];

/** Cases of one model: each changes the base input; `undefined` leaves a field out. */
export function casesOf(
  model: Model,
  base: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
): readonly ModelCase[] {
  return rows.map(([what, change, strict, lenient]) => ({
    model,
    what,
    input: JSON.parse(JSON.stringify({ ...base, ...change })) as Record<string, unknown>,
    strict,
    lenient: lenient ?? strict,
  }));
}

export const letters = (count: number): string => 'x'.repeat(count);
export const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
