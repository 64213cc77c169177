import { STATUS_CODES } from 'node:http';
import { RefusedRequest } from './guarded-agent.ts';
import type { GuardedAnswer } from './guarded-fetch.ts';

/** Why a file at a user's address could not be had. */
export interface FetchFailure {
  /** For the user. */
  readonly sentence: string;
  /** Another try may go better. */
  readonly temporary: boolean;
  readonly cause?: unknown;
}

/** Of a request for a user's file. */
export const SOURCE_HEADERS: Readonly<Record<string, string>> = {
  accept: 'audio/*, video/*;q=0.9, */*;q=0.5',
  'user-agent': 'songwright',
};

/** Answers that another try may better (RFC 9110, 15; RFC 6585; RFC 8470). */
const TEMPORARY_STATUSES: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** An answer that is no file: any status but 200. */
export function failureOfStatus({ status, url }: Pick<GuardedAnswer, 'status' | 'url'>): FetchFailure {
  const words = STATUS_CODES[status] === undefined ? '' : ` (${STATUS_CODES[status]})`;
  return {
    sentence: `The server ${hostOf(url)} answered ${status}${words} instead of a file. Check that the address opens without signing in.`,
    temporary: TEMPORARY_STATUSES.includes(status),
  };
}

/** No answer, or one that broke off or was refused. */
export function failureOf(cause: unknown): FetchFailure {
  if (cause instanceof RefusedRequest) return { sentence: cause.message, temporary: cause.temporary, cause };
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return { ...networkFailure(code), cause };
}

function networkFailure(code: string): FetchFailure {
  switch (code) {
    case 'ENOTFOUND':
      return { sentence: 'There is no server of that name. Check the address.', temporary: false };
    case 'EAI_AGAIN':
      return { sentence: 'Its name could not be looked up. Try again later.', temporary: true };
    case 'ECONNREFUSED':
      return { sentence: 'The server refused the connection. Try again later.', temporary: true };
  }
  if (/CERT|TLS|SSL/.test(code)) {
    return { sentence: `Its certificate is not to be trusted (${code}).`, temporary: false };
  }
  return {
    sentence: 'The connection to the server broke before the file was complete. Try again later.',
    temporary: true,
  };
}

/** The host alone: paths and queries hold secrets, and this sentence goes into logs. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'that address';
}
