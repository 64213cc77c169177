/** What a lesson teaches: what speaks for each pulse it may have, and how right each is (F of its beats, 0 to 1). */
export interface PulseLesson {
  readonly traits: readonly Float64Array[];
  readonly worth: readonly number[];
}

const STEPS = 500;
const RATE = 0.05;
/** A lesson of which no pulse is right teaches nothing. */
const SOME = 0.02;

/**
 * Weights of a conditional logit (McFadden 1974): each pulse is chosen with a chance that grows as the exponential of its
 * weighted traits; the expected worth of the choice, as a logarithm, is raised by steps of Adam (Kingma and Ba 2015) on all
 * lessons at once. The same lessons give the same weights.
 *
 * @param hold how strongly weights are held small, in units of the traits' deviations
 * @returns a weight for each trait as it is
 */
export function fitPulse(lessons: readonly PulseLesson[], hold: number): Float64Array {
  const width = lessons[0]!.traits[0]!.length;
  const scale = deviations(lessons, width);
  const rows = lessons.map(({ traits }) => traits.map((row) => row.map((x, i) => x / scale[i]!)));
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((w) => -2 * hold * w);
    for (const [n, row] of rows.entries())
      addSlope(row, lessons[n]!.worth, weights, slope, 1 / lessons.length);
    for (let i = 0; i < width; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * slope[i]!;
      second[i] = 0.99 * second[i]! + 0.01 * slope[i]! * slope[i]!;
      const bent = 1 - Math.exp(step * Math.log(0.9));
      const bent2 = 1 - Math.exp(step * Math.log(0.99));
      weights[i]! +=
        (RATE * (1 - step / (STEPS + 1)) * first[i]!) / bent / (Math.sqrt(second[i]! / bent2) + 1e-8);
    }
  }
  return weights.map((w, i) => w / scale[i]!);
}

function addSlope(
  rows: readonly Float64Array[],
  worth: readonly number[],
  weights: Float64Array,
  slope: Float64Array,
  share: number,
): void {
  const chances = softmax(rows.map((row) => dot(weights, row)));
  const gained = chances.map((chance, c) => chance * (SOME + worth[c]! * worth[c]!));
  const whole = gained.reduce((sum, x) => sum + x, 0);
  rows.forEach((row, c) => {
    const pull = share * (gained[c]! / whole - chances[c]!);
    for (let i = 0; i < row.length; i++) slope[i]! += pull * row[i]!;
  });
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const grown = scores.map((x) => Math.exp(x - most));
  const whole = grown.reduce((sum, x) => sum + x, 0);
  return grown.map((x) => x / whole);
}

function deviations(lessons: readonly PulseLesson[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { traits } of lessons) {
    for (const row of traits) {
      count++;
      for (let i = 0; i < width; i++) {
        sums[i]! += row[i]!;
        squares[i]! += row[i]! * row[i]!;
      }
    }
  }
  return squares.map((square, i) =>
    Math.sqrt(Math.max(1e-6, square / count - (sums[i]! / count) * (sums[i]! / count))),
  );
}
