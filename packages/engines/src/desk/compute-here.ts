import { functions } from '../threads/functions.ts';
import type { ComputeOptions, ThreadRunner } from '../threads/pool.ts';
import type { ThreadFunction } from '../threads/thread-function.ts';

const FUNCTIONS: Readonly<Record<string, ThreadFunction<never, unknown>>> = functions;

/** Runs the thread functions in the calling thread, one after another: no compiled entry is needed. */
export function computeHere(): ThreadRunner {
  return {
    compute: async <Input, Output>(name: string, input: Input, options: ComputeOptions = {}) => {
      const run = FUNCTIONS[name];
      if (!run) throw new Error(`There is no thread function "${name}".`);
      const { signal = new AbortController().signal, onProgress } = options;
      const report = (fraction: number, stage: string): void => {
        signal.throwIfAborted();
        onProgress?.(fraction, stage);
      };
      try {
        return (await run(input as never, { signal, onProgress: report })) as Output;
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      }
    },
    close: async () => {},
  };
}
