import type { Delivery } from './deliver.ts';

/** When a callback that was not taken is tried again. */
export interface RetryPlan {
  /** Pauses in milliseconds before the second, third, … try. None are left: it is given up. */
  readonly pauses: readonly number[];
  /** Each pause is longer by up to this share, so that many callbacks do not come back in one moment. */
  readonly jitter: number;
}

/** A receiver that asks to be left alone for longer than a day is not believed. */
const LONGEST_RETRY_AFTER_MS = 24 * 3600 * 1000;

/** The receiver says that it is gone for good (Standard Webhooks). */
const GONE = 410;

/**
 * The pause after a try that failed, or null when it was the last. `attempt` is 1 for the first; `random` is 0 to 1. A
 * receiver's own `Retry-After` may make a pause longer, never shorter.
 */
export function pauseAfter(
  { pauses, jitter }: RetryPlan,
  { status, retryAfterMs }: Delivery,
  attempt: number,
  random: number,
): number | null {
  const pause = pauses[attempt - 1];
  if (pause === undefined || status === GONE) return null;
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return Math.round(Math.max(pause * (1 + jitter * random), asked));
}

/** Milliseconds asked for by a `Retry-After` header (RFC 9110, 10.2.3: seconds or a date), or null. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
