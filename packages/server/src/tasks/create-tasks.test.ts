import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../queue/pg-boss-queue.ts';
import type { Queue } from '../queue/queue.ts';
import { tasks as tasksTable } from '../store/schema.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import { createTasks } from './create-tasks.ts';
import type { NewTask, Tasks } from './task.ts';

const database = testDatabase();
let queue: Queue;
let tasks: Tasks;
let keyId: string;

beforeAll(async () => {
  queue = await openQueue(database.get(), silentLog, { supervise: false });
  tasks = createTasks(database.get(), queue);
  keyId = await addKey(database.get());
  return () => queue.stop();
});

function newTask(change: Partial<NewTask> = {}): NewTask {
  return {
    keyId,
    model: 'generate-music',
    input: { prompt: 'rain' },
    callbackUrl: null,
    idempotencyKey: null,
    ...change,
  };
}

async function countQueued(): Promise<number> {
  const stats = await queue.stats();
  return stats.reduce((sum, { queued }) => sum + queued, 0);
}

describe('submit', () => {
  it('keeps the task and queues one job for it', async () => {
    const before = await countQueued();
    const task = await tasks.submit(newTask());
    expect(task).toMatchObject({ status: 'not_started', progress: 0, files: [], errorMessage: null, keyId });
    expect(task.id).toMatch(/^[A-Z0-9]{16}$/);
    expect(await tasks.find(keyId, task.id)).toEqual(task);
    expect(await countQueued()).toBe(before + 1);
  });

  it('leaves neither task nor job when it cannot keep both', async () => {
    const before = await countQueued();
    await expect(tasks.submit(newTask({ keyId: 'nobody' }))).rejects.toThrow();
    expect(await countQueued()).toBe(before);
  });

  it.each([
    { input: { seed: 42 }, kept: 42 },
    { input: { seed: 0 }, kept: 0 },
  ])('keeps the seed of $input', async ({ input, kept }) => {
    const { id } = await tasks.submit(newTask({ input }));
    const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
    expect(row?.seed).toBe(kept);
  });

  it('chooses a seed when none is given, another each time', async () => {
    const first = await tasks.submit(newTask());
    const second = await tasks.submit(newTask());
    const rows = await database.get().db.select().from(tasksTable);
    const seedOf = (id: string): number | undefined => rows.find((row) => row.id === id)?.seed;
    expect(seedOf(first.id)).not.toBe(seedOf(second.id));
    expect(Number.isSafeInteger(seedOf(first.id))).toBe(true);
  });
});

describe('find', () => {
  it("shows nothing of another key's task, nor of one that is not there", async () => {
    const other = await addKey(database.get());
    const task = await tasks.submit(newTask());
    expect(await tasks.find(other, task.id)).toBeNull();
    expect(await tasks.find(keyId, 'AAAAAAAAAAAAAAAA')).toBeNull();
  });
});

describe('an idempotency key', () => {
  it('gives the first task again, whatever the order of its fields', async () => {
    const first = await tasks.submit(newTask({ input: { a: 1, b: [2] }, idempotencyKey: 'once' }));
    const before = await countQueued();
    const again = await tasks.submit(newTask({ input: { b: [2], a: 1 }, idempotencyKey: 'once' }));
    expect(again).toEqual(first);
    expect(await countQueued()).toBe(before);
  });

  it('is refused with another body', async () => {
    await tasks.submit(newTask({ idempotencyKey: 'twice' }));
    await expect(
      tasks.submit(newTask({ input: { prompt: 'snow' }, idempotencyKey: 'twice' })),
    ).rejects.toMatchObject({ status: 409, code: 'idempotency_conflict' });
  });

  it('belongs to its API key', async () => {
    const other = await addKey(database.get());
    const mine = await tasks.submit(newTask({ idempotencyKey: 'shared' }));
    const theirs = await tasks.submit(newTask({ keyId: other, idempotencyKey: 'shared' }));
    expect(theirs.id).not.toBe(mine.id);
  });

  it('makes one task of many requests at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => tasks.submit(newTask({ idempotencyKey: 'race' }))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });
});
