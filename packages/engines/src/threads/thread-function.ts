/** What a thread function is handed besides its input. */
export interface ThreadContext {
  /** Set when the work is no longer wanted. It is looked at on every `onProgress`. */
  readonly signal: AbortSignal;
  /**
   * 0 to 1, and what is being done. Cheap. Call it at least ten times in a second of work: a stopped function ends
   * at its next call (which throws the signal's reason).
   */
  readonly onProgress: (fraction: number, stage: string) => void;
}

/** Heavy work, run in a worker thread. Input and output are plain data; byte arrays in the output are moved, not copied. */
export type ThreadFunction<Input, Output> = (input: Input, context: ThreadContext) => Promise<Output>;
