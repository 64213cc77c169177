import type { Kit } from '../spec.ts';
import { ACOUSTIC, crash, hat, KICK, SNARE, tom } from './acoustic.ts';

/** Bigger, harder, more damped: for a band with loud guitars. */
export const ROCK: Kit = {
  ...ACOUSTIC,
  36: {
    ...KICK,
    level: -9,
    modes: [
      [52, 1, 0.36],
      [78, 0.35, 0.15],
      [140, 0.16, 0.07],
    ],
    bend: [17, 0.03],
    noise: [
      { gain: 0.95, t60: 0.013, band: [2200, 9000], peak: [4300, 9, 1.1] },
      { gain: 0.5, t60: 0.045, band: [120, 700] },
    ],
    drive: 1.9,
    tone: [4000, 16_000],
  },
  38: {
    ...SNARE,
    level: -10.5,
    modes: [
      [198, 0.85, 0.17],
      [356, 0.42, 0.12],
      [470, 0.2, 0.11],
      [693, 0.15, 0.08],
    ],
    noise: [
      { gain: 0.85, t60: 0.014, band: [2200, 16_000] },
      { gain: 1.45, attack: 0.001, t60: 0.36, band: [900, 13_000], peak: [3600, 4, 0.8], rattle: 0.2 },
      { gain: 0.3, attack: 0.003, t60: 0.2, band: [250, 1400] },
    ],
    width: 0.5,
    drive: 1.9,
  },
  41: { ...tom(74, -0.45, 0.85), drive: 1.5 },
  43: { ...tom(88, -0.36, 0.8), drive: 1.5 },
  45: { ...tom(108, -0.16, 0.7), drive: 1.5 },
  47: { ...tom(128, 0, 0.65), drive: 1.5 },
  48: { ...tom(152, 0.16, 0.6), drive: 1.5 },
  50: { ...tom(178, 0.28, 0.55), drive: 1.5 },
  42: hat(0.1, -21),
  46: hat(1.1, -20),
  49: { ...crash(260, 3, 0.45), level: -16 },
  57: { ...crash(330, 2.7, -0.45), level: -16 },
};
