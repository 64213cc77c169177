/** Where the curve becomes flat. */
const EDGE = 3;

/**
 * Soft saturation of both channels in place, after multiplying by `gain`. Quiet sounds pass unchanged; the larger
 * `hardness` (1 or more), the earlier peaks are rounded, at most to `1 / hardness`. The curve is the third-order
 * Padé approximant of tanh, x (27 + x²) / (27 + 9 x²), which meets 1 with slope 0 at x = 3.
 */
export function saturate(
  left: Float32Array,
  right: Float32Array,
  length: number,
  gain: number,
  hardness: number,
): void {
  const drive = gain * hardness;
  const back = 1 / hardness;
  for (let i = 0; i < length; i++) {
    left[i] = soft(left[i]! * drive) * back;
    right[i] = soft(right[i]! * drive) * back;
  }
}

function soft(x: number): number {
  if (x >= EDGE) return 1;
  if (x <= -EDGE) return -1;
  const square = x * x;
  return (x * (27 + square)) / (27 + 9 * square);
}
