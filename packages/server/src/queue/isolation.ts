import type { ClaimedJob } from './queue.ts';

/**
 * Who may work in one process at the same time. A job that was orphaned may be what ended its worker: it runs alone,
 * and nothing is claimed until it is done. So it takes nobody with it a second time, and those it took with it the
 * first time end well, each alone. Without this, jobs that were beside it at all of its attempts would fail with it.
 */
export interface Isolation {
  /**
   * Claims a job once nobody is alone here or waits to be. One claim at a time: two orphaned jobs claimed at once would
   * not be alone. Every job admitted must `leave`.
   */
  admit<T extends { readonly job: ClaimedJob }>(claim: () => Promise<T | null>): Promise<T | null>;
  /**
   * Resolves when the job may run: at once, or for an orphaned one when all others have left, when the signal aborts, or
   * when half of the job's own time is over, for then it runs beside others rather than not at all.
   */
  mayRun(job: ClaimedJob, signal: AbortSignal): Promise<void>;
  leave(job: ClaimedJob): void;
}

export function createIsolation(): Isolation {
  const inside = new Set<ClaimedJob>();
  const waiting = new Set<() => void>();
  let claims: Promise<unknown> = Promise.resolve();

  const somebodyAlone = (): boolean => [...inside].some(({ orphaned }) => orphaned);

  const until = async (isSo: () => boolean, signal: AbortSignal | null): Promise<void> => {
    while (!isSo() && !signal?.aborted) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal?.addEventListener('abort', wake, { once: true });
      });
    }
  };

  return {
    admit: (claim) => {
      const admitted = claims.then(async () => {
        await until(() => !somebodyAlone(), null);
        const work = await claim();
        if (work !== null) inside.add(work.job);
        return work;
      });
      claims = admitted.catch(() => {});
      return admitted;
    },
    mayRun: async (job, signal) => {
      if (!job.orphaned) return;
      const halfTime = AbortSignal.timeout(500 * job.expireInSeconds);
      await until(() => inside.size === 1, AbortSignal.any([signal, halfTime]));
    },
    leave: (job) => {
      inside.delete(job);
      for (const wake of [...waiting]) wake();
    },
  };
}

/** For work that ends no process: everything may run beside everything. */
export const NO_ISOLATION: Isolation = {
  admit: (claim) => claim(),
  mayRun: async () => {},
  leave: () => {},
};
