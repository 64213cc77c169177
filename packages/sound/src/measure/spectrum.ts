import type { Hertz } from '@songwright/music';
import FFT from 'fft.js';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';

const SIZE = 4096;

/** Centres of the ten octave bands of hearing, by ISO 266. */
export const OCTAVES: readonly Hertz[] = [31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000];

/** Mean power of each octave band of a recording's mid: a spectrum as a mixing engineer reads it. */
export function octavePowers({ left, right }: Stereo): Float64Array {
  const fft = new FFT(SIZE);
  const input: number[] = new Array(SIZE).fill(0);
  const bins = fft.createComplexArray() as number[];
  const sums = new Float64Array(OCTAVES.length);
  const bandOf = bandOfBins();
  let frames = 0;
  for (let at = 0; at + SIZE <= left.length; at += SIZE) {
    for (let i = 0; i < SIZE; i++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE);
      input[i] = 0.5 * (left[at + i]! + right[at + i]!) * hann;
    }
    fft.realTransform(bins, input);
    for (let k = 1; k < SIZE / 2; k++) {
      const band = bandOf[k]!;
      if (band >= 0) sums[band]! += bins[2 * k]! * bins[2 * k]! + bins[2 * k + 1]! * bins[2 * k + 1]!;
    }
    frames++;
  }
  return sums.map((sum) => sum / Math.max(1, frames));
}

/** Band of each bin, -1 outside of all. */
function bandOfBins(): Int8Array {
  return new Int8Array(SIZE / 2).map((_, k) => {
    const frequency = (k * SAMPLE_RATE) / SIZE;
    return OCTAVES.findIndex((c) => frequency >= c * Math.SQRT1_2 && frequency < c * Math.SQRT2);
  });
}
