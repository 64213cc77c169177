import type { Measure } from '../metrics/measurement.ts';
import type { TaskRun } from '../tasks/task-runs.ts';

/** Measures how long an attempt stays in each stage that its engine names. */
export interface StageClock {
  /** The engine says where it is. */
  note(stage: string): void;
  /** The attempt has ended, and its last stage with it. */
  end(): void;
}

export function stageClock(run: Pick<TaskRun, 'taskId' | 'attempt' | 'model'>, measure: Measure): StageClock {
  const { taskId, attempt, model } = run;
  let current: string | null = null;
  let since = 0;
  const close = (): void => {
    if (current !== null) {
      measure({
        kind: 'stage',
        taskId,
        attempt,
        model,
        stage: current,
        seconds: (performance.now() - since) / 1000,
      });
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
