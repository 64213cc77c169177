import type { MessagePort } from 'node:worker_threads';

/** One call, as the pool sends it to a thread. */
export interface ThreadCall {
  readonly name: string;
  readonly input: unknown;
  /** Takes `[fraction, stage]`. */
  readonly progress: MessagePort;
  /** One shared integer: 1 asks the thread to stop. A message would wait until the thread is idle. */
  readonly stop: Int32Array;
}

export type ProgressMessage = readonly [fraction: number, stage: string];

/** Time between two progress messages of one call, so that a fast loop does not flood the worker's event loop. */
export const PROGRESS_INTERVAL_MS = 50;

/**
 * What a thread answers when the input was at fault. As an error it would lose its class between threads, and be taken
 * for a fault of ours that is worth another try.
 */
export interface FaultAnswer {
  readonly inputFault: string;
}

export function isFaultAnswer(answer: unknown): answer is FaultAnswer {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'inputFault');
}
