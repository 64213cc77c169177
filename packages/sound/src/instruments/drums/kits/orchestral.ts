import type { Kit } from '../spec.ts';
import { ACOUSTIC, crash, SNARE, skin } from './acoustic.ts';

/** Concert drums: bass drum on 35 and 36, field drum, piatti, tam-tam; toms stand for the roto and field drums. */
export const ORCHESTRAL: Kit = {
  ...ACOUSTIC,
  35: {
    level: -11,
    modes: skin(41, 1.9, 0.6),
    bend: [1.5, 0.12],
    noise: [{ gain: 0.35, attack: 0.004, t60: 0.3, band: [60, 700] }],
    tone: [400, 2600],
    width: 0.3,
  },
  36: {
    level: -10,
    modes: skin(47, 1.5, 0.8),
    bend: [2, 0.1],
    noise: [{ gain: 0.5, attack: 0.003, t60: 0.25, band: [70, 1100] }],
    tone: [700, 4200],
    width: 0.3,
  },
  38: {
    ...SNARE,
    level: -14,
    noise: [
      { gain: 0.4, t60: 0.01, band: [2500, 12_000] },
      { gain: 0.6, attack: 0.003, t60: 0.3, band: [1200, 10_000], rattle: 0.3 },
    ],
    tone: [3000, 12_000],
  },
  // A roll, as it is written for cymbal swells and field drums: many strokes in one hit.
  40: {
    ...SNARE,
    level: -19,
    strokes: Array.from({ length: 12 }, (_, i) => [i * 0.045, 0.4 + 0.05 * i] as const),
    tone: [3000, 11_000],
  },
  49: { ...crash(210, 4.2, 0.3), level: -16 },
  57: { ...crash(240, 3.8, -0.3), level: -17 },
  // Tam-tam: the energy wanders from low to high for seconds.
  52: {
    level: -15,
    modes: [
      [62, 0.5, 5],
      [97, 0.4, 4.5],
      [143, 0.35, 4],
    ],
    metal: { gain: 0.5, count: 100, low: 120, high: 6500, t60: [6, 2.5], tilt: -0.25, rise: 0.5 },
    width: 0.8,
  },
  55: {
    ...crash(400, 1.8, 0.2),
    metal: { gain: 0.4, count: 120, low: 400, high: 14_000, t60: [1.8, 0.8], tilt: 0.3, rise: 0.6 },
  },
};
