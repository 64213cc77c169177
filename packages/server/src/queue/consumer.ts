import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import { type Isolation, NO_ISOLATION } from './isolation.ts';
import type { ClaimedJob, Queue, QueueName } from './queue.ts';
import { HEARTBEAT_REFRESH_MS } from './queue-table.ts';

/** A claimed job and the work on it. */
export interface Work {
  readonly job: ClaimedJob;
  /**
   * Does the job and settles it. The signal is aborted with a `ClaimLost` when somebody else has the job now (nothing
   * is left to settle), or with a `Stopping` when the worker stops (the job is to be handed back). Should not reject.
   */
  run(signal: AbortSignal): Promise<void>;
}

export interface ConsumerOptions {
  readonly queue: Queue;
  readonly queues: readonly QueueName[];
  /** Jobs worked on at the same time, over all the queues together. */
  readonly slots: number;
  /** Takes the next due job of a queue, or null. */
  readonly claim: (queue: QueueName) => Promise<Work | null>;
  /** Shared by all consumers of the process whose jobs could end it. Default: none. */
  readonly isolation?: Isolation;
  readonly log: Log;
}

export interface Consumer {
  /** Says that a queue may have a job: after a NOTIFY. */
  wake(queue: QueueName): void;
  /** Says that every queue may have one: after a lost connection. */
  wakeAll(): void;
  /** A job was taken out of the queue: if it is in hand here, its work is aborted with `ClaimLost`. */
  drop(jobId: string): void;
  /** Jobs in hand. */
  active(): number;
  /** Claims nothing more, lets the running jobs end for a while, then aborts them with `Stopping` and awaits them. */
  stop(graceMs: number): Promise<void>;
}

/** Reason of an abort: the claim went to somebody else. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/** Reason of an abort: the worker stops. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

/** Remembered at once; each is asked for within moments of being dropped, or never. */
const MOST_DROPPED = 1000;

/** Backstop for what no NOTIFY announces: retries planned for later, claims that ran out. */
const POLL_MS = 1000;

/** Pause after a claim that failed, so that a database that is away is not asked in a tight loop. */
const PAUSE_AFTER_ERROR_MS = 500;
const COMPLAIN_EVERY_MS = 10_000;

/**
 * Works on the jobs of some queues in a fixed number of slots. Each slot is a loop: claim, work, claim again at once;
 * so a backlog drains as fast as the slots are, and idle slots sleep until they are woken. Queues take turns.
 */
export function consume(options: ConsumerOptions): Consumer {
  const { queue, queues, slots, isolation = NO_ISOLATION, log } = options;
  /** Queues that may have a job, the one whose turn is next first. */
  const maybe = new Set<QueueName>(queues);
  const sleepers: (() => void)[] = [];
  const running = new Map<string, { readonly job: ClaimedJob; readonly abort: AbortController }>();
  /** Jobs that were taken out of the queue, which may have been claimed here in that very moment. */
  const dropped = new Set<string>();
  let stopping = false;

  const wake = (name: QueueName): void => {
    if (!queues.includes(name)) return;
    maybe.add(name);
    sleepers.shift()?.();
  };
  const wakeAll = (): void => {
    for (const name of queues) wake(name);
  };

  const runSlot = async (): Promise<void> => {
    while (!stopping) {
      const [name] = maybe;
      if (name === undefined) {
        await new Promise<void>((resolve) => sleepers.push(resolve));
        continue;
      }
      // Taken off before the claim: a job that arrives during it puts the queue back.
      maybe.delete(name);
      const work = await isolation
        .admit(async () => (stopping ? null : options.claim(name)))
        .catch(async (error: unknown) => {
          complain(error, name);
          await sleep(PAUSE_AFTER_ERROR_MS);
          maybe.add(name);
          return null;
        });
      if (work === null) continue;
      wake(name);
      await runWork(work);
    }
  };

  let complained = Number.NEGATIVE_INFINITY;
  const complain = (error: unknown, name: QueueName): void => {
    // Every slot fails while the database is away: one line in a while says it.
    if (performance.now() - complained < COMPLAIN_EVERY_MS) return;
    complained = performance.now();
    log.warn({ error, queue: name }, 'no job could be claimed; it will be tried again');
  };

  const runWork = async ({ job, run }: Work): Promise<void> => {
    const abort = new AbortController();
    const key = `${job.id} ${job.retryCount}`;
    // Claimed again: the attempt before lost its claim, which a refresh by the job's id would not tell.
    for (const before of running.values()) if (before.job.id === job.id) before.abort.abort(givenAway());
    running.set(key, { job, abort });
    if (dropped.has(job.id)) abort.abort(takenOut());
    if (stopping) abort.abort(new Stopping('The worker is stopping.'));
    try {
      // The claim is refreshed while it waits.
      await isolation.mayRun(job, abort.signal);
      await run(abort.signal);
    } catch (error) {
      log.error({ error, queue: job.queue, taskId: job.data.taskId }, 'a job ended without being settled');
    } finally {
      running.delete(key);
      isolation.leave(job);
    }
  };

  const refreshClaims = async (): Promise<void> => {
    const held = [...running.values()];
    if (held.length === 0) return;
    const kept = await queue.touch(held.map(({ job }) => job));
    for (const { job, abort } of held) {
      if (!kept.has(job.id)) abort.abort(givenAway());
    }
  };

  const poll = async (): Promise<void> => {
    if (sleepers.length === 0) return;
    for (const name of await queue.due(queues)) wake(name);
  };

  const endRefreshing = repeat(HEARTBEAT_REFRESH_MS, refreshClaims, (error) => {
    // A refresh that could not be made says nothing about the claims.
    log.warn({ error }, 'the claims could not be refreshed');
  });
  const endPolling = repeat(POLL_MS, poll, (error) => log.debug({ error }, 'the queues could not be polled'));
  const loops = Array.from({ length: slots }, runSlot);

  return {
    wake,
    wakeAll,
    drop: (jobId) => {
      if (dropped.size >= MOST_DROPPED) dropped.delete([...dropped][0]!);
      dropped.add(jobId);
      for (const { job, abort } of running.values()) if (job.id === jobId) abort.abort(takenOut());
    },
    active: () => running.size,
    stop: async (graceMs) => {
      stopping = true;
      endPolling();
      for (const resolve of sleepers.splice(0)) resolve();
      const done = Promise.all(loops);
      await Promise.race([done, sleep(graceMs, undefined, { ref: false })]);
      for (const { abort } of running.values()) abort.abort(new Stopping('The worker is stopping.'));
      await done;
      endRefreshing();
    },
  };
}

function givenAway(): ClaimLost {
  return new ClaimLost('The job was given to another worker.');
}

function takenOut(): ClaimLost {
  return new ClaimLost('The job was taken out of the queue.');
}

/** Runs a step again and again, never two at once; returns what ends it. */
function repeat(ms: number, step: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let ended = false;
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    if (ended) return;
    timer = setTimeout(() => void step().catch(onError).finally(plan), ms);
    timer.unref();
  };
  plan();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
