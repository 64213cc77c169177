/** Fundamental of a steady tone in Hz near `expected`, by the maximum of the normalised autocorrelation, refined
 * over as many periods as fit, so that the error is well below a cent. */
export function fundamental(
  x: Float32Array,
  from: number,
  length: number,
  expected: number,
  rate = 44100,
): number {
  let period = rate / expected;
  let low = period * 0.94;
  let high = period * 1.06;
  const most = Math.max(1, Math.min(64, Math.floor(length / 3 / period)));
  for (let k = 1; ; k = Math.min(most, k * 2)) {
    period = peak(x, from, length, low * k, high * k) / k;
    if (k === most) return rate / period;
    low = period - 0.7 / k;
    high = period + 0.7 / k;
  }
}

function peak(x: Float32Array, from: number, length: number, low: number, high: number): number {
  const a = Math.max(1, Math.floor(low) - 1);
  const b = Math.ceil(high) + 1;
  const values: number[] = [];
  for (let lag = a; lag <= b; lag++) values.push(correlation(x, from, length - b, lag));
  let best = 1;
  for (let i = 1; i < values.length - 1; i++) if (values[i]! > values[best]!) best = i;
  const [l, m, r] = [values[best - 1]!, values[best]!, values[best + 1]!];
  const bend = l - 2 * m + r;
  return a + best + (bend === 0 ? 0 : (0.5 * (l - r)) / bend);
}

export function correlation(x: Float32Array, from: number, n: number, lag: number): number {
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = from; i < from + n; i++) {
    const p = x[i]!;
    const q = x[i + lag]!;
    xy += p * q;
    xx += p * p;
    yy += q * q;
  }
  return xy / Math.sqrt(xx * yy + 1e-20);
}
