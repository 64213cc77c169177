import type { ErrorCode } from '../errors/catalogue.ts';

/** One thing wrong with a request: which error of the catalogue it is, and the sentence. */
export interface Fault {
  readonly code: Extract<ErrorCode, 'invalid' | 'content_too_long'>;
  readonly sentence: string;
}

export function invalid(sentence: string): Fault {
  return { code: 'invalid', sentence };
}

/** The fault of a text over its limit: always says the limit and the actual length. */
export function tooLong(
  path: string,
  limit: number,
  length: number,
  more: { readonly unit?: string; readonly where?: string } = {},
): Fault {
  const { unit = 'characters', where = '' } = more;
  return {
    code: 'content_too_long',
    sentence: `${path} must be at most ${limit} ${unit}${where === '' ? '' : ` ${where}`}; it has ${length}.`,
  };
}
