/**
 * A soft clipper: the Padé approximant of tanh, x (27 + x²) / (27 + 9x²), which reaches 1 exactly at x = 3 and is
 * held there. Three multiplications and a division instead of a transcendental call.
 */
export function soft(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  const xx = x * x;
  return (x * (27 + xx)) / (27 + 9 * xx);
}

/** Drives a stretch of samples into the clipper; small signals keep their level. */
export function saturate(x: Float64Array, drive: number, from: number, to: number): void {
  const back = 1 / drive;
  for (let i = from; i < to; i++) x[i] = soft(x[i]! * drive) * back;
}
