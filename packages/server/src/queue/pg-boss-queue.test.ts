import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transaction } from '../store/database.ts';
import { silentLog, testDatabase } from '../testing/test-database.ts';
import { openQueue } from './pg-boss-queue.ts';
import type { ClaimedJob, Queue, QueueName } from './queue.ts';
import { HEARTBEAT_REFRESH_MS, HEARTBEAT_SECONDS, QUEUES, queuesOf } from './queue-table.ts';

const database = testDatabase();
let queue: Queue;

beforeAll(async () => {
  queue = await openQueue(database.get(), silentLog, { supervise: false });
});
afterAll(() => queue.stop());

const inTransaction = <T>(steps: (tx: Transaction) => Promise<T>): Promise<T> =>
  database.get().db.transaction(steps);

async function enqueue(name: QueueName): Promise<string> {
  const id = randomUUID();
  await inTransaction((tx) => queue.enqueue(tx, { id, queue: name, data: { taskId: 'T' } }));
  return id;
}

const claim = (name: QueueName): Promise<ClaimedJob | null> => inTransaction((tx) => queue.claim(tx, name));

/** Makes the job claimable again, as the monitor does with one whose worker is silent. */
async function takeAway({ id }: ClaimedJob): Promise<void> {
  await database
    .get()
    .pool.query("update pgboss.job set state = 'retry', start_after = now() where id = $1", [id]);
}

describe('a job', () => {
  it('is there only when its transaction commits', async () => {
    const id = randomUUID();
    const rolledBack = inTransaction(async (tx) => {
      await queue.enqueue(tx, { id, queue: 'generate-music', data: { taskId: 'T' } });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await claim('generate-music')).toBeNull();
  });

  it('is claimed once, carries its data, and is gone when completed', async () => {
    const id = await enqueue('generate-music');
    const job = await claim('generate-music');
    expect(job).toMatchObject({ id, data: { taskId: 'T' }, retryCount: 0, lastAttempt: false });
    expect(await claim('generate-music')).toBeNull();
    expect(await inTransaction((tx) => queue.complete(tx, job!))).toBe(true);
    expect(await inTransaction((tx) => queue.complete(tx, job!))).toBe(false);
  });

  it('is not claimed before its time', async () => {
    const startAfter = new Date(Date.now() + 60_000);
    const job = { id: randomUUID(), queue: 'extend-music' as const, data: { taskId: 'T' }, startAfter };
    await inTransaction((tx) => queue.enqueue(tx, job));
    expect(await claim('extend-music')).toBeNull();
    expect(await queue.due(['extend-music'])).toEqual([]);
  });

  it('comes back when it fails, twice, and then no more', async () => {
    await enqueue('add-vocals');
    for (const lastAttempt of [false, false, true]) {
      expect(await queue.due(['add-vocals', 'stem-split'])).toEqual(['add-vocals']);
      const job = await claim('add-vocals');
      expect(job?.lastAttempt).toBe(lastAttempt);
      expect(await inTransaction((tx) => queue.fail(tx, job!, 'broke'))).toBe(true);
    }
    expect(await claim('add-vocals')).toBeNull();
  });
});

describe('a job that comes back', () => {
  const others: readonly [string, boolean, (job: ClaimedJob) => Promise<unknown>][] = [
    [
      'because its worker says that it failed: not orphaned',
      false,
      (job) => inTransaction((tx) => queue.fail(tx, job, 'broke')),
    ],
    [
      'because its worker is known to be gone: orphaned',
      true,
      (job) => inTransaction((tx) => queue.release(tx, job)),
    ],
    ['because its worker was silent: orphaned', true, takeAway],
  ];
  it.each(others)('%s', async (_, orphaned, giveBack) => {
    await enqueue('add-instrumental');
    const first = (await claim('add-instrumental'))!;
    expect(first.orphaned).toBe(false);
    await giveBack(first);
    const second = (await claim('add-instrumental'))!;
    expect(second).toMatchObject({ id: first.id, orphaned });
    await inTransaction((tx) => queue.complete(tx, second));
  });
});

describe('a claim that was lost (pg-boss trap 8: only the attempt fences, not the id)', () => {
  it('settles nothing of the newer attempt', async () => {
    await enqueue('stem-split');
    const stale = (await claim('stem-split'))!;
    await takeAway(stale);
    const newer = (await claim('stem-split'))!;
    expect(newer.id).toBe(stale.id);
    expect(newer.retryCount).toBe(stale.retryCount + 1);
    expect(await inTransaction((tx) => queue.complete(tx, stale))).toBe(false);
    expect(await inTransaction((tx) => queue.fail(tx, stale, 'late'))).toBe(false);
    expect(await queue.touch([stale])).toEqual(new Set());
    expect(await queue.touch([newer])).toEqual(new Set([newer.id]));
    expect(await inTransaction((tx) => queue.complete(tx, newer))).toBe(true);
  });

  it('is told by touch when the job was cancelled', async () => {
    await enqueue('stem-split');
    const job = (await claim('stem-split'))!;
    await inTransaction((tx) => queue.cancel(tx, 'stem-split', job.id));
    expect(await queue.touch([job])).toEqual(new Set());
  });
});

describe('the settings', () => {
  it('reach every queue (pg-boss traps 3 to 5: heartbeat, expiry, retention)', async () => {
    const { rows } = await database.get().pool.query('select * from pgboss.queue');
    const stored = new Map(rows.map((row) => [row.name, row]));
    for (const [name, settings] of QUEUES) {
      expect(stored.get(name)).toMatchObject({
        expire_seconds: settings.expireInSeconds,
        retry_limit: settings.retryLimit,
        heartbeat_seconds: HEARTBEAT_SECONDS,
        retention_seconds: 365 * 24 * 3600,
        deletion_seconds: 60,
      });
    }
  });

  it('are brought up to date in an existing database', async () => {
    await database.get().pool.query("update pgboss.queue set expire_seconds = 1 where name = 'callback'");
    const again = await openQueue(database.get(), silentLog, { supervise: false });
    const { rows } = await database
      .get()
      .pool.query("select expire_seconds from pgboss.queue where name = 'callback'");
    expect(rows[0].expire_seconds).toBe(QUEUES.get('callback')?.expireInSeconds);
    await again.stop();
  });

  it('put every queue into exactly one lane', () => {
    const lanes = [...queuesOf('render'), ...queuesOf('short'), ...queuesOf('delivery')];
    expect(lanes.sort()).toEqual([...QUEUES.keys()].sort());
  });

  it('refresh a claim several times before it is lost', () => {
    expect(HEARTBEAT_REFRESH_MS * 3).toBeLessThan(HEARTBEAT_SECONDS * 1000);
  });
});

describe('the monitor (pg-boss trap 2: it looks once a minute by default)', () => {
  it('gives a silent job back within seconds', async () => {
    const supervised = await openQueue(database.get(), silentLog);
    await enqueue('convert-to-wav');
    const job = (await claim('convert-to-wav'))!;
    await database
      .get()
      .pool.query("update pgboss.job set heartbeat_on = now() - interval '1 minute' where id = $1", [job.id]);
    await expect.poll(() => queue.due(['convert-to-wav']), { timeout: 15_000 }).toEqual(['convert-to-wav']);
    await supervised.stop();
  });
});
