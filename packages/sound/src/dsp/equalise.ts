import { designBiquad, type EqBand } from '../effects/biquad.ts';

/** Filters a whole buffer in place through the bands, one after another (transposed direct form II). */
export function equalise(buffer: Float32Array, bands: readonly EqBand[]): void {
  for (const band of bands) {
    const { b0, b1, b2, a1, a2 } = designBiquad(band);
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < buffer.length; i++) {
      const x = buffer[i]!;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      buffer[i] = y;
    }
  }
}

/** Bands written short: kind, frequency, gain in dB, Q. */
export const bell = (frequency: number, gain: number, q = 1): EqBand => ({
  kind: 'bell',
  frequency,
  gain,
  q,
});
export const lowShelf = (frequency: number, gain: number): EqBand => ({
  kind: 'low-shelf',
  frequency,
  gain,
  q: Math.SQRT1_2,
});
export const highShelf = (frequency: number, gain: number): EqBand => ({
  kind: 'high-shelf',
  frequency,
  gain,
  q: Math.SQRT1_2,
});
export const lowPass = (frequency: number, q = Math.SQRT1_2): EqBand => ({
  kind: 'low-pass',
  frequency,
  gain: 0,
  q,
});
export const highPass = (frequency: number, q = Math.SQRT1_2): EqBand => ({
  kind: 'high-pass',
  frequency,
  gain: 0,
  q,
});
