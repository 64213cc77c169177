import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type ComputeLimits, InputFault, ThreadSpent } from '../engine.ts';
import type { SoundFontSetting } from '../soundfont/house-soundfont.ts';
import { isFaultAnswer, type ProgressMessage, type ThreadCall } from './messages.ts';

export interface ComputeOptions extends ComputeLimits {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number, stage: string) => void;
}

/** Runs the functions of `functions.ts` in worker threads. */
export interface ThreadRunner {
  /**
   * Runs one thread function. Rejects with the function's own error, or with the signal's reason as soon as the
   * thread has let go; with `ThreadSpent` when it takes more than the limits allow.
   */
  compute<Input, Output>(name: string, input: Input, options?: ComputeOptions): Promise<Output>;
  /** Ends the threads; calls still running are rejected. */
  close(): Promise<void>;
}

export interface ThreadsOptions {
  /** How many threads at most. Default: one per processor. */
  readonly threads?: number;
  /** JavaScript heap of one thread. Samples and audio are outside of it. Default 1024. */
  readonly heapMegabytes?: number;
  /** How far the threads stand back behind everything else that wants a processor, 0 to 19. Default 0. */
  readonly niceness?: number;
  /** The SoundFont that plays in place of built-in instruments. */
  readonly soundFont?: SoundFontSetting | null;
}

/** A thread keeps its decoded samples; one that had nothing to do for this long gives them back. */
const IDLE_MS = 5 * 60_000;
/** A stopped function that has not come to its next `onProgress` by then is ended with its thread. */
const GRACE_MS = 2000;

/** Threads are started when first needed. The caller closes the runner. */
export function createThreads(options: ThreadsOptions = {}): ThreadRunner {
  // By name rather than by a path beside this file: from the sources, too, threads run the compiled entry.
  const entry = createRequire(import.meta.url).resolve('@songwright/engines/threads');
  const pool = new Piscina({
    filename: pathToFileURL(entry).href,
    minThreads: 0,
    maxThreads: options.threads ?? availableParallelism(),
    idleTimeout: IDLE_MS,
    // Not the process's own flags: a test runner's or a loader's conditions would send the thread to the sources.
    execArgv: [],
    workerData: { soundFont: options.soundFont ?? null, niceness: options.niceness ?? 0 },
    resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes ?? 1024 },
  });
  return {
    compute: async <Input, Output>(name: string, input: Input, options: ComputeOptions = {}) => {
      options.signal?.throwIfAborted();
      return (await callThread(pool, name, input, options)) as Output;
    },
    close: () => pool.destroy(),
  };
}

async function callThread(
  pool: Piscina,
  name: string,
  input: unknown,
  { signal, onProgress, seconds }: ComputeOptions,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const killer = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  let spent = false;
  const onAbort = () => {
    Atomics.store(stop, 0, 1);
    grace ??= setTimeout(() => killer.abort(), GRACE_MS);
  };
  const onSpent = () => {
    spent = true;
    onAbort();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  port1.on('message', ([fraction, stage]: ProgressMessage) => {
    if (seconds !== undefined) limit ??= setTimeout(onSpent, seconds * 1000);
    if (!signal?.aborted) onProgress?.(fraction, stage);
  });
  port1.unref();
  try {
    const call: ThreadCall = { name, input, progress: port2, stop };
    const answer: unknown = await pool.run(call, { transferList: [port2], signal: killer.signal });
    if (isFaultAnswer(answer)) throw new InputFault(answer.inputFault);
    return answer;
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (spent)
      throw new ThreadSpent(`${name} took more than the ${seconds} seconds it may take.`, { cause: error });
    if (isOutOfMemory(error))
      throw new ThreadSpent(`${name} took more memory than a thread may have.`, { cause: error });
    throw error;
  } finally {
    clearTimeout(limit);
    clearTimeout(grace);
    signal?.removeEventListener('abort', onAbort);
    port1.close();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
