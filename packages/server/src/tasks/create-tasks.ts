import { randomUUID } from 'node:crypto';
import { apiError } from '@songwright/contract';
import { and, eq, sql } from 'drizzle-orm';
import { admit } from '../keys/admission.ts';
import type { Queue } from '../queue/queue.ts';
import type { Database, Transaction } from '../store/database.ts';
import { idempotency, tasks } from '../store/schema.ts';
import { hashOfRequest, newSeed, newTaskId } from './ids.ts';
import { checkPoints } from './parents/check-points.ts';
import { findParent, type Parent } from './parents/find-parent.ts';
import { checkPersona } from './parents/personas.ts';
import type { NewTask, Task, Tasks } from './task.ts';
import { nextTurn } from './turns.ts';

/** Tasks on the store and the queue. */
export function createTasks(database: Database, queue: Queue): Tasks {
  const { db } = database;

  return {
    submit: (task) =>
      db.transaction(async (tx) => {
        const id = newTaskId();
        if (task.idempotencyKey !== null) {
          const earlier = await claimIdempotencyKey(tx, task, task.idempotencyKey, id);
          if (earlier !== null) return earlier;
        }
        const parent = await findParent(tx, task.keyId, task.model, task.input);
        if (parent !== null) checkPoints(task.model, task.input, parent);
        await checkPersona(tx, task.keyId, task.input);
        const price = await admit(tx, task.keyId, task.model);
        return insertTask(tx, queue, task, { id, parent, price });
      }),
    find: async (keyId, id) => {
      const { rows } = await database.pool.query<Task>({ ...FIND_TASK, values: [id, keyId] });
      return rows[0] ?? null;
    },
  };
}

/**
 * The look-up of every poll, straight to the driver as a prepared statement: 95 against 121 microseconds of processor
 * time with the query builder between.
 */
const FIND_TASK = {
  name: 'find_task',
  text: `select id, key_id as "keyId", model, status, progress, files, error_message as "errorMessage", credits,
                created_at as "createdAt"
           from tasks where id = $1 and key_id = $2`,
};

const TASK_COLUMNS = {
  id: tasks.id,
  keyId: tasks.keyId,
  model: tasks.model,
  status: tasks.status,
  progress: tasks.progress,
  files: tasks.files,
  errorMessage: tasks.errorMessage,
  credits: tasks.credits,
  createdAt: tasks.createdAt,
};

/** How often a place is looked for that was taken and given up between two looks: that is rare once. */
const MOST_LOOKS = 5;

async function insertTask(
  tx: Transaction,
  queue: Queue,
  task: NewTask,
  { id, parent, price }: { readonly id: string; readonly parent: Parent | null; readonly price: number },
): Promise<Task> {
  const jobId = randomUUID();
  const row = {
    id,
    keyId: task.keyId,
    model: task.model,
    input: task.input,
    seed: seedOf(task.input) ?? newSeed(),
    callbackUrl: task.callbackUrl,
    parentTaskId: parent?.taskId ?? null,
    parentAudioId: parent?.audioId ?? null,
    onceFor: parent?.onceFor ?? null,
    jobId,
    price,
    turn: nextTurn(task.keyId, task.model),
  };
  for (let look = 1; look <= MOST_LOOKS; look++) {
    // What is done once: of two submitted at the same moment the second waits here until the first has committed.
    const [inserted] = await tx
      .insert(tasks)
      .values(row)
      .onConflictDoNothing()
      .returning({ ...TASK_COLUMNS, turn: tasks.turn });
    if (inserted !== undefined) {
      const { turn, ...taken } = inserted;
      const data = { taskId: id };
      await queue.enqueue(tx, { id: jobId, queue: task.model, data, group: task.keyId, turn });
      return taken;
    }
    await refuseRepeat(tx, row);
  }
  throw new Error(
    `The task could not be kept: what ${task.model} is done once for was taken again and again.`,
  );
}

/** @throws {ApiError} 409 with the id of the task that does it or has done it, unless that one has failed just now. */
async function refuseRepeat(
  tx: Transaction,
  {
    model,
    onceFor,
    parentAudioId,
  }: { model: NewTask['model']; onceFor: string | null; parentAudioId: string | null },
): Promise<void> {
  if (onceFor === null) return;
  const [earlier] = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.model, model), eq(tasks.onceFor, onceFor), sql`${tasks.status} <> 'failed'`));
  if (earlier === undefined) return;
  const subject = onceFor === parentAudioId ? 'track' : 'task';
  throw apiError('already_done', model, `this ${subject}`, earlier.id);
}

/** Our extension of every input: the same seed makes the same song. */
function seedOf(input: unknown): number | null {
  const seed = (input as { seed?: unknown } | null)?.seed;
  return typeof seed === 'number' && Number.isSafeInteger(seed) ? seed : null;
}

/**
 * Takes an idempotency key for a new task, or finds the task it was taken for. Two requests with one key at the same
 * moment meet here: the second waits until the first has committed.
 */
async function claimIdempotencyKey(
  tx: Transaction,
  task: NewTask,
  key: string,
  newId: string,
): Promise<Task | null> {
  const { keyId, model, input, callbackUrl } = task;
  const bodyHash = hashOfRequest({ model, input, callbackUrl });
  const taken = await tx
    .insert(idempotency)
    .values({ keyId, idempotencyKey: key, taskId: newId, bodyHash })
    .onConflictDoNothing()
    .returning({ taskId: idempotency.taskId });
  if (taken.length > 0) return null;
  const [earlier] = await tx
    .select({ ...TASK_COLUMNS, bodyHash: idempotency.bodyHash })
    .from(idempotency)
    .innerJoin(tasks, eq(tasks.id, idempotency.taskId))
    .where(and(eq(idempotency.keyId, keyId), eq(idempotency.idempotencyKey, key)));
  if (earlier === undefined || earlier.bodyHash !== bodyHash) throw apiError('idempotency_conflict', key);
  const { bodyHash: _, ...found } = earlier;
  return found;
}
