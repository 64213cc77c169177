import type { Measure } from '../metrics/measurement.ts';

/** Measures how long an attempt stays in each stage that its engine names. */
export interface StageClock {
  /** The engine says where it is. */
  note(stage: string): void;
  /** The attempt has ended, and its last stage with it. */
  end(): void;
}

export function stageClock(model: string, measure: Measure): StageClock {
  let current: string | null = null;
  let since = 0;
  const close = (): void => {
    if (current !== null) {
      measure({ kind: 'stage', model, stage: current, seconds: (performance.now() - since) / 1000 });
    }
  };
  return {
    note: (stage) => {
      if (stage === current) return;
      close();
      current = stage;
      since = performance.now();
    },
    end: () => {
      close();
      current = null;
    },
  };
}
