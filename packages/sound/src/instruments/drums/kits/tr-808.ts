import type { DrumSpec, Kit } from '../spec.ts';
import { ACOUSTIC } from './acoustic.ts';
import { clap, sineTom } from './machine-parts.ts';

/** The six oscillators behind the TR-808's cymbals (service notes: 205.3 to 800 Hz). */
const SIX = [205.3, 304.4, 369.6, 522.7, 540, 800] as const;

const squareHat = (t60: number, level: number): DrumSpec => ({
  level,
  pan: 0.15,
  squares: { gain: 0.55, frequencies: SIX, band: [7200, 15_500], t60 },
  choke: 'hat',
  human: 0,
});

/** Roland TR-808, 1980: ringing bridged-T oscillators. */
export const TR_808: Kit = {
  ...ACOUSTIC,
  35: {
    level: -9,
    modes: [[48, 1, 1.5]],
    bend: [14, 0.014],
    noise: [{ gain: 0.14, t60: 0.006, band: [400, 4000] }],
    drive: 1.5,
    human: 0,
  },
  36: {
    level: -9,
    modes: [[50, 1, 0.85]],
    bend: [16, 0.016],
    noise: [{ gain: 0.2, t60: 0.006, band: [500, 5000] }],
    drive: 1.5,
    human: 0,
  },
  37: {
    level: -16,
    modes: [
      [455, 0.6, 0.03],
      [1667, 0.7, 0.035],
    ],
    noise: [{ gain: 0.25, t60: 0.006, band: [2000, 9000] }],
    drive: 2.2,
    human: 0,
  },
  38: {
    level: -12.5,
    modes: [
      [173, 0.62, 0.16],
      [336, 0.42, 0.1],
    ],
    bend: [2, 0.01],
    noise: [{ gain: 0.8, t60: 0.22, band: [1100, 12_000] }],
    tone: [7000, 18_000],
    human: 0.1,
  },
  39: clap([750, 7500], 1050, 0.32),
  40: {
    level: -12.5,
    modes: [
      [196, 0.55, 0.12],
      [380, 0.4, 0.08],
    ],
    noise: [{ gain: 0.75, t60: 0.12, band: [1500, 14_000] }],
    human: 0.1,
  },
  41: sineTom(80, -0.4),
  42: squareHat(0.075, -23),
  43: sineTom(97, -0.3),
  44: squareHat(0.13, -24),
  45: sineTom(122, -0.1),
  46: squareHat(0.62, -22),
  47: sineTom(145, 0),
  48: sineTom(170, 0.15),
  49: {
    level: -18,
    pan: -0.2,
    squares: { gain: 0.5, frequencies: SIX, band: [3200, 14_000], t60: 1.6 },
    noise: [{ gain: 0.16, t60: 0.8, band: [5000, 15_000] }],
    width: 0.3,
    human: 0,
  },
  50: sineTom(200, 0.3),
  51: {
    level: -23,
    pan: 0.25,
    squares: { gain: 0.5, frequencies: SIX, band: [5200, 15_000], t60: 0.9 },
    human: 0,
  },
  56: {
    level: -19,
    pan: 0.2,
    squares: { gain: 0.5, frequencies: [540, 800], band: [540, 2900], t60: 0.35, hold: 0.01 },
    human: 0,
  },
  57: {
    level: -19,
    pan: 0.2,
    squares: { gain: 0.5, frequencies: SIX, band: [2800, 12_000], t60: 2.2 },
    noise: [{ gain: 0.14, t60: 1.1, band: [5000, 15_000] }],
    human: 0,
  },
  70: { level: -26, pan: -0.3, noise: [{ gain: 0.8, t60: 0.035, band: [5500, 17_000] }], human: 0.1 },
  75: { level: -20, pan: -0.2, modes: [[2500, 0.8, 0.045]], human: 0 },
};
