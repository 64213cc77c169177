import type { Desk } from '../engine.ts';

/** The two tracks of a task. */
export const VARIANTS = [1, 2] as const;
export type Variant = (typeof VARIANTS)[number];

/** Share of a task's progress that making its tracks takes; the rest is for saving. */
export const MAKING_SHARE = 0.97;

/** Calls a thread function for both variants of an order, side by side. Its progress is a stretch of the task's. */
export async function makeVariants<Order extends object, Output>(
  name: string,
  order: Order,
  desk: Pick<Desk, 'compute' | 'progress'>,
  [from, to]: readonly [from: number, to: number] = [0, MAKING_SHARE],
): Promise<Output[]> {
  const done = VARIANTS.map(() => 0);
  const calls = VARIANTS.map((variant, index) =>
    desk.compute<Order & { variant: Variant }, Output>(name, { ...order, variant }, (fraction, stage) => {
      done[index] = fraction;
      const way = done.reduce((sum, part) => sum + part, 0) / VARIANTS.length;
      desk.progress(from + (to - from) * way, stage);
    }),
  );
  // Both are waited for even when one fails: a retry must not find a thread still busy with this attempt.
  const ended = await Promise.allSettled(calls);
  return ended.map((call) => {
    if (call.status === 'rejected') throw call.reason;
    return call.value;
  });
}
