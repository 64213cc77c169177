import { formatTime, type TaskDetail } from '@songwright/contract';
import type { Task } from '../tasks/task.ts';

/** A task as the detail endpoint sends it, its files as given. */
export function taskView<File>(task: Task, files: readonly File[]): TaskDetail<File> {
  return {
    task_id: task.id,
    status: task.status,
    files,
    created_time: formatTime(task.createdAt),
    error_message: task.errorMessage,
    progress: task.progress,
    credits_amount: task.credits,
  };
}

/** Anything else is nobody's id, and text that a database may not even be able to compare. */
const TASK_ID = /^[\w-]{1,64}$/;

export function isTaskId(text: string): boolean {
  return TASK_ID.test(text);
}
