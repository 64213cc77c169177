import type { BarToRead } from './bars-to-read.ts';

/** How much the usual chances count against what a melody does itself, in notes a place. */
const PRIOR = 20;

/** How often a place of the bar had a note, and how often it passed without one. */
export interface PlaceCounts {
  readonly notes: Float64Array;
  readonly passed: Float64Array;
}

/**
 * How much likelier notes at these places are where a melody may have a pattern of its own, bar for bar, than by the usual
 * chances alone (a beta-binomial against a binomial, as a logarithm): read rightly a melody repeats itself.
 */
export function patternLikelihood({ chances }: BarToRead, { notes, passed }: PlaceCounts): number {
  return chances.reduce((sum, chance, place) => {
    const [a, b] = [PRIOR * chance, PRIOR * (1 - chance)];
    const [n, m] = [notes[place]!, passed[place]!];
    const own = logBeta(a + n, b + m) - logBeta(a, b);
    return sum + own - n * Math.log(chance) - m * Math.log(1 - chance);
  }, 0);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Stirling's series, after the argument was raised to where it is exact to nine digits. */
function logGamma(x: number): number {
  let at = x;
  let product = 1;
  while (at < 8) product *= at++;
  const inverse = 1 / (at * at);
  return (
    (at - 0.5) * Math.log(at) -
    at +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at -
    Math.log(product)
  );
}
