import type { DrumSpec, Kit } from '../spec.ts';
import { skin } from './acoustic.ts';

/** A hand drum: the skin, and the slap or touch of the hand. */
function handDrum(frequency: number, t60: number, pan: number, slap = 0.35, bend = 1.5): DrumSpec {
  return {
    level: -15,
    pan,
    modes: skin(frequency, t60, 0.8),
    bend: [bend, 0.05],
    noise: [{ gain: slap, t60: 0.022, band: [700, 7500], peak: [2100, 4, 1] }],
    tone: [1800, 11_000],
  };
}

const shaken = (
  t60: number,
  attack: number,
  band: readonly [number, number],
  grain: number,
  pan: number,
): DrumSpec => ({
  level: -23,
  pan,
  noise: [{ gain: 0.95, attack, t60, band, grain }],
  width: 0.2,
  tone: [6000, 19_000],
});

const bells = (frequency: number, pan: number, level = -20): DrumSpec => ({
  level,
  pan,
  modes: [
    [frequency, 0.5, 0.35],
    [frequency * 1.52, 0.4, 0.25],
    [frequency * 2.63, 0.3, 0.18],
    [frequency * 4.1, 0.2, 0.12],
  ],
  noise: [{ gain: 0.35, t60: 0.008, band: [2000, 12_000] }],
});

const block = (frequency: number, pan: number): DrumSpec => ({
  level: -17,
  pan,
  modes: [
    [frequency, 0.8, 0.07],
    [frequency * 1.71, 0.3, 0.04],
    [frequency * 2.9, 0.15, 0.025],
  ],
  noise: [{ gain: 0.35, t60: 0.006, band: [1200, 9000] }],
});

const triangle = (t60: number): DrumSpec => ({
  level: -25,
  pan: 0.35,
  modes: [
    [1180, 0.08, t60 * 0.6],
    [2946, 0.3, t60],
    [4580, 0.35, t60 * 0.9],
    [6220, 0.4, t60 * 0.8],
    [7741, 0.25, t60 * 0.7],
    [9315, 0.3, t60 * 0.6],
    [11_680, 0.2, t60 * 0.4],
  ],
  noise: [{ gain: 0.3, t60: 0.006, band: [5000, 17_000] }],
  choke: 'triangle',
  human: 0.5,
});

const scrape = (seconds: number, pan: number): DrumSpec => {
  const notches = Math.round(seconds / 0.011);
  return {
    level: -21,
    pan,
    noise: [{ gain: 0.6, t60: 0.012, band: [1800, 9500], peak: [2900, 6, 2] }],
    strokes: Array.from({ length: notches }, (_, i) => [i * 0.011, 0.4 + (0.6 * i) / notches] as const),
  };
};

const whistle = (t60: number): DrumSpec => ({
  level: -25,
  modes: [
    [2360, 0.5, t60],
    [2415, 0.45, t60],
  ],
  noise: [{ gain: 0.12, attack: 0.01, t60, band: [2000, 9000] }],
  human: 0,
});

const TAMBOURINE: DrumSpec = {
  level: -21,
  pan: -0.2,
  metal: { gain: 0.32, count: 60, low: 4200, high: 14_500, t60: [0.28, 0.16], tilt: 0.2, rise: 0.004 },
  noise: [
    { gain: 0.5, attack: 0.003, t60: 0.16, band: [5000, 17_000], grain: 0.7 },
    { gain: 0.35, t60: 0.03, band: [300, 2500] },
  ],
  width: 0.3,
  tone: [7000, 19_000],
};

/** The percussion of the General MIDI drum map, 27 to 34 and 54 to 87: the same in every kit. */
export const PERCUSSION: Kit = {
  27: { level: -24, modes: [[1400, 0.6, 0.08]], bend: [18, 0.05], human: 0 },
  28: { level: -21, noise: [{ gain: 0.8, t60: 0.04, band: [900, 9000] }] },
  29: { level: -23, noise: [{ gain: 0.7, attack: 0.05, t60: 0.06, band: [500, 5000], peak: [1800, 9, 3] }] },
  30: { level: -23, noise: [{ gain: 0.7, attack: 0.01, t60: 0.12, band: [400, 4000], peak: [1300, 9, 3] }] },
  31: {
    level: -20,
    modes: [
      [1850, 0.6, 0.04],
      [2900, 0.4, 0.03],
    ],
    noise: [{ gain: 0.4, t60: 0.008, band: [2000, 12_000] }],
  },
  32: {
    level: -22,
    modes: [[1000, 0.6, 0.02]],
    noise: [{ gain: 0.3, t60: 0.005, band: [1000, 8000] }],
    human: 0,
  },
  33: { level: -21, modes: [[1600, 0.7, 0.025]], human: 0 },
  34: {
    level: -24,
    modes: [
      [2093, 0.6, 0.5],
      [4190, 0.3, 0.3],
    ],
    human: 0,
  },
  54: TAMBOURINE,
  56: {
    level: -21,
    pan: 0.25,
    modes: [
      [562, 0.5, 0.2],
      [845, 0.6, 0.22],
      [1480, 0.25, 0.12],
      [2130, 0.2, 0.1],
      [3260, 0.15, 0.08],
    ],
    noise: [{ gain: 0.4, t60: 0.01, band: [1500, 10_000] }],
    tone: [3000, 14_000],
  },
  58: {
    level: -23,
    pan: -0.3,
    noise: [{ gain: 0.9, attack: 0.01, t60: 0.9, band: [2200, 8000], peak: [3400, 9, 3], grain: 0.95 }],
  },
  60: handDrum(392, 0.16, 0.25, 0.5),
  61: handDrum(294, 0.2, 0.15, 0.45),
  62: { ...handDrum(232, 0.07, -0.2, 0.85), level: -16 },
  63: handDrum(220, 0.34, -0.2),
  64: handDrum(165, 0.42, -0.32),
  65: { ...handDrum(310, 0.32, 0.35, 0.6, 2), level: -16 },
  66: { ...handDrum(225, 0.4, 0.25, 0.55, 2), level: -16 },
  67: bells(880, -0.35),
  68: bells(660, -0.35),
  69: shaken(0.09, 0.012, [3800, 16_000], 0.55, 0.35),
  70: shaken(0.05, 0.008, [5200, 17_000], 0.6, -0.35),
  71: whistle(0.18),
  72: whistle(0.5),
  73: scrape(0.1, -0.4),
  74: scrape(0.34, -0.4),
  75: {
    level: -20,
    pan: -0.15,
    modes: [
      [2460, 0.8, 0.06],
      [4900, 0.15, 0.03],
    ],
    noise: [{ gain: 0.25, t60: 0.005, band: [2000, 10_000] }],
  },
  76: block(1120, 0.3),
  77: block(810, 0.2),
  78: {
    level: -20,
    pan: 0.3,
    modes: [[620, 0.7, 0.12]],
    bend: [-6, 0.08],
    noise: [{ gain: 0.1, t60: 0.06, band: [600, 4000] }],
  },
  79: {
    level: -20,
    pan: 0.3,
    modes: [[420, 0.7, 0.28]],
    bend: [7, 0.16],
    noise: [{ gain: 0.1, t60: 0.1, band: [500, 3000] }],
  },
  80: triangle(0.16),
  81: triangle(2.4),
  82: shaken(0.07, 0.028, [3600, 15_500], 0.35, 0.3),
  83: {
    ...TAMBOURINE,
    level: -23,
    noise: [{ gain: 0.5, attack: 0.01, t60: 0.35, band: [5500, 17_000], grain: 0.85 }],
  },
  84: {
    level: -24,
    pan: 0.2,
    modes: [
      [3200, 0.3, 1.2],
      [4800, 0.3, 1],
      [6900, 0.25, 0.8],
    ],
    strokes: Array.from({ length: 14 }, (_, i) => [i * 0.05, 1 - i * 0.05] as const),
    width: 0.5,
  },
  85: {
    level: -20,
    pan: 0.2,
    modes: [
      [1350, 0.4, 0.03],
      [2480, 0.5, 0.03],
    ],
    noise: [{ gain: 0.4, t60: 0.01, band: [1500, 9000] }],
    strokes: [
      [0, 0.6],
      [0.03, 1],
    ],
  },
  86: { ...handDrum(74, 0.2, 0, 0.3), level: -14 },
  87: { ...handDrum(68, 0.9, 0, 0.25), level: -14 },
};

/** Keys of the kit half of the map stand for the nearest hand drum when a percussion part uses them. */
const HANDS: Kit = {
  ...PERCUSSION,
  35: PERCUSSION[87]!,
  36: PERCUSSION[86]!,
  37: PERCUSSION[75]!,
  38: PERCUSSION[62]!,
  42: PERCUSSION[70]!,
  46: PERCUSSION[69]!,
};

const CLAP: DrumSpec = {
  level: -15,
  noise: [{ gain: 0.9, t60: 0.09, band: [800, 9500], peak: [1300, 7, 1.3] }],
  strokes: [
    [0, 0.5],
    [0.008, 0.7],
    [0.014, 0.6],
    [0.022, 1],
    [0.029, 0.6],
  ],
  width: 0.8,
  human: 1,
};

const SNAP: DrumSpec = {
  level: -17,
  modes: [[2250, 0.25, 0.03]],
  noise: [
    { gain: 0.9, t60: 0.018, band: [1400, 12_000], peak: [2500, 8, 1.6] },
    { gain: 0.18, t60: 0.12, band: [1500, 8000] },
  ],
  width: 0.5,
};

export const LATIN: Kit = HANDS;
export const HAND: Kit = { ...HANDS, 39: CLAP };
export const SHAKER: Kit = {
  ...HANDS,
  42: PERCUSSION[82]!,
  44: PERCUSSION[70]!,
  46: TAMBOURINE,
  38: TAMBOURINE,
};
/** Claps on 39, snaps on 40; anything else claps. */
export const CLAPS: Kit = { 38: CLAP, 39: CLAP, 40: SNAP, 37: SNAP };
