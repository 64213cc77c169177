import type { Seconds } from '@songwright/music';

/** Beats on either side by which the place of one is judged. */
const REACH = 2;
/**
 * Mean change from one beat to the next, as a share of a beat, beyond which beats are the ear's guesses: people who keep
 * time change by about 2 %, a drift of 4 % over eight bars by 1 %.
 */
const GUESSED = 0.03;

/** Whether the beats of a hearing are a pulse that somebody played, and not what the ear made of the lack of one. */
export function isPulse(times: readonly Seconds[]): boolean {
  const gaps = times.slice(1).map((at, index) => at - times[index]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const changes = gaps.slice(1).map((gap, index) => Math.abs(gap - gaps[index]!));
  return changes.reduce((sum, change) => sum + change, 0) <= GUESSED * mean * Math.max(1, changes.length);
}

/** Beats as a band would follow them: each on the line through its neighbours, the near ones counted most. */
export function steadyBeats(times: readonly Seconds[]): readonly Seconds[] {
  return times.map((_, index) => {
    const from = Math.max(0, index - REACH);
    const to = Math.min(times.length - 1, index + REACH);
    return lineThrough(times, from, to, (other) => REACH + 1 - Math.abs(other - index))(index);
  });
}

/** Beats in one steady tempo, the nearest to those that were heard. */
export function evenBeats(times: readonly Seconds[]): readonly Seconds[] {
  const line = lineThrough(times, 0, times.length - 1, () => 1);
  return times.map((_, index) => line(index));
}

/** The line of least squares through some of the beats, as a function of a beat's number. */
function lineThrough(
  times: readonly Seconds[],
  from: number,
  to: number,
  weightOf: (index: number) => number,
): (index: number) => Seconds {
  let [weights, x, y] = [0, 0, 0];
  for (let i = from; i <= to; i++) {
    const weight = weightOf(i);
    weights += weight;
    x += weight * i;
    y += weight * times[i]!;
  }
  [x, y] = [x / weights, y / weights];
  let [xx, xy] = [0, 0];
  for (let i = from; i <= to; i++) {
    xx += weightOf(i) * (i - x) * (i - x);
    xy += weightOf(i) * (i - x) * (times[i]! - y);
  }
  const slope = xx === 0 ? 0 : xy / xx;
  return (index) => y + slope * (index - x);
}
