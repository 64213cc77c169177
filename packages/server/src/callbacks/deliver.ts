import type { GuardedInit, GuardedResponse } from '../guard/guarded-fetch.ts';
import { readRetryAfter } from './retry-plan.ts';

/** The way out: `guardedFetch` with the service's settings. */
export type Send = (
  url: string,
  init: GuardedInit,
) => Promise<Pick<GuardedResponse, 'status'> & Partial<Pick<GuardedResponse, 'headers'>>>;

/** What came of one try. */
export interface Delivery {
  readonly delivered: boolean;
  /** HTTP status of the answer, or null when there was none. */
  readonly status: number | null;
  /** Why it was not delivered. */
  readonly error: string | null;
  /** How long the receiver asks to be left alone, or null. */
  readonly retryAfterMs: number | null;
  /** How long the try took. */
  readonly milliseconds: number;
}

/** The receiver must have answered by then (contract 1.7). */
export const ACKNOWLEDGE_MS = 10_000;

/**
 * One POST of a body, as it is, with further header fields. Every 2xx within the time acknowledges it; never rejects
 * but for the signal's own abort.
 */
export async function deliver(
  send: Send,
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Delivery> {
  const started = performance.now();
  const taken = (): number => Math.round(performance.now() - started);
  try {
    const { status, headers: answered } = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Songwright', ...headers },
      body,
      signal,
    });
    const delivered = status >= 200 && status < 300;
    return {
      delivered,
      status,
      error: delivered ? null : `The receiver answered ${status}.`,
      retryAfterMs: readRetryAfter([answered?.['retry-after']].flat()[0], Date.now()),
      milliseconds: taken(),
    };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { delivered: false, status: null, error: reason, retryAfterMs: null, milliseconds: taken() };
  }
}
