import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, ThreadRunner } from '@songwright/engines';
import type { Send } from '../callbacks/deliver.ts';
import type { RetryPlan } from '../callbacks/retry-plan.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { ALLOW_NONE } from '../guard/allow-list.ts';
import type { Measure } from '../metrics/measurement.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import type { Queue } from '../queue/queue.ts';
import type { Database } from '../store/database.ts';
import { startWorker, type Worker } from '../worker/create-worker.ts';
import type { SourceLimits } from '../worker/fetch-source.ts';
import { silentLog } from './test-database.ts';
import { testEngine } from './test-engine.ts';

export interface TestWorker {
  readonly worker: Worker;
  readonly queue: Queue;
  readonly files: FileStore;
  stop(graceMs?: number): Promise<void>;
}

export interface TestWorkerOptions {
  readonly engines?: readonly Engine[];
  readonly send?: Send;
  readonly callbackRetries?: RetryPlan;
  readonly measure?: Measure;
  readonly slots?: number;
  /** Where sources may be fetched from; by default public addresses. */
  readonly sources?: SourceLimits;
  /** The worker's view of the queue, made from the real one. */
  readonly view?: (queue: Queue) => Queue;
}

/** Nothing that the test engine does needs a thread. */
const noThreads: ThreadRunner = {
  compute: () => Promise.reject(new Error('There are no threads in this test.')),
  close: async () => {},
};

/** A worker inside the test's own process, with a folder of its own. */
export async function startTestWorker(
  database: Database,
  options: TestWorkerOptions = {},
): Promise<TestWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-worker-'));
  const files = folderStore(folder, 'http://files.test');
  const queue = await openQueue(database, silentLog);
  const worker = await startWorker({
    database,
    queue: options.view?.(queue) ?? queue,
    files,
    threads: noThreads,
    sources: options.sources ?? { allow: ALLOW_NONE, maxBytes: 1_048_576 },
    engines: options.engines ?? [testEngine],
    send: options.send ?? (async () => ({ status: 200 })),
    callbackBody: (task) => ({ task_id: task.id, status: task.status }),
    callbackRetries: options.callbackRetries ?? { pauses: [1000, 2000, 4000], jitter: 0 },
    ...(options.measure === undefined ? {} : { measure: options.measure }),
    log: silentLog,
    slots: options.slots ?? 2,
  });
  return {
    worker,
    queue,
    files,
    stop: async (graceMs = 0) => {
      await worker.stop(graceMs);
      await queue.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everything the store holds of a task. */
export async function filesOf(files: FileStore, taskId: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of files.list(`audio/${taskId}/`)) keys.push(key);
  return keys;
}
