import type { TaskFile } from './files/task-file.ts';

/** The whole set: no other word may be sent, some clients throw on one they do not know (contract 1.5). */
export const TASK_STATUSES = ['not_started', 'running', 'finished', 'failed'] as const;

export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What the detail endpoint and the callback say of a task. */
export interface TaskDetail<File = TaskFile> {
  readonly task_id: string;
  readonly status: TaskStatus;
  /** Empty until finished. */
  readonly files: readonly File[];
  /** See `formatTime`. */
  readonly created_time: string;
  readonly error_message: string | null;
  /** 0 to 100, an integer. */
  readonly progress: number;
  readonly credits_amount: number;
}

/** What submit answers. */
export type TaskReceipt = Pick<TaskDetail, 'task_id' | 'status' | 'created_time'>;

/** The envelope of every success. */
export interface Envelope<Data> {
  readonly code: 200;
  readonly data: Data;
}

export function envelope<Data>(data: Data): Envelope<Data> {
  return { code: 200, data };
}

/** UTC to the second without a zone, as the contract writes times: "2025-11-12T10:30:00". */
export function formatTime(date: Date): string {
  return date.toISOString().slice(0, 19);
}

/**
 * The body of a callback: at the top and under `data` alike, since receivers of both kinds are about (contract 1.7).
 * A failed task reports progress 0.
 */
export function callbackBody<File>(detail: TaskDetail<File>): TaskDetail<File> & Envelope<TaskDetail<File>> {
  const told = detail.status === 'failed' ? { ...detail, progress: 0 } : detail;
  return { ...envelope(told), ...told };
}
