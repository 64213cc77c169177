/**
 * Reads a recording at any speed by the 4-point, third-order Hermite spline (the "Catmull-Rom" cubic): 1 dB down at
 * 0.3 of the sample rate, images below -50 dB for recorded instruments. Both functions write `out` from `from` to
 * `to` and return the next position.
 */
export function readOnce(
  out: Float64Array,
  source: Float32Array,
  position: number,
  rate: number,
  from: number,
  to: number,
): number {
  const last = source.length - 3;
  let p = position;
  for (let i = from; i < to; i++) {
    const at = p | 0;
    out[i] = at >= last ? 0 : cubic(source, at, p - at);
    p += rate;
  }
  return p;
}

/** As `readOnce`, jumping back from `end` to `start`; the source must go on for three samples after `end`. */
export function readLooped(
  out: Float64Array,
  source: Float32Array,
  position: number,
  rate: number,
  start: number,
  end: number,
  from: number,
  to: number,
): number {
  const length = end - start;
  let p = position;
  for (let i = from; i < to; i++) {
    while (p >= end) p -= length;
    const at = p | 0;
    out[i] = cubic(source, at, p - at);
    p += rate;
  }
  return p;
}

function cubic(source: Float32Array, at: number, t: number): number {
  const a = at > 0 ? source[at - 1]! : 0;
  const b = source[at]!;
  const c = source[at + 1]!;
  const d = source[at + 2]!;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
