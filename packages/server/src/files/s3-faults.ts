import { setTimeout as sleep } from 'node:timers/promises';

/** Tries at one call, the first one counted: of a store that fails half its calls 1 in 4,096 is still felt. */
const TRIES = 12;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;

interface S3Error extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Whether the store says that there is no such file. */
export function isNoFile(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return name === 'NoSuchKey' || name === 'NotFound' || statusOf(error) === 404;
}

/**
 * Runs a call again while the store fails, with growing pauses. What the store refuses (a missing file, wrong
 * credentials) is not tried again. The call must bear being made twice.
 */
export async function throughFaults<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1, pause = FIRST_PAUSE_MS; ; attempt++, pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await call();
    } catch (error) {
      if (attempt === TRIES || isRefusal(error)) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error ? (error as S3Error).$metadata?.httpStatusCode : undefined;
}
