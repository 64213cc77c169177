import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL's classes of "the connection is gone" (08) and "the server goes down, was killed, or starts" (57P). */
const OUTAGE_CLASSES = /^(08...|57P0[1-5]|53300)$/;
/** What the socket says when nobody is there. */
const OUTAGE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The driver's own sentences have no code. */
const OUTAGE_WORDS =
  /connection (terminated|ended)|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether the database could not be reached, as opposed to having refused what it was told. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (OUTAGE_CLASSES.test(code) || OUTAGE_CODES.has(code) || OUTAGE_WORDS.test(error.message)) return true;
  return isOutage(error.cause);
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/**
 * Runs a step again while the database is away, for at most so long. The step must bear being run twice: a commit whose
 * answer was lost may have happened.
 */
export async function throughOutage<T>(milliseconds: number, step: () => Promise<T>): Promise<T> {
  const end = performance.now() + milliseconds;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await step();
    } catch (error) {
      if (!isOutage(error) || performance.now() + pause > end) throw error;
      await sleep(pause);
    }
  }
}
