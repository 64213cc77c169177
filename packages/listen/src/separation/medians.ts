import { BANDS } from './bands.ts';
import { levelMedian } from './level-median.ts';

/** Medians over `length` frames in each band: what is sustained (Fitzgerald's harmonic enhancement, DAFx 2010). */
export function overTime(level: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(level.length);
  const count = level.length / BANDS;
  for (let b = 0; b < BANDS; b++) levelMedian(level, out, { start: b, stride: BANDS, count }, length);
  return out;
}

/** Medians over `length` bands in each frame: what is struck. */
export function overBands(level: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(level.length);
  const frames = level.length / BANDS;
  for (let t = 0; t < frames; t++) {
    levelMedian(level, out, { start: t * BANDS, stride: 1, count: BANDS }, length);
  }
  return out;
}
