import { isModel, type Model } from '@songwright/contract';
import type { Engine, Memory, ThreadRunner } from '@songwright/engines';
import { createCallbackRuns } from '../callbacks/callback-runs.ts';
import { claimCallback } from '../callbacks/callback-work.ts';
import type { Send } from '../callbacks/deliver.ts';
import type { RetryPlan } from '../callbacks/retry-plan.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import { type Measure, measureNothing } from '../metrics/measurement.ts';
import { type Consumer, type ConsumerOptions, consume, type Work } from '../queue/consumer.ts';
import { createIsolation } from '../queue/isolation.ts';
import { cancelledJobIn } from '../queue/pg-boss-queue.ts';
import type { Queue, QueueName } from '../queue/queue.ts';
import { type Lane, queuesOf } from '../queue/queue-table.ts';
import type { Database } from '../store/database.ts';
import type { Task } from '../tasks/task.ts';
import { createTaskRuns } from '../tasks/task-runs.ts';
import { engineTable } from './engine-table.ts';
import type { SourceLimits } from './fetch-source.ts';
import { announceWorker } from './presence.ts';
import { claimTask } from './task-work.ts';

export interface WorkerParts {
  readonly database: Database;
  readonly queue: Queue;
  readonly files: FileStore;
  readonly threads: ThreadRunner;
  /** Where engines keep what saves them work. */
  readonly memory?: Memory;
  /** Where sources of jobs may be fetched from, and how large they may be. */
  readonly sources: SourceLimits;
  readonly engines: readonly Engine[];
  /** The only models it is to do; null: all that its engines do. */
  readonly models?: readonly Model[] | null;
  readonly send: Send;
  readonly callbackBody: (task: Task) => unknown;
  readonly callbackRetries: RetryPlan;
  readonly log: Log;
  readonly measure?: Measure;
  /** Renders at the same time. */
  readonly slots: number;
}

export interface Worker {
  readonly id: number;
  /** What its engines do. */
  readonly models: readonly Model[];
  /** Claims nothing more, lets running jobs end for `graceMs`, hands the rest back. */
  stop(graceMs: number): Promise<void>;
}

/** Short jobs at the same time: they hardly compute. */
const SHORT_SLOTS = 2;
/** Deliveries at the same time: they wait for others. */
const DELIVERY_SLOTS = 8;

/** Begins to work on the queues of the models its engines do, and on the callbacks. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { database, queue, log } = parts;
  const consumers: Consumer[] = [];
  const engines = engineTable(parts.engines, parts.models);
  const models = [...engines.keys()];
  const presence = await announceWorker({
    database,
    models,
    slots: parts.slots,
    onJob: (payload) => {
      const cancelled = cancelledJobIn(payload);
      for (const consumer of consumers) {
        if (cancelled === null) consumer.wake(payload as QueueName);
        else consumer.drop(cancelled);
      }
    },
    onConnect: () => {
      for (const consumer of consumers) consumer.wakeAll();
    },
    onError: (error) => log.warn({ error }, 'the connection for new jobs broke; it is made again'),
  });
  const measure = parts.measure ?? measureNothing;
  const taskParts = { ...parts, measure, engines, runs: createTaskRuns(database, queue, presence.workerId) };
  const claimTaskOf = async (name: QueueName): Promise<Work | null> =>
    isModel(name) ? claimTask(taskParts, name) : null;
  const startLane = (lane: Lane, work: Omit<ConsumerOptions, 'queue' | 'queues' | 'log'>): void => {
    const queues = queuesOf(lane).filter((name) => !isModel(name) || engines.has(name));
    if (queues.length > 0) consumers.push(consume({ queue, queues, log, ...work }));
  };
  const callbackParts = {
    runs: createCallbackRuns(database, queue, presence.workerId, parts.callbackRetries),
    send: parts.send,
    body: parts.callbackBody,
    log,
    measure,
    wakeAfter: (milliseconds: number) => {
      setTimeout(() => {
        for (const consumer of consumers) consumer.wake('callback');
      }, milliseconds).unref();
    },
  };
  // A task can end the process (it may take all memory); a delivery only waits for others.
  const isolation = createIsolation();
  startLane('render', { slots: parts.slots, claim: claimTaskOf, isolation });
  startLane('short', { slots: SHORT_SLOTS, claim: claimTaskOf, isolation });
  startLane('delivery', { slots: DELIVERY_SLOTS, claim: () => claimCallback(callbackParts) });
  log.info({ workerId: presence.workerId, models }, 'the worker is ready');
  return {
    id: presence.workerId,
    models,
    stop: async (graceMs) => {
      await Promise.all(consumers.map((consumer) => consumer.stop(graceMs)));
      await presence.close();
    },
  };
}
