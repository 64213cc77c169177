import type { Kit } from '../spec.ts';
import { ACOUSTIC, crash, hat } from './acoustic.ts';
import { clap, sineTom } from './machine-parts.ts';

/** Roland TR-909, 1983: swept oscillators, sampled cymbals. */
export const TR_909: Kit = {
  ...ACOUSTIC,
  35: {
    level: -9.5,
    modes: [[46, 1, 0.42]],
    bend: [22, 0.045],
    noise: [{ gain: 0.35, t60: 0.012, band: [300, 3000] }],
    drive: 2,
    human: 0,
  },
  36: {
    level: -8.5,
    modes: [[51, 1, 0.36]],
    bend: [26, 0.04],
    noise: [
      { gain: 0.65, t60: 0.008, band: [900, 9000] },
      { gain: 0.2, t60: 0.03, band: [200, 1500] },
    ],
    drive: 2.6,
    human: 0,
  },
  37: {
    level: -16,
    modes: [
      [520, 0.4, 0.025],
      [1220, 0.5, 0.025],
      [2410, 0.5, 0.02],
    ],
    noise: [{ gain: 0.6, t60: 0.01, band: [1500, 12_000] }],
    drive: 2.5,
    human: 0,
  },
  38: {
    level: -12,
    modes: [
      [187, 0.62, 0.14],
      [278, 0.4, 0.1],
    ],
    bend: [5, 0.02],
    noise: [
      { gain: 0.85, t60: 0.24, band: [900, 15_000] },
      { gain: 0.5, t60: 0.05, band: [3000, 16_000] },
    ],
    drive: 1.6,
    human: 0.1,
  },
  39: clap([800, 9000], 1200, 0.22),
  40: {
    level: -12,
    modes: [
      [228, 0.5, 0.09],
      [340, 0.35, 0.07],
    ],
    bend: [5, 0.02],
    noise: [{ gain: 0.85, t60: 0.14, band: [1200, 16_000] }],
    drive: 1.8,
    human: 0.1,
  },
  41: { ...sineTom(84, -0.35), bend: [9, 0.08], drive: 1.5 },
  42: { ...hat(0.055, -22), pan: 0.15, human: 0.05, crush: [7, 1] },
  43: { ...sineTom(100, -0.25), bend: [9, 0.08], drive: 1.5 },
  44: { ...hat(0.09, -24), pan: 0.15, human: 0.05, crush: [7, 1] },
  45: { ...sineTom(124, -0.1), bend: [9, 0.08], drive: 1.5 },
  46: { ...hat(0.5, -21), pan: 0.15, human: 0.05, crush: [7, 1] },
  47: { ...sineTom(150, 0), bend: [9, 0.08], drive: 1.5 },
  48: { ...sineTom(178, 0.15), bend: [9, 0.08], drive: 1.5 },
  49: { ...crash(360, 1.7, -0.25), crush: [7, 1], human: 0.05 },
  50: { ...sineTom(210, 0.28), bend: [9, 0.08], drive: 1.5 },
  51: {
    level: -22,
    pan: 0.3,
    metal: { gain: 0.3, count: 100, low: 700, high: 13_500, t60: [1.1, 0.5], tilt: 0.3 },
    noise: [{ gain: 0.4, t60: 0.02, band: [3500, 14_000] }],
    width: 0.25,
    human: 0.05,
    crush: [7, 1],
  },
};
