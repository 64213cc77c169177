import { PRICES } from '@songwright/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { tasks as tasksTable } from '../store/schema.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import type { Task, Tasks } from '../tasks/task.ts';
import { createTaskRuns } from '../tasks/task-runs.ts';
import { silentLog, testDatabase } from '../testing/test-database.ts';
import { keyStore } from './key-store.ts';
import type { ApiKey, KeyStore } from './keys.ts';
import { requestRates } from './request-rates.ts';

const shared = testDatabase();
let database: Database;
let store: KeyStore;
let tasks: Tasks;
let queue: Awaited<ReturnType<typeof openQueue>>;

beforeAll(async () => {
  database = shared.get();
  store = keyStore(database.db);
  queue = await openQueue(database, silentLog, { supervise: false });
  tasks = createTasks(database, queue);
  return () => queue.stop();
});

const submit = ({ id: keyId }: ApiKey, from: Tasks = tasks): Promise<Task> =>
  from.submit({
    keyId,
    model: 'generate-music',
    input: {},
    callbackUrl: null,
    idempotencyKey: null,
  });

/** How many of so many submits at once were taken, and what the others were told. */
async function submitAtOnce(key: ApiKey, count: number, from: readonly Tasks[] = [tasks]) {
  const all = await Promise.allSettled(
    Array.from({ length: count }, (_, index) => submit(key, from[index % from.length])),
  );
  const refused = all.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  return { taken: count - refused.length, refused };
}

async function end(key: ApiKey, outcome: 'finish' | 'refuse'): Promise<void> {
  const runs = createTaskRuns(database, queue, 1);
  for (;;) {
    const run = await runs.claim('generate-music');
    if (run === null) throw new Error('There is no task to end.');
    if (run.keyId === key.id) {
      if (outcome === 'finish') await runs.finish(run, { files: [], tracks: [] }, []);
      else await runs.refuse(run, 'The upload is no audio.');
      return;
    }
    await runs.refuse(run, 'Not the one looked for.');
  }
}

describe('a budget', () => {
  const price = PRICES['generate-music'];

  it('takes the tasks it can pay, however many come at once, and answers 402 to the others', async () => {
    const key = await store.create({ name: 'three songs', credits: 3 * price + 1 });
    const { taken, refused } = await submitAtOnce(key, 12);
    expect(taken).toBe(3);
    expect(refused[0]).toMatchObject({ status: 402, type: 'insufficient_credits_error' });
    expect(refused[0].message).toContain(`costs ${price} credits and 1 are left`);
  });

  it('is charged for a finished task, and not for a failed one', async () => {
    const key = await store.create({ name: 'two songs', credits: 2 * price });
    await submit(key);
    expect(await store.creditsOf(key.id)).toBe(2 * price);
    await end(key, 'refuse');
    expect(await store.creditsOf(key.id)).toBe(2 * price);
    await submit(key);
    await end(key, 'finish');
    expect(await store.find(key.id)).toMatchObject({ credits: price, creditsSpent: price });
    await submit(key);
    await expect(submit(key)).rejects.toMatchObject({ status: 402 });
    await store.change(key.id, { add_credits: price });
    await submit(key);
  });

  it('of another key is not touched, and a key without one is never refused', async () => {
    const key = await store.create({ name: 'free' });
    expect(await store.creditsOf(key.id)).toBeNull();
    expect((await submitAtOnce(key, 5)).taken).toBe(5);
  });
});

describe('a limit of tasks', () => {
  it('at once holds right across processes, and a task that ends makes room', async () => {
    const other = openDatabase(database.url);
    const key = await store.create({ name: 'two at once', concurrent_tasks: 2 });
    const { taken, refused } = await submitAtOnce(key, 10, [tasks, createTasks(other, queue)]);
    await other.close();
    expect(taken).toBe(2);
    expect(refused[0]).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    expect(refused[0].message).toContain('try again in 10 seconds');
    await end(key, 'refuse');
    expect((await submitAtOnce(key, 3)).taken).toBe(1);
  });

  it.each(['tasks_per_hour', 'tasks_per_day'] as const)('%s says when the next may come', async (name) => {
    const key = await store.create({ name, [name]: 4 });
    const { taken, refused } = await submitAtOnce(key, 9);
    expect(taken).toBe(4);
    expect(refused[0]).toMatchObject({ status: 429, type: 'rate_limit_error' });
    const seconds = Number(/try again in (\d+) seconds/.exec(refused[0].message)?.[1]);
    expect(refused[0].headers['retry-after']).toBe(String(seconds));
    expect(seconds).toBeLessThanOrEqual(name === 'tasks_per_hour' ? 3600 : 86_400);
  });

  it('counts a task that is asked for again under one Idempotency-Key once', async () => {
    const { id: keyId } = await store.create({ name: 'again', tasks_per_hour: 1 });
    const task = { keyId, model: 'generate-lyrics', input: {}, callbackUrl: null } as const;
    const first = await tasks.submit({ ...task, idempotencyKey: 'one' });
    expect((await tasks.submit({ ...task, idempotencyKey: 'one' })).id).toBe(first.id);
  });
});

describe('requests in a minute', () => {
  it('are handed out to the last one and no further by all processes together', async () => {
    const key = await store.create({ name: 'fifty', requests_per_minute: 50 });
    const processes = Array.from({ length: 4 }, () => requestRates(database.db));
    const answers = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => processes[index % 4]!.take(key)),
    );
    const waits = answers.filter((seconds) => seconds !== null);
    // A minute that turns in the middle would let another fifty in.
    expect([350, 300]).toContain(waits.length);
    for (const seconds of waits) expect(seconds).toBeLessThanOrEqual(60);
  });

  it('cost nothing for a key without the limit', async () => {
    const never = { execute: () => Promise.reject(new Error('asked')) } as never;
    expect(requestRates(never).take(await store.create({ name: 'free' }))).toBeNull();
  });
});

describe('turns', () => {
  it('let a key with one task in before the rest of another with many', async () => {
    await database.db.delete(tasksTable);
    await database.pool.query('delete from pgboss.job');
    const [many, one, two] = await Promise.all(['many', 'one', 'two'].map((name) => store.create({ name })));
    for (let i = 0; i < 40; i++) await submit(many!);
    const runs = createTaskRuns(database, queue, 1);
    const next = async (): Promise<string> => {
      const run = await runs.claim('generate-music');
      await runs.finish(run!, { files: [], tracks: [] }, []);
      return run!.keyId;
    };
    // The first is being worked on when the others come.
    const first = (await runs.claim('generate-music'))!;
    await submit(one!);
    for (let i = 0; i < 3; i++) await submit(two!);
    await runs.finish(first, { files: [], tracks: [] }, []);
    const order = [];
    for (let i = 0; i < 8; i++) order.push(await next());
    // All keys' first waiting tasks, then their second ones, …: nobody waits for more than one task of each other key.
    expect(order.slice(0, 2).sort()).toEqual([one!.id, two!.id].sort());
    expect(order.filter((id) => id === many!.id)).toHaveLength(4);
    expect(order.filter((id) => id === two!.id)).toHaveLength(3);
  });

  it('are kept by a task that is handed back', async () => {
    const runs = createTaskRuns(database, queue, 1);
    const run = (await runs.claim('generate-music'))!;
    await runs.handBack(run);
    const again = (await runs.claim('generate-music'))!;
    expect([again.taskId, again.turn]).toEqual([run.taskId, run.turn]);
    const [row] = await database.db.select().from(tasksTable).where(eq(tasksTable.id, run.taskId));
    expect(row).toMatchObject({ status: 'running' });
  });
});
