import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllowList } from '../guard/allow-list.ts';
import { guardedFetch } from '../guard/guarded-fetch.ts';
import { callbacks } from '../store/schema.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import type { Tasks } from '../tasks/task.ts';
import { addKey, testDatabase } from '../testing/test-database.ts';
import type { TestInput } from '../testing/test-engine.ts';
import { startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';

const database = testDatabase();
let receiver: Server;
const received: { readonly body: unknown; readonly request: IncomingMessage; readonly time: number }[] = [];
/** What the receiver answers at a path, in turn; 200 when nothing is left. */
const answers = new Map<string, number[]>();
let worker: TestWorker;
let tasks: Tasks;
let keyId: string;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    received.push({ request, body: await json(request), time: performance.now() });
    response.writeHead(answers.get(request.url ?? '')?.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const allow = parseAllowList('127.0.0.1');
  worker = await startTestWorker(database.get(), {
    send: (url, init) => guardedFetch(url, init, { allow, totalMs: 500 }),
  });
  tasks = createTasks(database.get(), worker.queue);
  keyId = await addKey(database.get());
});
afterAll(async () => {
  await worker.stop();
  await new Promise((resolve) => receiver.close(resolve));
});

const receivedAt = (path: string) => received.filter(({ request }) => request.url === path);

async function submit(path: string, input: TestInput = { ending: 'nothing' }): Promise<string> {
  const callbackUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
  const task = { keyId, model: 'generate-lyrics' as const, input, callbackUrl, idempotencyKey: null };
  return (await tasks.submit(task)).id;
}

function settled(taskId: string): Promise<typeof callbacks.$inferSelect> {
  return waitUntil('the callback is settled', async () => {
    const [row] = await database.get().db.select().from(callbacks).where(eq(callbacks.taskId, taskId));
    return row !== undefined && row.state !== 'pending' && row;
  });
}

describe.concurrent('a callback', () => {
  it('is posted once when the task has finished, query and all, and the delivery is recorded', async () => {
    const id = await submit('/hook?secret=1');
    expect(await settled(id)).toMatchObject({
      state: 'delivered',
      attempts: 1,
      lastStatus: 200,
      lastError: null,
    });
    const [only, ...others] = receivedAt('/hook?secret=1');
    expect(others).toEqual([]);
    expect(only?.body).toEqual({ task_id: id, status: 'finished' });
    expect(only?.request.method).toBe('POST');
    expect(only?.request.headers['content-type']).toBe('application/json');
  });

  it('is posted for a task that failed, too', async () => {
    const id = await submit('/failed', { ending: 'input-fault' });
    await settled(id);
    expect(receivedAt('/failed')[0]?.body).toEqual({ task_id: id, status: 'failed' });
  });

  it('is tried again after 1, 2 and 4 seconds, then given up', async () => {
    answers.set('/never', [500, 404, 503, 500]);
    const id = await submit('/never');
    expect(await settled(id)).toMatchObject({ state: 'failed', attempts: 4, lastStatus: 500 });
    const tries = receivedAt('/never');
    expect(tries).toHaveLength(4);
    const pauses = tries.slice(1).map(({ time }, i) => time - tries[i]!.time);
    // Never earlier than promised (10 ms for the rounding of timers).
    for (const [i, pause] of pauses.entries()) expect(pause).toBeGreaterThan([1000, 2000, 4000][i]! - 10);
  });

  it('is delivered at a later try', async () => {
    answers.set('/later', [500]);
    const id = await submit('/later');
    expect(await settled(id)).toMatchObject({ state: 'delivered', attempts: 2, lastStatus: 200 });
  });

  it('is recorded with the reason when nobody answers', async () => {
    const task = {
      keyId,
      model: 'generate-lyrics' as const,
      input: { ending: 'nothing' },
      callbackUrl: 'http://127.0.0.1:9/hook',
      idempotencyKey: null,
    };
    const { id } = await tasks.submit(task);
    const row = await settled(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 4, lastStatus: null });
    expect(row.lastError).not.toBe('');
  });
});
