import type { Kit } from '../spec.ts';
import { ACOUSTIC, hat, KICK, ride } from './acoustic.ts';

/** Brushes: the wires of the brush instead of the tip of a stick. */
export const BRUSH: Kit = {
  ...ACOUSTIC,
  35: { ...KICK, level: -14, bend: [7, 0.05], tone: [900, 3500] },
  36: { ...KICK, level: -13, bend: [7, 0.05], tone: [1000, 4000] },
  38: {
    level: -16,
    modes: [
      [176, 0.34, 0.17],
      [312, 0.16, 0.1],
    ],
    noise: [
      { gain: 0.62, attack: 0.004, t60: 0.16, band: [1500, 12_000], grain: 0.35 },
      { gain: 0.35, attack: 0.01, t60: 0.24, band: [2200, 11_000], rattle: 0.3 },
    ],
    width: 0.3,
    tone: [3500, 12_000],
  },
  // The sweep across the head.
  40: {
    level: -21,
    noise: [{ gain: 0.55, attack: 0.11, hold: 0.05, t60: 0.24, band: [900, 9000], grain: 0.25 }],
    width: 0.5,
    tone: [4000, 11_000],
  },
  42: { ...hat(0.06, -26), tone: [5000, 13_000] },
  44: { ...hat(0.07, -26), tone: [4000, 11_000] },
  51: { ...ride(false, -0.35), level: -23, tone: [3500, 12_000] },
};
