/** Below this the normalised difference is a period (de Cheveigné and Kawahara 2002, step 4). */
const THRESHOLD = 0.15;

/** Frequency at a sample by YIN, or null where there is no pitch; between `lowest` and `highest` hertz. */
export function yin(
  samples: Float32Array,
  at: number,
  { rate, lowest, highest }: { readonly rate: number; readonly lowest: number; readonly highest: number },
): number | null {
  const longest = Math.ceil(rate / lowest);
  const shortest = Math.floor(rate / highest);
  const from = Math.round(at) - longest;
  if (from < 0 || from + 3 * longest > samples.length) return null;
  const difference = new Float64Array(longest + 2);
  let sum = 0;
  for (let lag = 1; lag <= longest + 1; lag++) {
    let d = 0;
    for (let i = from; i < from + 2 * longest; i++) {
      const step = samples[i]! - samples[i + lag]!;
      d += step * step;
    }
    sum += d;
    difference[lag] = sum > 0 ? (d * lag) / sum : 1;
  }
  for (let lag = shortest; lag <= longest; lag++) {
    if (difference[lag]! >= THRESHOLD) continue;
    let best = lag;
    while (best < longest && difference[best + 1]! < difference[best]!) best++;
    const [a, b, c] = [difference[best - 1]!, difference[best]!, difference[best + 1]!];
    return rate / (best + (0.5 * (a - c)) / (a - 2 * b + c));
  }
  return null;
}
