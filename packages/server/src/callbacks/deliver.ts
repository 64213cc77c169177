import type { GuardedInit, GuardedResponse } from '../guard/guarded-fetch.ts';

/** The way out: `guardedFetch` with the service's settings. */
export type Send = (url: string, init: GuardedInit) => Promise<Pick<GuardedResponse, 'status'>>;

/** What came of one try. */
export interface Delivery {
  readonly delivered: boolean;
  /** HTTP status of the answer, or null when there was none. */
  readonly status: number | null;
  /** Why it was not delivered. */
  readonly error: string | null;
}

/** The receiver must have answered by then (contract 1.7). */
export const ACKNOWLEDGE_MS = 10_000;

/** Pauses before the second, third and fourth try (contract 1.7). */
export const RETRY_AFTER_MS: readonly number[] = [1000, 2000, 4000];

/** One POST of the body. Every 2xx within the time acknowledges it; never rejects but for the signal's own abort. */
export async function deliver(
  send: Send,
  url: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Delivery> {
  try {
    const { status } = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Songwright' },
      body: JSON.stringify(body),
      signal,
    });
    if (status >= 200 && status < 300) return { delivered: true, status, error: null };
    return { delivered: false, status, error: `The receiver answered ${status}.` };
  } catch (error) {
    signal.throwIfAborted();
    return { delivered: false, status: null, error: error instanceof Error ? error.message : String(error) };
  }
}
