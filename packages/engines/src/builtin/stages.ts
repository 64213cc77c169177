/** What making a track consists of, and about which share of the time each takes: for the progress bar alone. */
export const STAGES = [
  ['composing', 0.02],
  ['drawing the cover', 0.01],
  ['loading samples', 0.05],
  ['speaking', 0.12],
  ['rendering', 0.48],
  ['mastering', 0.05],
  ['encoding', 0.22],
  ['checking', 0.05],
] as const;

export type StageName = (typeof STAGES)[number][0];

export type StageTimes = Readonly<Record<StageName, number>>;

/** Milliseconds, for benchmarks: never part of what is made. */
export interface StageClock {
  /** Runs one stage and adds its time. `report` takes the stage's own progress. */
  run<T>(stage: StageName, work: (report: (fraction: number) => void) => T | Promise<T>): Promise<T>;
  readonly times: StageTimes;
}

export function stageClock(onProgress: (fraction: number, stage: string) => void): StageClock {
  const times = Object.fromEntries(STAGES.map(([name]) => [name, 0])) as Record<StageName, number>;
  let furthest = 0;
  const run: StageClock['run'] = async (stage, work) => {
    const index = STAGES.findIndex(([name]) => name === stage);
    const before = STAGES.slice(0, index).reduce((sum, [, share]) => sum + share, 0);
    const share = STAGES[index]![1];
    // A master that has to be made again goes through its stages twice; a progress bar never goes back.
    const report = (fraction: number) => {
      furthest = Math.max(furthest, before + share * fraction);
      onProgress(furthest, stage);
    };
    report(0);
    const start = performance.now();
    const result = await work(report);
    times[stage] += performance.now() - start;
    return result;
  };
  return { run, times };
}
