import { apiError, type Model, PARENTS, type ParentRule, type TaskStatus } from '@songwright/contract';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../store/database.ts';
import { tasks, tracks } from '../../store/schema.ts';
import { isStored } from './stored.ts';

/** What a submitted task works on. */
export interface Parent {
  readonly taskId: string;
  /** Null where the task as a whole is meant. */
  readonly audioId: string | null;
  /** Of the track, in seconds; 0 where there is none. */
  readonly duration: number;
  /** Which the new task is the only one of its model for; null: it may be repeated. */
  readonly onceFor: string | null;
}

/** The fields by which an input names what it works on. */
interface Named {
  readonly task_id?: string;
  readonly audio_id?: string;
}

interface ParentTask {
  readonly id: string;
  readonly model: Model;
  readonly status: TaskStatus;
  readonly parentAudioId: string | null;
}

/**
 * The task or track that a model's input names, or null for a model or input that names none (an upload instead).
 * Others' are unknown, like those that never were.
 *
 * @throws {ApiError} 404 for what is unknown or has expired, 400 for a task that has not finished, has failed, or makes
 *   nothing this model can work on.
 */
export async function findParent(
  tx: Transaction,
  keyId: string,
  model: Model,
  input: unknown,
): Promise<Parent | null> {
  const rule = PARENTS[model];
  const { task_id, audio_id } = (input ?? {}) as Named;
  if (rule === undefined || (task_id === undefined && audio_id === undefined)) return null;
  const task = task_id === undefined ? null : await taskNamed(tx, keyId, task_id);
  if (task !== null) checkTask(task, model, rule);
  const track = audio_id === undefined ? null : await trackNamed(tx, keyId, audio_id, { model, rule, task });
  if (track === null && task !== null) await checkStored(tx, task);
  const parent = {
    taskId: (task?.id ?? track?.taskId)!,
    audioId: track?.audioId ?? task?.parentAudioId ?? null,
  };
  const onceFor = { track: parent.audioId, task: parent.taskId, never: null }[rule.once ?? 'never'];
  return { ...parent, duration: track?.duration ?? 0, onceFor };
}

async function taskNamed(tx: Transaction, keyId: string, id: string): Promise<ParentTask> {
  const [task] = await tx
    .select({ id: tasks.id, model: tasks.model, status: tasks.status, parentAudioId: tasks.parentAudioId })
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.keyId, keyId)));
  if (task === undefined) throw apiError('task_not_found', id);
  return task;
}

function checkTask(task: ParentTask, model: Model, { of }: ParentRule): void {
  if (!of.includes(task.model)) throw apiError('invalid', wrongKind('input.task_id', task.model, model, of));
  if (task.status === 'failed') {
    throw apiError(
      'invalid',
      `input.task_id: the task "${task.id}" has failed, so that there is nothing for ${model} to work on.`,
    );
  }
  if (task.status !== 'finished') {
    throw apiError(
      'invalid',
      `input.task_id: the task "${task.id}" has not finished yet. Submit ${model} once its status is "finished".`,
    );
  }
}

function wrongKind(field: string, found: Model, model: Model, of: readonly Model[]): string {
  return `${field} belongs to a task of ${found}: ${model} works on what ${of.join(', ')} made.`;
}

async function trackNamed(
  tx: Transaction,
  keyId: string,
  audioId: string,
  { model, rule, task }: { model: Model; rule: ParentRule; task: ParentTask | null },
) {
  const [track] = await tx
    .select({
      audioId: tracks.audioId,
      taskId: tracks.taskId,
      duration: tracks.duration,
      model: tasks.model,
      stored: isStored,
    })
    .from(tracks)
    .innerJoin(tasks, eq(tasks.id, tracks.taskId))
    .where(and(eq(tracks.audioId, audioId), eq(tracks.keyId, keyId)));
  if (track === undefined) throw apiError('track_not_found', audioId);
  if (task !== null && track.taskId !== task.id && task.parentAudioId !== audioId) {
    throw apiError(
      'invalid',
      `input.audio_id: the track "${audioId}" is none of the task "${task.id}"; task "${track.taskId}" made it.`,
    );
  }
  if (task === null && !rule.of.includes(track.model)) {
    throw apiError('invalid', wrongKind('input.audio_id', track.model, model, rule.of));
  }
  if (!track.stored) throw apiError('parent_expired', `the track "${audioId}"`);
  return track;
}

/** A task that is meant as a whole must still have the tracks it made, or the one it worked on. */
async function checkStored(tx: Transaction, task: ParentTask): Promise<void> {
  const kept =
    task.parentAudioId === null ? eq(tracks.taskId, task.id) : eq(tracks.audioId, task.parentAudioId);
  const rows = await tx.select({ stored: isStored }).from(tracks).where(kept);
  if (rows.some(({ stored }) => !stored)) throw apiError('parent_expired', `the task "${task.id}"`);
}
