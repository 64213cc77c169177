import { apiError, type Model, type TaskStatus } from '@songwright/contract';
import { and, asc, eq, sql } from 'drizzle-orm';
import { redeliver } from '../callbacks/redeliver.ts';
import { FOLDERS_OF_TASKS } from '../files/file-key.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import type { Queue } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { callbacks, deliveries, files as filesTable, tasks } from '../store/schema.ts';
import { type ListPage, listTasks, type TaskFilter } from './list-tasks.ts';
import { planCallback } from './outcome.ts';
import type { Task } from './task.ts';

/** One try at delivering a task's callback. */
export interface DeliveryRow {
  readonly attempt: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly milliseconds: number;
  readonly createdAt: Date;
}

/** What a user may do with tasks of their own, beyond the contract. Others' are not found, like those never made. */
export interface TaskManagement {
  list(keyId: string, filter: TaskFilter): Promise<ListPage>;
  /**
   * Ends a task that has not ended: it fails with a sentence that says so, and costs nothing. A render that runs is
   * stopped. False when there is none; a task that has ended stays as it is.
   */
  cancel(keyId: string, taskId: string): Promise<boolean>;
  /** Removes a task, its tracks and its files; one that has not ended is cancelled before. False when there is none. */
  remove(keyId: string, taskId: string): Promise<boolean>;
  /** The tries at its callback, first one first; null when there is no such task. */
  deliveries(keyId: string, taskId: string): Promise<readonly DeliveryRow[] | null>;
  /** Delivers its callback anew. False when there is no such task; throws a 400 when it has no callback to deliver. */
  redeliver(keyId: string, taskId: string): Promise<boolean>;
}

/** What its owner, and the receiver of its callback, reads of a cancelled task. */
const CANCELLED = 'The task was cancelled. Nothing was charged.';

interface Found {
  readonly id: string;
  readonly model: Model;
  readonly status: TaskStatus;
  readonly jobId: string;
}

export function manageTasks(database: Database, queue: Queue, files: FileStore, log: Log): TaskManagement {
  const { db } = database;
  return {
    list: (keyId, filter) => listTasks(database, keyId, filter),
    cancel: (keyId, taskId) =>
      untilHeld(database, async (tx) => {
        const task = await takeOut(tx, queue, keyId, taskId);
        if (task === null) return false;
        if (isOpen(task)) await failCancelled(tx, queue, task);
        return true;
      }),
    remove: async (keyId, taskId) => {
      const keys = await untilHeld(database, (tx) => removeRows(tx, queue, keyId, taskId));
      if (keys === null) return false;
      // What cannot be deleted now belongs to nothing any more, and the sweeper finds it.
      await deleteFiles(files, taskId, keys).catch((error: unknown) => {
        log.warn({ error, taskId }, 'files of a deleted task are left to the sweeper');
      });
      return true;
    },
    deliveries: async (keyId, taskId) => {
      if (!(await exists(database, keyId, taskId))) return null;
      const { attempt, status, error, milliseconds, createdAt } = deliveries;
      return db
        .select({ attempt, status, error, milliseconds, createdAt })
        .from(deliveries)
        .where(eq(deliveries.taskId, taskId))
        .orderBy(asc(deliveries.id));
    },
    redeliver: async (keyId, taskId) => {
      if (!(await exists(database, keyId, taskId))) return false;
      if (!(await redeliver(database, queue, taskId))) {
        const reason =
          'has no callback that could be delivered again: it has no callback_url, has not ended, or';
        throw apiError('invalid', `The task ${reason} its callback is under way.`);
      }
      return true;
    },
  };
}

function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status === 'not_started' || status === 'running';
}

async function exists({ db }: Database, keyId: string, taskId: string): Promise<boolean> {
  return (await db.$count(tasks, and(eq(tasks.id, taskId), eq(tasks.keyId, keyId)))) === 1;
}

/** The task was given another job between two looks at it. */
class JobChanged extends Error {}

/** How often a task is looked at again that is handed from job to job: once is rare. */
const MOST_LOOKS = 5;

async function untilHeld<T>({ db }: Database, steps: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let look = 1; ; look++) {
    try {
      return await db.transaction(steps);
    } catch (error) {
      if (!(error instanceof JobChanged) || look === MOST_LOOKS) throw error;
    }
  }
}

/**
 * Takes a task's job out of the queue and then locks its row: the job first, as workers do when they claim and settle, or
 * the two would wait for each other.
 *
 * @returns the task as it is under the lock: it may have ended meanwhile; null when there is none
 * @throws JobChanged when it had been handed back under another job: roll back and look again
 */
async function takeOut(tx: Transaction, queue: Queue, keyId: string, taskId: string): Promise<Found | null> {
  const [before] = await selectTask(tx, keyId, taskId);
  if (before === undefined) return null;
  if (isOpen(before)) await queue.cancel(tx, before.model, before.jobId);
  const [now] = await selectTask(tx, keyId, taskId).for('update');
  if (now !== undefined && isOpen(now) && now.jobId !== before.jobId) throw new JobChanged();
  return now ?? null;
}

function selectTask(tx: Transaction, keyId: string, taskId: string) {
  const { id, model, status, jobId } = tasks;
  return tx
    .select({ id, model, status, jobId })
    .from(tasks)
    .where(and(eq(tasks.id, taskId), eq(tasks.keyId, keyId)));
}

async function failCancelled(tx: Transaction, queue: Queue, task: Found): Promise<void> {
  const [row] = await tx
    .update(tasks)
    .set({
      status: 'failed',
      errorMessage: CANCELLED,
      progress: 0,
      stage: '',
      workerId: null,
      jobRetry: null,
      finishedAt: sql`now()`,
    })
    .where(eq(tasks.id, task.id))
    .returning({ callbackUrl: tasks.callbackUrl });
  await planCallback(tx, queue, task.id, row?.callbackUrl ?? null);
}

/** @returns the keys of the task's files, or null when there is no such task */
async function removeRows(
  tx: Transaction,
  queue: Queue,
  keyId: string,
  taskId: string,
): Promise<readonly string[] | null> {
  const [callback] = await tx
    .select({ jobId: callbacks.jobId })
    .from(callbacks)
    .innerJoin(tasks, eq(tasks.id, callbacks.taskId))
    .where(and(eq(callbacks.taskId, taskId), eq(tasks.keyId, keyId), eq(callbacks.state, 'pending')));
  if (callback !== undefined) await queue.cancel(tx, 'callback', callback.jobId);
  const task = await takeOut(tx, queue, keyId, taskId);
  if (task === null) return null;
  const rows = await tx.select({ key: filesTable.key }).from(filesTable).where(eq(filesTable.taskId, taskId));
  // Tracks, files, callback and deliveries go with it.
  await tx.delete(tasks).where(eq(tasks.id, taskId));
  return rows.map(({ key }) => key);
}

async function deleteFiles(files: FileStore, taskId: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.delete(key);
  for (const folder of FOLDERS_OF_TASKS) {
    for await (const { key } of files.list(`${folder}/${taskId}/`)) await files.delete(key);
  }
}
