import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createIsolation } from './isolation.ts';
import type { ClaimedJob } from './queue.ts';

const never = new AbortController().signal;
const jobOf = (id: string, orphaned = false, expireInSeconds = 60): ClaimedJob => ({
  id,
  queue: 'generate-music',
  data: { taskId: id },
  retryCount: orphaned ? 1 : 0,
  lastAttempt: false,
  orphaned,
  expireInSeconds,
});
const offer =
  (job: ClaimedJob): (() => Promise<{ readonly job: ClaimedJob }>) =>
  async () => ({ job });

/** Whether a promise is settled once everything that can run has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  promise.then(() => (settled = true));
  await sleep(0);
  return settled;
}

describe('isolation', () => {
  it('lets jobs run beside each other', async () => {
    const isolation = createIsolation();
    for (const job of [jobOf('a'), jobOf('b')]) {
      await isolation.admit(offer(job));
      expect(await isSettled(isolation.mayRun(job, never))).toBe(true);
    }
  });

  it('has an orphaned job wait until the others are done, and claims nothing until it has left', async () => {
    const isolation = createIsolation();
    const [first, orphan, next] = [jobOf('first'), jobOf('orphan', true), jobOf('next')];
    await isolation.admit(offer(first));
    await isolation.admit(offer(orphan));
    const mayRun = isolation.mayRun(orphan, never);
    const claimed = isolation.admit(offer(next));
    expect(await isSettled(mayRun)).toBe(false);
    isolation.leave(first);
    expect(await isSettled(mayRun)).toBe(true);
    expect(await isSettled(claimed)).toBe(false);
    isolation.leave(orphan);
    expect(await isSettled(claimed)).toBe(true);
  });

  it('claims one orphaned job at a time, so that the other still has all its attempts', async () => {
    const isolation = createIsolation();
    const orphans = [jobOf('a', true), jobOf('b', true)];
    const claims = orphans.map((job) => isolation.admit(offer(job)));
    expect(await Promise.all(claims.map(isSettled))).toEqual([true, false]);
    isolation.leave(orphans[0]!);
    expect(await isSettled(claims[1]!)).toBe(true);
  });

  it.each([
    ['when it is aborted', 60, true],
    ['when half of its time is over', 0.02, false],
  ])('does not have it wait for ever: %s', async (_, expireInSeconds, aborts) => {
    const isolation = createIsolation();
    const orphan = jobOf('orphan', true, expireInSeconds);
    const abort = new AbortController();
    await isolation.admit(offer(jobOf('first')));
    await isolation.admit(offer(orphan));
    const mayRun = isolation.mayRun(orphan, abort.signal);
    expect(await isSettled(mayRun)).toBe(false);
    if (aborts) abort.abort();
    await mayRun;
  });

  it('goes on after a claim that failed or found nothing', async () => {
    const isolation = createIsolation();
    await expect(isolation.admit(() => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    expect(await isolation.admit(async () => null)).toBeNull();
    const orphan = jobOf('orphan', true);
    await isolation.admit(offer(orphan));
    expect(await isSettled(isolation.mayRun(orphan, never))).toBe(true);
  });
});
