/** How often a worker process tells the service that its event loop turns. */
export const BEAT_MS = 500;

export interface BeatWatch {
  /** It was heard. */
  beat(): void;
  /** Watches no longer. */
  end(): void;
}

/**
 * Calls `onSilence` once, when `most` beats in a row stayed away. Beats are counted, not the clock: when this process
 * itself was held up (a busy machine, a lid closed) a single look passes, not all that it missed.
 */
export function watchBeats(most: number, onSilence: () => void): BeatWatch {
  let missed = 0;
  const timer = setInterval(() => {
    missed++;
    if (missed <= most) return;
    clearInterval(timer);
    onSilence();
  }, BEAT_MS);
  timer.unref();
  return {
    beat: () => {
      missed = 0;
    },
    end: () => clearInterval(timer),
  };
}
