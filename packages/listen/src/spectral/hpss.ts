import type { Spectrogram } from './stft.ts';

/** Median filters: lengths over time (frames) and frequency (bins), both odd. */
export interface HpssShape {
  readonly time: number;
  readonly frequency: number;
}

/**
 * Share of each bin's energy that belongs to lasting tones, 0 to 1: the median over time against the median over
 * frequency (Fitzgerald 2010, Wiener masks of power 2). What is left to 1 belongs to strokes.
 *
 * @returns frames x bins, laid out as the spectrogram's data
 */
export function harmonicShare(spectrum: Spectrogram, { time, frequency }: HpssShape): Float32Array {
  const { frames, bins, data } = spectrum;
  const share = new Float32Array(data.length);
  const line = new Float32Array(Math.max(frames, bins));
  const out = new Float32Array(Math.max(frames, bins));
  for (let k = 0; k < bins; k++) {
    for (let t = 0; t < frames; t++) line[t] = data[t * bins + k]!;
    runningMedian(line, frames, time, out);
    for (let t = 0; t < frames; t++) share[t * bins + k] = out[t]!;
  }
  for (let t = 0; t < frames; t++) {
    const row = t * bins;
    for (let k = 0; k < bins; k++) line[k] = data[row + k]!;
    runningMedian(line, bins, frequency, out);
    for (let k = 0; k < bins; k++) {
      const tonal = share[row + k]! * share[row + k]!;
      const struck = out[k]! * out[k]!;
      share[row + k] = tonal + struck > 0 ? tonal / (tonal + struck) : 0.5;
    }
  }
  return share;
}

/** Median of each value and its neighbours, the ends repeated outwards, kept in a window sorted by insertion. */
export function runningMedian(values: Float32Array, count: number, length: number, out: Float32Array): void {
  const half = length >> 1;
  const sorted = new Float32Array(length);
  const at = (i: number): number => values[i < 0 ? 0 : i >= count ? count - 1 : i]!;
  for (let i = 0; i < length; i++) sorted[i] = at(i - half);
  sorted.sort();
  out[0] = sorted[half]!;
  for (let i = 1; i < count; i++) {
    const leaving = at(i - half - 1);
    const entering = at(i + half);
    if (leaving !== entering) {
      let hole = 0;
      while (sorted[hole] !== leaving) hole++;
      if (entering > leaving) {
        while (hole + 1 < length && sorted[hole + 1]! < entering) {
          sorted[hole] = sorted[hole + 1]!;
          hole++;
        }
      } else {
        while (hole > 0 && sorted[hole - 1]! > entering) {
          sorted[hole] = sorted[hole - 1]!;
          hole--;
        }
      }
      sorted[hole] = entering;
    }
    out[i] = sorted[half]!;
  }
}
