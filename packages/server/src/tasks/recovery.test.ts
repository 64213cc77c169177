import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallbackRuns } from '../callbacks/callback-runs.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import type { Queue } from '../queue/queue.ts';
import { callbacks, tasks as tasksTable } from '../store/schema.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { announceWorker, type Presence } from '../worker/presence.ts';
import { createTasks } from './create-tasks.ts';
import { OUR_FAULT } from './outcome.ts';
import { createRecovery } from './recovery.ts';
import type { Tasks } from './task.ts';
import { createTaskRuns, type TaskRun } from './task-runs.ts';

const database = testDatabase();
let queue: Queue;
let tasks: Tasks;
let keyId: string;

beforeAll(async () => {
  queue = await openQueue(database.get(), silentLog, { supervise: false });
  tasks = createTasks(database.get(), queue);
  keyId = await addKey(database.get());
});
afterAll(() => queue.stop());

function announce(): Promise<Presence> {
  const ignore = (): void => {};
  return announceWorker({ database: database.get(), onJob: ignore, onConnect: ignore, onError: ignore });
}

async function submit(callbackUrl: string | null = null): Promise<string> {
  const input = { prompt: 'rain' };
  const task = { keyId, model: 'generate-music' as const, input, callbackUrl, idempotencyKey: null };
  return (await tasks.submit(task)).id;
}

async function claimAs(workerId: number): Promise<TaskRun> {
  return (await createTaskRuns(database.get(), queue, workerId).claim('generate-music'))!;
}

async function rowOf(id: string): Promise<typeof tasksTable.$inferSelect> {
  const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
  return row!;
}

describe('the jobs of a dead worker', () => {
  it('are given back at once when its death is known, and its late result is refused', async () => {
    const id = await submit();
    const [dead, next] = [await announce(), await announce()];
    const lost = await claimAs(dead.workerId);
    const recovery = createRecovery(database.get(), queue, silentLog);
    expect(await recovery.releaseWorker(dead.workerId)).toBe(1);
    expect(await rowOf(id)).toMatchObject({ status: 'running', workerId: null });
    const again = await claimAs(next.workerId);
    expect(again).toMatchObject({ taskId: id, attempt: 2, seed: lost.seed });
    const runs = createTaskRuns(database.get(), queue, dead.workerId);
    expect(await runs.finish(lost, { files: [], tracks: [] }, [])).toBe(false);
    expect(await runs.fail(lost, 'late')).toBe('lost');
    expect(await runs.handBack(lost)).toBe(false);
    await runs.progress(lost, 0.5, 'late');
    expect(await rowOf(id)).toMatchObject({ status: 'running', attempt: 2, progress: 0 });
    expect(await runs.finish(again, { files: [], tracks: [] }, [])).toBe(true);
    await Promise.all([dead.close(), next.close()]);
  });

  it('are found by the lock that its connection no longer holds, the living keep theirs', async () => {
    const [ofDead, ofLiving] = [await submit(), await submit()];
    const [dead, living] = [await announce(), await announce()];
    expect((await claimAs(dead.workerId)).taskId).toBe(ofDead);
    expect((await claimAs(living.workerId)).taskId).toBe(ofLiving);
    await dead.close();
    const end = createRecovery(database.get(), queue, silentLog).start();
    await waitUntil('the job is given back', async () => (await rowOf(ofDead)).workerId === null);
    expect(await rowOf(ofLiving)).toMatchObject({ workerId: living.workerId });
    await end();
    await living.close();
  });

  it('are given back when they are callbacks, too', async () => {
    const worker = await announce();
    const runs = createTaskRuns(database.get(), queue, worker.workerId);
    const id = await submit('https://example.com/hook');
    let run = await claimAs(worker.workerId);
    while (run.taskId !== id) run = await claimAs(worker.workerId);
    await runs.finish(run, { files: [], tracks: [] }, []);
    const callbackRuns = createCallbackRuns(database.get(), queue, worker.workerId, {
      pauses: [],
      jitter: 0,
    });
    expect(await callbackRuns.claim()).toMatchObject({ attempt: 1, task: { id, status: 'finished' } });
    expect(await callbackRuns.claim()).toBeNull();
    await createRecovery(database.get(), queue, silentLog).releaseWorker(worker.workerId);
    expect(await callbackRuns.claim()).toMatchObject({ attempt: 2, task: { id } });
    await worker.close();
  });

  it('survive a connection that was only cut', async () => {
    const id = await submit();
    const worker = await announce();
    let run = await claimAs(worker.workerId);
    while (run.taskId !== id) run = await claimAs(worker.workerId);
    await database
      .get()
      .pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'songwright listener'",
      );
    const recovery = createRecovery(database.get(), queue, silentLog);
    await recovery.sweep();
    await waitUntil('the lock is held again', async () => {
      const { rows } = await database
        .get()
        .pool.query('select 1 from pg_locks where objid = $1 and objsubid = 2', [worker.workerId]);
      return rows.length === 1;
    });
    await recovery.sweep();
    expect(await rowOf(id)).toMatchObject({ workerId: worker.workerId });
    await worker.close();
  });
});

describe('a task whose every attempt died', () => {
  it('is failed with a general sentence and its callback is planned', async () => {
    const recovery = createRecovery(database.get(), queue, silentLog);
    const id = await submit('https://example.com/hook');
    for (let attempt = 0; attempt < 3; attempt++) {
      const worker = await announce();
      let run = await claimAs(worker.workerId);
      while (run.taskId !== id) run = await claimAs(worker.workerId);
      await worker.close();
      await recovery.releaseWorker(worker.workerId);
    }
    expect((await rowOf(id)).status).toBe('running');
    await recovery.sweep();
    expect(await rowOf(id)).toMatchObject({ status: 'failed', errorMessage: OUR_FAULT });
    const [callback] = await database.get().db.select().from(callbacks).where(eq(callbacks.taskId, id));
    expect(callback).toMatchObject({ state: 'pending', url: 'https://example.com/hook' });
  });

  it('is failed even when its job has vanished altogether', async () => {
    const id = await submit();
    await database.get().pool.query("delete from pgboss.job where data->>'taskId' = $1", [id]);
    await createRecovery(database.get(), queue, silentLog).sweep();
    expect(await rowOf(id)).toMatchObject({ status: 'failed', errorMessage: OUR_FAULT });
  });

  it('is left alone while a job lives', async () => {
    const id = await submit();
    await createRecovery(database.get(), queue, silentLog).sweep();
    expect((await rowOf(id)).status).toBe('not_started');
  });
});
