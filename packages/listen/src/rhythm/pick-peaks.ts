/**
 * Frames at which a curve has a top: the highest within `reach` frames, and above the mean of the second around it by a
 * share of the curve's own deviation (Böck, Krebs and Schedl, ISMIR 2012).
 */
export function pickPeaks(curve: Float32Array, frameRate: number, sensitivity: number, reach = 3): number[] {
  const around = Math.round(frameRate / 2);
  const sums = new Float64Array(curve.length + 1);
  let square = 0;
  for (let t = 0; t < curve.length; t++) {
    sums[t + 1] = sums[t]! + curve[t]!;
    square += curve[t]! * curve[t]!;
  }
  const middle = sums[curve.length]! / Math.max(1, curve.length);
  const deviation = Math.sqrt(Math.max(0, square / Math.max(1, curve.length) - middle * middle));
  const peaks: number[] = [];
  for (let t = 0; t < curve.length; t++) {
    const from = Math.max(0, t - around);
    const to = Math.min(curve.length, t + around);
    const local = (sums[to]! - sums[from]!) / (to - from);
    if (curve[t]! <= local + sensitivity * deviation || curve[t]! < 1e-4) continue;
    let top = true;
    for (let i = Math.max(0, t - reach); top && i <= Math.min(curve.length - 1, t + reach); i++) {
      top = i < t ? curve[i]! < curve[t]! : curve[i]! <= curve[t]!;
    }
    if (top) peaks.push(t);
  }
  return peaks;
}
