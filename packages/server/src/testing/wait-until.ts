import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is there; throws when it is not within the time. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  milliseconds = 20_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain: ${what}.`);
    await sleep(20);
  }
}
