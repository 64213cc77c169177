import type { Seconds } from '@songwright/music';

/** What is believed of a beat: when it is, how long beats are there, and how sure that is (a covariance). */
export interface Belief {
  readonly at: Seconds;
  readonly period: Seconds;
  readonly varAt: number;
  readonly covariance: number;
  readonly varPeriod: number;
}

/**
 * How much a beat's length changes from one to the next, as a share: a drift of 4 % over 24 beats changes by 1 % at most, but
 * for six beats the same way, for which a walk of changes that do not know of each other needs 1.6 %.
 */
const DRIFT = 0.016;
/** How far a single beat strays from an even pace that goes on. */
const SWAY: Seconds = 0.002;

/** The belief so many beats on: a Kalman filter's prediction, time and period as state (Cemgil et al., JNMR 29/4, 2000). */
export function after({ at, period, varAt, covariance, varPeriod }: Belief, beats: number): Belief {
  const q = (DRIFT * period) ** 2 * beats;
  return {
    at: at + beats * period,
    period,
    varAt: varAt + 2 * beats * covariance + beats * beats * (varPeriod + q / 3) + SWAY * SWAY * beats,
    covariance: covariance + beats * (varPeriod + q / 2),
    varPeriod: varPeriod + q,
  };
}

/** The belief once a note was heard that begins there, with so much variance. */
export function corrected(belief: Belief, heard: Seconds, variance: number): Belief {
  const { at, period, varAt, covariance, varPeriod } = belief;
  const total = varAt + variance;
  const off = heard - at;
  return {
    at: at + (varAt / total) * off,
    period: period + (covariance / total) * off,
    varAt: varAt - (varAt * varAt) / total,
    covariance: covariance - (covariance * varAt) / total,
    varPeriod: varPeriod - (covariance * covariance) / total,
  };
}

/**
 * Beliefs in the light of all that came after, too (Rauch, Tung and Striebel, AIAA Journal 3/8, 1965).
 *
 * @param steps beats from each to the next: one fewer
 */
export function smoothed(filtered: readonly Belief[], steps: readonly number[]): readonly Belief[] {
  const out = [...filtered];
  for (let n = filtered.length - 2; n >= 0; n--) {
    const now = filtered[n]!;
    const guess = after(now, steps[n]!);
    const next = out[n + 1]!;
    // Covariance of now and next, over the guess's own.
    const crossAt = [now.varAt + steps[n]! * now.covariance, now.covariance] as const;
    const crossPeriod = [now.covariance + steps[n]! * now.varPeriod, now.varPeriod] as const;
    const det = guess.varAt * guess.varPeriod - guess.covariance * guess.covariance;
    const gain = ([a, b]: readonly [number, number]): readonly [number, number] => [
      (a * guess.varPeriod - b * guess.covariance) / det,
      (b * guess.varAt - a * guess.covariance) / det,
    ];
    const [offAt, offPeriod] = [next.at - guess.at, next.period - guess.period];
    const [g, h] = [gain(crossAt), gain(crossPeriod)];
    out[n] = {
      ...now,
      at: now.at + g[0] * offAt + g[1] * offPeriod,
      period: now.period + h[0] * offAt + h[1] * offPeriod,
    };
  }
  return out;
}
