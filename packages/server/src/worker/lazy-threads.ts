import type { ThreadRunner, ThreadsOptions } from '@songwright/engines';

/** Threads that are made when the first job computes something: engines that need none do not load the studio. */
export function lazyThreads(options: ThreadsOptions): ThreadRunner {
  let made: Promise<ThreadRunner> | null = null;
  const make = async (): Promise<ThreadRunner> => {
    const { createThreads } = await import('@songwright/engines');
    return createThreads(options);
  };
  return {
    compute: async (name, input, options) => {
      made ??= make();
      return (await made).compute(name, input, options);
    },
    close: async () => {
      await (await made)?.close();
    },
  };
}
