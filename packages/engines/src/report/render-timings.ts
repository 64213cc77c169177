import { STAGES, type StageTimes } from '../builtin/stages.ts';

/**
 * A table of where the time of tracks went, in seconds and in seconds of music per second of work, for benchmarks:
 * one line for each stage, the mean of all tracks given.
 */
export function renderTimings(
  tracks: readonly { readonly times: StageTimes; readonly duration: number }[],
): string {
  const music = mean(tracks.map(({ duration }) => duration));
  const line = (name: string, seconds: number) =>
    `${name.padEnd(20)}${seconds.toFixed(2).padStart(8)} s${(music / Math.max(seconds, 1e-6)).toFixed(1).padStart(9)} x`;
  const stages = STAGES.map(([name]) => [name, mean(tracks.map(({ times }) => times[name])) / 1000] as const);
  const total = stages.reduce((sum, [, seconds]) => sum + seconds, 0);
  return [...stages.map(([name, seconds]) => line(name, seconds)), line('one track', total)].join('\n');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
