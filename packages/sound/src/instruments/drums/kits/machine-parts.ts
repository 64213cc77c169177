import type { DrumSpec } from '../spec.ts';

/** A falling sine with a little breath. */
export const sineTom = (frequency: number, pan: number, level = -13): DrumSpec => ({
  level,
  pan,
  modes: [[frequency, 0.9, 0.5]],
  bend: [5, 0.06],
  noise: [{ gain: 0.07, t60: 0.12, band: [200, 3000] }],
  human: 0,
});

/** Several hands within 30 ms and the room after them. */
export const clap = (band: readonly [number, number], peak: number, tail: number): DrumSpec => ({
  level: -14,
  noise: [
    { gain: 0.85, t60: 0.014, band, peak: [peak, 8, 1.3] },
    { gain: 0.85, t60: 0.014, delay: 0.0105, band, peak: [peak, 8, 1.3] },
    { gain: 0.95, t60: 0.018, delay: 0.021, band, peak: [peak, 8, 1.3] },
    { gain: 0.8, t60: tail, delay: 0.0315, band, peak: [peak, 6, 1.1] },
  ],
  width: 0.55,
  human: 0.2,
});
