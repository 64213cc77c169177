import type { Hertz, Midi } from '@songwright/music';

/** Middle value of a list (the mean of the two middle ones); 0 of none. The list is not changed. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : 0.5 * (sorted[middle - 1]! + sorted[middle]!);
}

/** The value below which `share` (0 to 1) of a list lies; 0 of none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? 0 : sorted[Math.round(share * (sorted.length - 1))]!;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Pearson's correlation of two lists of one length; 0 where either is constant. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
}

/** Cosine of the angle between two vectors; 0 where either is null. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    squareA += a[i]! * a[i]!;
    squareB += b[i]! * b[i]!;
  }
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
}

/** Frequency of a MIDI pitch, with its fraction, at A = 440 Hz. */
export const hertzOf = (pitch: Midi): Hertz => 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);

export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Value of a curve between its points, held at its ends. */
export function valueAt(curve: ArrayLike<number>, position: number): number {
  if (curve.length === 0) return 0;
  const at = clamp(position, 0, curve.length - 1);
  const low = Math.floor(at);
  const high = Math.min(curve.length - 1, low + 1);
  return curve[low]! + (at - low) * (curve[high]! - curve[low]!);
}

/** The highest value up to `reach` places from a place; beyond the curve's ends there is nothing (0). */
export function highestNear(curve: ArrayLike<number>, centre: number, reach: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = centre - reach; i <= centre + reach; i++) highest = Math.max(highest, curve[i] ?? 0);
  return highest;
}

/** Where the top of a peak lies between -0.5 and 0.5 of the middle one of three values (a parabola through them). */
export function peakOffset(left: number, middle: number, right: number): number {
  const bend = left - 2 * middle + right;
  return bend < 0 ? clamp((0.5 * (left - right)) / bend, -0.5, 0.5) : 0;
}
