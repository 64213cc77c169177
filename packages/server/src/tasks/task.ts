import type { Model, TaskFile, TaskStatus } from '@songwright/contract';

/** A task as the service knows it. What of it goes over the wire is `http/`'s matter. */
export interface Task {
  /** 16 upper-case alphanumerics. */
  readonly id: string;
  readonly keyId: string;
  readonly model: Model;
  readonly status: TaskStatus;
  /** 0 to 100. */
  readonly progress: number;
  /** Empty until finished. */
  readonly files: readonly TaskFile[];
  readonly errorMessage: string | null;
  readonly credits: number;
  readonly createdAt: Date;
}

export interface NewTask {
  readonly keyId: string;
  readonly model: Model;
  /** Parsed input of the model. */
  readonly input: unknown;
  readonly callbackUrl: string | null;
  /** From the `Idempotency-Key` header. */
  readonly idempotencyKey: string | null;
}

/** The way in, for `http/`: nothing else there touches the store or the queue. */
export interface Tasks {
  /**
   * One transaction: task row and queue job. With an idempotency key already used by this API key: the first
   * task again when the body is the same, else a 409 from the error catalogue.
   */
  submit(task: NewTask): Promise<Task>;
  /** null for unknown and for other keys' ids alike. */
  find(keyId: string, taskId: string): Promise<Task | null>;
}
