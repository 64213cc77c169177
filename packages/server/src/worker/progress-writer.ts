/** A row is written at most twice a second: pollers look no more often than that. */
const WRITE_EVERY_MS = 500;

export interface ProgressWriter {
  /** Notes where the job is; cheap. */
  note(fraction: number, stage: string): void;
  /** Writes nothing more; resolves when a write under way is done. */
  end(): Promise<void>;
}

/** Writes the newest progress now and then: at once after a pause, else the last one of each half second. */
export function createProgressWriter(
  write: (fraction: number, stage: string) => Promise<void>,
  onError: (error: unknown) => void,
): ProgressWriter {
  let newest: { readonly fraction: number; readonly stage: string } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): void => {
    timer = null;
    if (newest === null) return;
    const { fraction, stage } = newest;
    newest = null;
    timer = setTimeout(flush, WRITE_EVERY_MS);
    writing = write(fraction, stage).catch(onError);
  };

  return {
    note: (fraction, stage) => {
      newest = { fraction, stage };
      if (timer === null) flush();
    },
    end: () => {
      newest = null;
      if (timer !== null) clearTimeout(timer);
      // Nothing starts the timer again: a flush without anything noted leaves it off.
      timer = null;
      return writing;
    },
  };
}
