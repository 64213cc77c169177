import { move, transferableSymbol, valueSymbol } from 'piscina';
import { InputFault } from '../engine.ts';
import { type FaultAnswer, PROGRESS_INTERVAL_MS, type ProgressMessage, type ThreadCall } from './messages.ts';
import type { ThreadFunction } from './thread-function.ts';

/** The thread's side of a call: runs the named function and answers with its output, or with the input's fault. */
export async function answerCall(
  functions: Readonly<Record<string, ThreadFunction<never, unknown>>>,
  call: ThreadCall,
): Promise<unknown> {
  const run = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  if (!run) {
    throw new Error(
      `There is no thread function "${call.name}": it must be one of ${Object.keys(functions).join(', ')}.`,
    );
  }
  const stopped = new AbortController();
  let sent = Number.NEGATIVE_INFINITY;
  const onProgress = (fraction: number, stage: string): void => {
    if (Atomics.load(call.stop, 0) === 1) stopped.abort();
    stopped.signal.throwIfAborted();
    const now = performance.now();
    if (now - sent < PROGRESS_INTERVAL_MS && fraction < 1) return;
    sent = now;
    call.progress.postMessage([fraction, stage] satisfies ProgressMessage);
  };
  try {
    return moved(await run(call.input as never, { signal: stopped.signal, onProgress }));
  } catch (error) {
    if (error instanceof InputFault) return { inputFault: error.message } satisfies FaultAnswer;
    throw error;
  } finally {
    call.progress.close();
  }
}

/** Wraps an output so that the pool moves its byte arrays to the caller instead of copying them. */
function moved(output: unknown): unknown {
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(output, buffers);
  if (typeof output !== 'object' || output === null || buffers.size === 0) return output;
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: output });
}

function collectBuffers(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    // A view of part of a buffer (Node's pooled Buffers) is copied: moving it would take its neighbours along.
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength)
      found.add(value.buffer);
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) collectBuffers(part, found);
  }
}
