import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { callbacks, files as filesTable, tasks as tasksTable, tracks } from '../store/schema.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import type { TestInput } from '../testing/test-engine.ts';
import { filesOf, startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { createTasks } from './create-tasks.ts';
import { manageTasks, type TaskManagement } from './manage-tasks.ts';
import type { Task, Tasks } from './task.ts';
import { type TaskEvents, taskEvents } from './task-events.ts';

const database = testDatabase();
let worker: TestWorker;
let tasks: Tasks;
let management: TaskManagement;
let events: TaskEvents;
let alice: string;
let bob: string;
const sent: string[] = [];

beforeAll(async () => {
  worker = await startTestWorker(database.get(), {
    callbackRetries: { pauses: [], jitter: 0 },
    send: async (url) => {
      sent.push(url);
      return { status: url.endsWith('/gone') ? 410 : 200 };
    },
  });
  tasks = createTasks(database.get(), worker.queue);
  management = manageTasks(database.get(), worker.queue, worker.files, silentLog);
  events = taskEvents(database.get().url, silentLog);
  [alice, bob] = [await addKey(database.get(), 'alice'), await addKey(database.get(), 'bob')];
  return async () => {
    await events.close();
    await worker.stop();
  };
});

const submit = async (
  input: TestInput = {},
  callbackUrl: string | null = null,
  keyId = alice,
): Promise<string> =>
  (await tasks.submit({ keyId, model: 'generate-music', input, callbackUrl, idempotencyKey: null })).id;

const reached = (id: string, status: Task['status']): Promise<Task> =>
  waitUntil(`${id} is ${status}`, async () => {
    const task = (await tasks.find(alice, id)) ?? (await tasks.find(bob, id));
    return task?.status === status && task;
  });

describe('cancel', () => {
  it('stops a running task within two seconds, removes what it saved, and calls back', async () => {
    const id = await submit({ milliseconds: 60_000 }, 'https://example.com/cancelled');
    await reached(id, 'running');
    await waitUntil('it has saved a file', async () => (await filesOf(worker.files, id)).length > 0);
    const started = performance.now();
    expect(await management.cancel(alice, id)).toBe(true);
    expect(await tasks.find(alice, id)).toMatchObject({
      status: 'failed',
      errorMessage: 'The task was cancelled. Nothing was charged.',
      credits: 0,
    });
    await waitUntil('its files are gone', async () => (await filesOf(worker.files, id)).length === 0);
    expect(performance.now() - started).toBeLessThan(2000);
    await waitUntil('the callback was sent', () => sent.includes('https://example.com/cancelled'));
  });

  it('takes a waiting task out of the queue', async () => {
    const long = await Promise.all([submit({ milliseconds: 60_000 }), submit({ milliseconds: 60_000 })]);
    const waiting = await submit();
    await Promise.all(long.map((id) => reached(id, 'running')));
    expect(await management.cancel(alice, waiting)).toBe(true);
    for (const id of long) await management.cancel(alice, id);
    await reached(await submit(), 'finished');
    expect(await tasks.find(alice, waiting)).toMatchObject({ status: 'failed' });
  });

  it('leaves a finished task alone, and others’ tasks', async () => {
    const id = await submit();
    const task = await reached(id, 'finished');
    expect(await management.cancel(alice, id)).toBe(true);
    expect(await tasks.find(alice, id)).toEqual(task);
    expect(await management.cancel(bob, id)).toBe(false);
  });
});

describe('remove', () => {
  it('takes a task away with its tracks, callback and files', async () => {
    const id = await submit({}, 'https://example.com/hook');
    await reached(id, 'finished');
    expect(await filesOf(worker.files, id)).toHaveLength(2);
    expect(await management.remove(bob, id)).toBe(false);
    expect(await management.remove(alice, id)).toBe(true);
    expect([await tasks.find(alice, id), await filesOf(worker.files, id)]).toEqual([null, []]);
    const { db } = database.get();
    for (const table of [tracks, filesTable, callbacks]) {
      expect(await db.$count(table, eq(table.taskId, id))).toBe(0);
    }
    expect(await management.remove(alice, id)).toBe(false);
  });

  it('stops a running task, which leaves nothing', async () => {
    const id = await submit({ milliseconds: 60_000 });
    await reached(id, 'running');
    await management.remove(alice, id);
    await waitUntil('no file is left', async () => (await filesOf(worker.files, id)).length === 0);
    expect(await tasks.find(alice, id)).toBeNull();
  });

  it('stops a task at whatever moment of its start, and leaves nothing', async () => {
    for (let round = 0; round < 12; round++) {
      const id = await submit({ milliseconds: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      await management.remove(alice, id);
      await waitUntil('no slot is taken', async () => {
        const { rows } = await database.get().pool.query("select 1 from pgboss.job where state = 'active'");
        return rows.length === 0;
      });
      await reached(await submit(), 'finished');
      await waitUntil('no file is left', async () => (await filesOf(worker.files, id)).length === 0);
    }
  });
});

describe('list', () => {
  it('shows every task of the key once, newest first, page by page, while others are added', async () => {
    const key = await addKey(database.get());
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.push(await submit({}, null, key));
    // Several in the same moment: then the id decides.
    await database
      .get()
      .db.update(tasksTable)
      .set({ createdAt: new Date(1e12) })
      .where(eq(tasksTable.keyId, key));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await management.list(key, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.tasks.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await submit({}, null, key);
    } while (cursor !== undefined);
    expect(seen).toEqual([...made].sort().reverse());
  });

  it('filters by status and model, and refuses a cursor that is none', async () => {
    const key = await addKey(database.get());
    const id = await submit({}, null, key);
    await waitUntil('it is finished', async () => (await tasks.find(key, id))?.status === 'finished');
    const count = async (filter: object): Promise<number> =>
      (await management.list(key, { limit: 10, ...filter })).tasks.length;
    expect(await count({ status: 'finished', model: 'generate-music' })).toBe(1);
    expect(await count({ status: 'running' })).toBe(0);
    expect(await count({ model: 'stem-split' })).toBe(0);
    for (const cursor of ['', 'x', 'OTk5OTk5OTk5OTk5OTk5OTk5OS5h', '\0']) {
      await expect(management.list(key, { limit: 10, cursor })).rejects.toMatchObject({ status: 400 });
    }
  });
});

describe('a callback', () => {
  it('that a receiver is gone for is not tried again, and is delivered again on demand', async () => {
    const id = await submit({}, 'https://example.com/gone');
    const tries = (count: number): Promise<unknown> =>
      waitUntil(`${count} tries`, async () => {
        const [row] = await database.get().db.select().from(callbacks).where(eq(callbacks.taskId, id));
        return row?.state === 'failed' && (await management.deliveries(alice, id))?.length === count;
      });
    await tries(1);
    expect(await management.redeliver(bob, id)).toBe(false);
    expect(await management.redeliver(alice, id)).toBe(true);
    await tries(2);
    const log = await management.deliveries(alice, id);
    expect(log).toMatchObject([
      { attempt: 1, status: 410, error: 'The receiver answered 410.' },
      { attempt: 1, status: 410 },
    ]);
    expect(await management.deliveries(bob, id)).toBeNull();
  });

  it('of a task that has none cannot be delivered again', async () => {
    const id = await submit();
    await expect(management.redeliver(alice, id)).rejects.toMatchObject({ status: 400 });
  });
});

describe('events', () => {
  it('tell of every change from claim to end', async () => {
    const seen: string[] = [];
    const id = await submit({ milliseconds: 300 });
    const unwatch = events.watch(id, () => void seen.push(id));
    await reached(id, 'finished');
    await waitUntil('changes were told', () => seen.length >= 2);
    unwatch();
    const count = seen.length;
    await management.remove(alice, id);
    expect(seen).toHaveLength(count);
  });
});
