import { apiError, type Model, PRICES } from '@songwright/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../store/database.ts';
import { apiKeys, tasks } from '../store/schema.ts';
import { type RateLimit, takeOf } from './rate-windows.ts';

/** When a client at its limit of tasks at once is told to come again: about a song's time on a small machine. */
const TASKS_RETRY_SECONDS = 10;

/**
 * Lets a new task of a key in, or throws the catalogue's 402 or 429. Part of the transaction that takes the task: the
 * key's row stays locked until it ends, so that two submits at the same moment, in any two processes, cannot both take
 * the last credits. A key without limits is not locked.
 *
 * @returns what the task will cost
 */
export async function admit(tx: Transaction, keyId: string, model: Model): Promise<number> {
  const price = PRICES[model];
  if (!(await hasLimits(tx, keyId))) return price;
  const [key] = await tx.select().from(apiKeys).where(eq(apiKeys.id, keyId)).for('no key update');
  if (key === undefined) return price;
  if (key.concurrentTasks !== null || key.credits !== null) {
    const { count, cost } = await unfinishedOf(tx, keyId);
    if (key.concurrentTasks !== null && count >= key.concurrentTasks) {
      throw apiError('too_many_tasks', key.concurrentTasks, TASKS_RETRY_SECONDS);
    }
    // What is waiting and running is spoken for, though it is charged only if it succeeds.
    if (key.credits !== null && key.credits - cost < price) {
      throw apiError('insufficient_credits', price, Math.max(0, key.credits - cost));
    }
  }
  await takeRate(tx, keyId, { name: 'tasks an hour', most: key.tasksPerHour, seconds: 3600 });
  await takeRate(tx, keyId, { name: 'tasks a day', most: key.tasksPerDay, seconds: 86_400 });
  return price;
}

/** Charges a key for a task that has finished, in the transaction that finishes it. */
export async function charge(tx: Transaction, keyId: string, price: number): Promise<void> {
  if (price === 0) return;
  await tx
    .update(apiKeys)
    .set({
      credits: sql`${apiKeys.credits} - ${price}`,
      creditsSpent: sql`${apiKeys.creditsSpent} + ${price}`,
    })
    .where(eq(apiKeys.id, keyId));
}

async function hasLimits(tx: Transaction, keyId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.id, keyId),
        sql`coalesce(${apiKeys.credits}, ${apiKeys.tasksPerHour}, ${apiKeys.tasksPerDay}, ${apiKeys.concurrentTasks}) is not null`,
      ),
    );
  return row !== undefined;
}

async function unfinishedOf(tx: Transaction, keyId: string): Promise<{ count: number; cost: number }> {
  const [row] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      cost: sql<number>`coalesce(sum(${tasks.price}), 0)::double precision`,
    })
    .from(tasks)
    .where(and(eq(tasks.keyId, keyId), sql`${tasks.status} in ('not_started', 'running')`));
  return row!;
}

/** Counts one task against a limit, when the key has it. */
async function takeRate(
  tx: Transaction,
  keyId: string,
  limit: Omit<RateLimit, 'most'> & { readonly most: number | null },
): Promise<void> {
  if (limit.most === null) return;
  const { granted, endsIn } = await takeOf(tx, keyId, { ...limit, most: limit.most }, 1);
  if (granted === 0) throw apiError('rate_limited', endsIn);
}
