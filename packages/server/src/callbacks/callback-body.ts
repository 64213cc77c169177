import { callbackBody, encodeFiles } from '@songwright/contract';
import { taskView } from '../http/task-view.ts';
import type { Task } from '../tasks/task.ts';

/** What is sent for a task that has ended. */
export function callbackBodyOf(task: Task, jsonFields: 'string' | 'object'): unknown {
  return callbackBody(taskView(task, encodeFiles(task.files, jsonFields)));
}
