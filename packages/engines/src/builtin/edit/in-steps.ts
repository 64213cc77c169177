import type { ThreadContext } from '../../threads/thread-function.ts';

/**
 * A context for work of about so many steps, each of which tells its own progress from 0 to 1: together they go from 0
 * towards `share`, and never back.
 */
export function inSteps({ signal, onProgress }: ThreadContext, count: number, share: number): ThreadContext {
  let step = 0;
  let last = 0;
  let furthest = 0;
  return {
    signal,
    onProgress: (fraction, stage) => {
      if (fraction < last) step++;
      last = fraction;
      furthest = Math.max(furthest, Math.min(1, (step + fraction) / count));
      onProgress(share * furthest, stage);
    },
  };
}
