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

/** How many partials vote on the pitch. */
const VOTES = 3;

/**
 * Pitch within 60 cents of `expected` whose first partials are strongest together in the Hann-windowed spectrum:
 * a coarse scan by 6 cents, then by 0.6.
 */
export function partialNear(
  x: Float32Array,
  from: number,
  length: number,
  expected: number,
  rate = 44100,
): number {
  const count = Math.min(length, x.length - from);
  const windowed = Float64Array.from({ length: count }, (_, i) => {
    return x[from + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / count));
  });
  const power = (frequency: number): number => {
    // Goertzel's recursion: one multiplication a sample, which a scan of hundreds of frequencies is glad of.
    const turn = 2 * Math.cos((2 * Math.PI * frequency) / rate);
    let before = 0;
    let last = 0;
    for (let i = 0; i < count; i++) {
      const next = windowed[i]! + turn * last - before;
      before = last;
      last = next;
    }
    return last * last + before * before - turn * last * before;
  };
  let best = expected;
  for (const [reach, step] of [
    [60, 6],
    [6, 0.6],
  ] as const) {
    const middle = best;
    let most = -1;
    for (let cents = -reach; cents <= reach; cents += step) {
      const frequency = middle * Math.exp((cents / 1200) * Math.LN2);
      let p = 0;
      for (let k = 1; k <= VOTES && k * frequency < 0.45 * rate; k++) p += Math.sqrt(power(k * frequency));
      if (p > most) {
        most = p;
        best = frequency;
      }
    }
  }
  return best;
}

/** Geometric mean of the fundamentals of short frames, the highest and lowest tenth left out: right in vibrato too. */
export function meanFundamental(
  x: Float32Array,
  from: number,
  end: number,
  expected: number,
  rate = 44100,
): number {
  const frame = Math.round(Math.max(0.08 * rate, 6 * (rate / expected)));
  const logs: number[] = [];
  for (let at = from; at + frame < end; at += frame >> 1)
    logs.push(Math.log(fundamental(x, at, frame, expected)));
  logs.sort((a, b) => a - b);
  const kept = logs.slice(Math.floor(logs.length * 0.1), Math.ceil(logs.length * 0.9));
  return Math.exp(kept.reduce((sum, v) => sum + v, 0) / kept.length);
}
