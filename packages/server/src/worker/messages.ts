import type { Model } from '@songwright/contract';
import type { RetryPlan } from '../callbacks/retry-plan.ts';
import type { LogLevel } from '../config/config.ts';
import type { StoreSettings } from '../files/open-store.ts';
import type { Measurement } from '../metrics/measurement.ts';

/** What a worker process needs to know. It goes over the channel between the processes: no secret is in the environment. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly store: StoreSettings;
  /** The only models it is to do; null: all that its engines do. */
  readonly models: readonly Model[] | null;
  readonly slots: number;
  /** How long running jobs may go on after it was asked to stop. */
  readonly graceMs: number;
  readonly threads: number;
  /** How far its threads stand back behind everything else that wants a processor, 0 to 19. */
  readonly niceness: number;
  /** What plays in place of built-in instruments, and of which. */
  readonly soundFont: { readonly path: string; readonly instruments: string } | null;
  readonly jsonFields: 'string' | 'object';
  /** As written in the setting: an allow list itself does not go through a channel. */
  readonly allowPrivateUrls: string;
  /** Largest file that is fetched as the source of a job, in bytes. */
  readonly uploadLimit: number;
  readonly callbackRetries: RetryPlan;
  readonly logLevel: LogLevel;
  /** Module whose `engines` the worker runs; null for the built-in ones. */
  readonly engines: string | null;
}

export interface StartMessage {
  readonly type: 'start';
  readonly settings: WorkerSettings;
}

/** What the worker process says: once that it is ready or cannot be, from then on that it lives and what it measured. */
export type WorkerMessage =
  | { readonly type: 'alive' }
  | { readonly type: 'measured'; readonly measurement: Measurement }
  | { readonly type: 'ready'; readonly workerId: number; readonly models: readonly Model[] }
  | { readonly type: 'failed'; readonly message: string };
