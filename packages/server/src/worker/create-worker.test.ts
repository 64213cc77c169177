import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Model } from '@songwright/contract';
import type { Engine } from '@songwright/engines';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../queue/pg-boss-queue.ts';
import type { Queue } from '../queue/queue.ts';
import { files as filesTable, tasks as tasksTable, tracks } from '../store/schema.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { OUR_FAULT } from '../tasks/outcome.ts';
import type { Task, Tasks } from '../tasks/task.ts';
import { createTaskRuns, type TaskRun } from '../tasks/task-runs.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import type { TestInput } from '../testing/test-engine.ts';
import { filesOf, startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';

const database = testDatabase();
let worker: TestWorker;
let tasks: Tasks;
let keyId: string;

beforeAll(async () => {
  worker = await startTestWorker(database.get());
  tasks = createTasks(database.get(), worker.queue);
  keyId = await addKey(database.get());
});
afterAll(() => worker.stop());

async function submit(input: TestInput, model: Model = 'generate-music'): Promise<string> {
  const task = await tasks.submit({
    keyId,
    model,
    input,
    callbackUrl: null,
    idempotencyKey: null,
  });
  return task.id;
}

function ended(id: string): Promise<Task> {
  return waitUntil(`task ${id} ends`, async () => {
    const task = await tasks.find(keyId, id);
    return task !== null && (task.status === 'finished' || task.status === 'failed') ? task : null;
  });
}

async function attemptsOf(id: string): Promise<number> {
  const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
  return row!.attempt;
}

/** Computes in a thread, without a pause, for as long as the input says. */
const busyEngine: Engine = {
  name: 'busy',
  models: ['generate-music'],
  run: async (job) => {
    const { milliseconds } = job.input as TestInput;
    const thread = new Worker(`const end = Date.now() + ${milliseconds}; while (Date.now() < end);`, {
      eval: true,
    });
    await once(thread, 'exit');
    return { files: [], tracks: [] };
  },
};

/** Notes what runs beside each task. */
function companyEngine(): { readonly engine: Engine; readonly beside: ReadonlyMap<string, Set<string>> } {
  const beside = new Map<string, Set<string>>();
  const running = new Set<string>();
  const run: Engine['run'] = async ({ taskId }) => {
    beside.set(taskId, new Set(running));
    for (const other of running) beside.get(other)!.add(taskId);
    running.add(taskId);
    await sleep(150);
    running.delete(taskId);
    return { files: [], tracks: [] };
  };
  return { engine: { name: 'company', models: ['generate-music', 'generate-lyrics'], run }, beside };
}

/** The queue with another answer to "which queues have a job". */
function withPolling(queue: Queue, due: Queue['due']): Queue {
  const methods = [
    'enqueue',
    'claim',
    'complete',
    'fail',
    'release',
    'cancel',
    'touch',
    'stats',
    'stop',
  ] as const;
  const bound = Object.fromEntries(methods.map((name) => [name, queue[name].bind(queue)]));
  return { ...(bound as unknown as Queue), due };
}

describe('a task', () => {
  it('ends finished, with its files, its tracks and nothing else in the store', async () => {
    const id = await submit({});
    const task = await ended(id);
    expect(task).toMatchObject({ status: 'finished', progress: 100, errorMessage: null });
    expect(task.files).toHaveLength(2);
    const rows = await database.get().db.select().from(filesTable).where(eq(filesTable.taskId, id));
    const keys = rows.map(({ key }) => key).sort();
    expect(keys).toEqual([...(await filesOf(worker.files, id))].sort());
    expect(keys[0]).toMatch(new RegExp(`^audio/${id}/\\d{14}_[a-z0-9]{6}_audio_${id}-\\d\\.mp3$`));
    const [track] = await database
      .get()
      .db.select()
      .from(tracks)
      .where(eq(tracks.audioId, `${id}-0`));
    expect(track).toMatchObject({ taskId: id, keyId, variant: 0 });
  });

  it('tells its progress while it runs, and never takes it back', async () => {
    const id = await submit({ milliseconds: 1300 });
    const seen: number[] = [];
    await waitUntil('the task ends', async () => {
      const task = await tasks.find(keyId, id);
      if (task?.status === 'running') seen.push(task.progress);
      return task?.status === 'finished';
    });
    expect(new Set(seen).size).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThan(100);
  });

  it("fails with the sentence when the fault is the user's, without a second attempt or a file", async () => {
    const id = await submit({ ending: 'input-fault' });
    expect(await ended(id)).toMatchObject({
      status: 'failed',
      errorMessage: 'The upload is no audio.',
      files: [],
    });
    expect(await attemptsOf(id)).toBe(1);
    await waitUntil('the files are gone', async () => (await filesOf(worker.files, id)).length === 0);
  });

  it('is tried again when the fault is ours, and finished once', async () => {
    const id = await submit({ ending: 'fault-once' });
    expect(await ended(id)).toMatchObject({ status: 'finished' });
    expect(await attemptsOf(id)).toBe(2);
    await waitUntil('one set of files is left', async () => (await filesOf(worker.files, id)).length === 2);
  });

  it('fails with a general sentence when the fault stays', async () => {
    const id = await submit({ ending: 'fault' });
    expect(await ended(id)).toMatchObject({
      status: 'failed',
      errorMessage: OUR_FAULT,
      files: [],
      progress: 0,
    });
    expect(await attemptsOf(id)).toBe(3);
    await waitUntil('the files are gone', async () => (await filesOf(worker.files, id)).length === 0);
  });
});

describe('the worker', () => {
  it('drains a backlog of 200 jobs in seconds (pg-boss trap 1: one job per polling interval)', async () => {
    const { db } = database.get();
    const ids: string[] = [];
    await worker.stop();
    for (let i = 0; i < 200; i++) ids.push(await submit({ ending: 'nothing' }));
    worker = await startTestWorker(database.get());
    const open = eq(tasksTable.status, 'not_started');
    await waitUntil('all are done', async () => (await db.$count(tasksTable, open)) === 0, 15_000);
    expect(ids).toHaveLength(200);
  });

  it('is woken by the submission itself, not by polling', async () => {
    await worker.stop();
    worker = await startTestWorker(database.get(), { view: (queue) => withPolling(queue, async () => []) });
    for (let i = 0; i < 3; i++) await ended(await submit({ ending: 'nothing' }));
    await worker.stop();
    worker = await startTestWorker(database.get());
  });

  it('keeps its claim while a thread computes for longer than a refresh (pg-boss trap 3)', async () => {
    await worker.stop();
    worker = await startTestWorker(database.get(), { engines: [busyEngine] });
    const id = await submit({ milliseconds: 4500 });
    const heartbeat = async (): Promise<number> => {
      const { rows } = await database
        .get()
        .pool.query("select heartbeat_on from pgboss.job where data->>'taskId' = $1", [id]);
      return rows[0].heartbeat_on?.getTime() ?? 0;
    };
    const first = await waitUntil('it runs', heartbeat);
    await waitUntil('the claim is refreshed', async () => (await heartbeat()) > first);
    expect(await ended(id)).toMatchObject({ status: 'finished' });
    expect(await attemptsOf(id)).toBe(1);
    await worker.stop();
    worker = await startTestWorker(database.get());
  });

  it('drops a task that was given to another worker, which finishes it once', async () => {
    const id = await submit({ milliseconds: 60_000 });
    await waitUntil('it has saved a file', async () => (await filesOf(worker.files, id)).length === 1);
    const { pool, db } = database.get();
    await db.update(tasksTable).set({ input: {} }).where(eq(tasksTable.id, id));
    await pool.query(
      "update pgboss.job set state = 'retry', start_after = now() where data->>'taskId' = $1",
      [id],
    );
    expect(await ended(id)).toMatchObject({ status: 'finished' });
    expect(await attemptsOf(id)).toBe(2);
    await waitUntil('one set of files is left', async () => (await filesOf(worker.files, id)).length === 2);
  });

  it('runs a task alone whose last attempt died with its worker, whatever else waits', async () => {
    await worker.stop();
    const ids: string[] = [];
    for (let i = 0; i < 8; i++)
      ids.push(await submit({}, i % 2 === 0 ? 'generate-music' : 'generate-lyrics'));
    const orphaned = ids.slice(2, 5);
    const { db } = database.get();
    const queue = await openQueue(database.get(), silentLog, { supervise: false });
    const dead = createTaskRuns(database.get(), queue, 0);
    const runs: TaskRun[] = [];
    for (let i = 0; i < 8; i++)
      runs.push((await dead.claim(i % 2 === 0 ? 'generate-music' : 'generate-lyrics'))!);
    for (const run of runs) {
      // Of what the worker that is gone had in hand, three died with it.
      if (!orphaned.includes(run.taskId)) await dead.handBack(run);
      else expect(await db.transaction((tx) => queue.release(tx, run.job))).toBe(true);
    }
    await queue.stop();
    const { engine, beside } = companyEngine();
    worker = await startTestWorker(database.get(), { engines: [engine], slots: 2 });
    for (const id of ids) expect(await ended(id)).toMatchObject({ status: 'finished' });
    for (const id of orphaned) expect(beside.get(id)).toEqual(new Set());
    expect([...beside.values()].some(({ size }) => size > 0)).toBe(true);
    await worker.stop();
    worker = await startTestWorker(database.get());
  });

  it('hands a running task back when it stops, without counting it as a failure', async () => {
    const id = await submit({ milliseconds: 60_000 });
    await waitUntil('it runs', async () => (await tasks.find(keyId, id))?.status === 'running');
    await worker.stop(0);
    const [held] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
    expect(held).toMatchObject({ status: 'running', workerId: null });
    await database.get().db.update(tasksTable).set({ input: {} }).where(eq(tasksTable.id, id));
    worker = await startTestWorker(database.get());
    expect(await ended(id)).toMatchObject({ status: 'finished' });
    const [done] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
    expect(done?.attempt).toBe(2);
  });

  it('lets a running task end within the grace', async () => {
    const id = await submit({ milliseconds: 300 });
    await waitUntil('it runs', async () => (await tasks.find(keyId, id))?.status === 'running');
    await worker.stop(10_000);
    expect(await tasks.find(keyId, id)).toMatchObject({ status: 'finished' });
    worker = await startTestWorker(database.get());
  });
});
