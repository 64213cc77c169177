/** Formants are looked for up to here. */
const ORDER = 12;
const PRE_EMPHASIS = 0.97;
/** What is broader is tilt, not a resonance. */
const BROADEST = 600;
const LOWEST = 180;

/**
 * The lowest three resonances of a stretch of a vowel, in hertz: linear prediction by autocorrelation, the roots of its
 * polynomial (Markel and Gray, "Linear Prediction of Speech", 1976). Null where there are no three.
 *
 * @param samples some 40 ms at about 11 kHz: two poles for every kilohertz and two for the tilt
 */
export function formantsOf(samples: Float32Array, rate: number): [number, number, number] | null {
  const found = rootsOf(predictor(samples))
    .filter(([, im]) => im > 0)
    .map(([re, im]) => ({
      hertz: (Math.atan2(im, re) * rate) / (2 * Math.PI),
      width: (-Math.log(Math.hypot(re, im)) * rate) / Math.PI,
    }))
    .filter(({ hertz, width }) => hertz > LOWEST && hertz < rate / 2 - 300 && width < BROADEST)
    .map(({ hertz }) => hertz)
    .sort((a, b) => a - b);
  const [first, second, third] = found;
  return first === undefined || second === undefined || third === undefined ? null : [first, second, third];
}

/** Levinson and Durbin: the polynomial 1 + a1 z^-1 + …, highest power of z first. */
function predictor(samples: Float32Array): number[] {
  const { length } = samples;
  const x = Float64Array.from(
    samples,
    (value, i) =>
      (value - PRE_EMPHASIS * (samples[i - 1] ?? 0)) *
      (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length)),
  );
  const r = Array.from({ length: ORDER + 1 }, (_, lag) => {
    let sum = 0;
    for (let i = lag; i < length; i++) sum += x[i]! * x[i - lag]!;
    return sum;
  });
  const a = [1, ...new Array<number>(ORDER).fill(0)];
  let error = r[0]! * (1 + 1e-9) + 1e-12;
  for (let m = 1; m <= ORDER; m++) {
    let sum = 0;
    for (let i = 0; i < m; i++) sum += a[i]! * r[m - i]!;
    const k = -sum / error;
    const before = [...a];
    for (let i = 1; i <= m; i++) a[i] = before[i]! + k * before[m - i]!;
    error *= 1 - k * k;
  }
  return a;
}

type Complex = readonly [re: number, im: number];

/** All roots at once by Durand and Kerner's iteration. */
function rootsOf(polynomial: readonly number[]): Complex[] {
  const degree = polynomial.length - 1;
  let roots: Complex[] = Array.from({ length: degree }, (_, i) => {
    const angle = (2 * Math.PI * i) / degree + 0.4;
    return [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)];
  });
  for (let round = 0; round < 200; round++) {
    let moved = 0;
    roots = roots.map((root, i) => {
      let value: Complex = [polynomial[0]!, 0];
      for (const c of polynomial.slice(1)) {
        const [re, im] = times(value, root);
        value = [re + c, im];
      }
      let others: Complex = [1, 0];
      for (const [j, other] of roots.entries()) {
        if (j !== i) others = times(others, [root[0] - other[0], root[1] - other[1]]);
      }
      const [re, im] = over(value, others);
      moved = Math.max(moved, Math.hypot(re, im));
      return [root[0] - re, root[1] - im];
    });
    if (moved < 1e-9) break;
  }
  return roots;
}

const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const over = ([a, b]: Complex, [c, d]: Complex): Complex => {
  const power = c * c + d * d + 1e-30;
  return [(a * c + b * d) / power, (b * c - a * d) / power];
};
