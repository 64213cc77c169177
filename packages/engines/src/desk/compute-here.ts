import { renderTrack } from '../builtin/render-track.ts';
import type { ThreadRunner } from '../threads/pool.ts';
import type { ThreadFunction } from '../threads/thread-function.ts';

const FUNCTIONS: Readonly<Record<string, ThreadFunction<never, unknown>>> = { renderTrack };

/** Runs the thread functions in the calling thread, one after another: no compiled entry is needed. */
export function computeHere(): ThreadRunner {
  return {
    compute: async <Input, Output>(name: string, input: Input, options = {}) => {
      const run = FUNCTIONS[name];
      if (!run) throw new Error(`There is no thread function "${name}".`);
      const { signal = new AbortController().signal, onProgress } = options as Parameters<
        ThreadRunner['compute']
      >[2] & {};
      return (await run(input as never, {
        signal,
        onProgress: (fraction, stage) => {
          signal.throwIfAborted();
          onProgress?.(fraction, stage);
        },
      })) as Output;
    },
    close: async () => {},
  };
}
