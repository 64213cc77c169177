import type { DrumSpec, Kit } from '../spec.ts';
import { ACOUSTIC, crash, hat } from './acoustic.ts';

/** The six oscillators behind the TR-808's cymbals (service notes: 205.3 to 800 Hz). */
const SIX = [205.3, 304.4, 369.6, 522.7, 540, 800] as const;

const squareHat = (t60: number, level: number): DrumSpec => ({
  level,
  pan: 0.15,
  squares: { gain: 0.55, frequencies: SIX, band: [7200, 15_500], t60 },
  choke: 'hat',
  human: 0,
});

const sineTom = (frequency: number, pan: number, level = -13): DrumSpec => ({
  level,
  pan,
  modes: [[frequency, 0.9, 0.5]],
  bend: [5, 0.06],
  noise: [{ gain: 0.07, t60: 0.12, band: [200, 3000] }],
  human: 0,
});

const clap = (band: readonly [number, number], peak: number, tail: number): DrumSpec => ({
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

const dusty = (spec: DrumSpec, level = 0): DrumSpec => ({
  ...spec,
  level: spec.level + level,
  crush: [9, 2],
  tone: [Math.min(spec.tone?.[0] ?? 5000, 5000), Math.min(spec.tone?.[1] ?? 8500, 8500)],
  drive: Math.max(1.6, spec.drive ?? 1),
  width: (spec.width ?? 0) * 0.4,
});

/** An acoustic kit through a twelve-bit sampler and a worn tape. */
export const LOFI: Kit = {
  ...Object.fromEntries(Object.entries(ACOUSTIC).map(([key, spec]) => [key, dusty(spec)])),
  36: dusty({
    ...ACOUSTIC[36]!,
    modes: [
      [62, 1, 0.3],
      [104, 0.4, 0.12],
      [171, 0.2, 0.07],
    ],
    noise: [{ gain: 0.35, t60: 0.03, band: [150, 2500] }],
  }),
  38: dusty({
    ...ACOUSTIC[38]!,
    modes: [
      [204, 0.75, 0.14],
      [352, 0.4, 0.09],
    ],
    noise: [
      { gain: 0.7, t60: 0.03, band: [1200, 9000] },
      { gain: 0.4, t60: 0.15, band: [900, 8000], rattle: 0.3 },
    ],
  }),
  42: dusty(hat(0.05, -24)),
  46: dusty(hat(0.35, -23)),
};

const gated = (spec: DrumSpec, hold: number): DrumSpec => ({
  ...spec,
  noise: [
    ...(spec.noise ?? []),
    // A big room, cut off at once by a gate: the sound of the decade.
    { gain: 0.3, attack: 0.006, hold, t60: 0.05, band: [260, 7000] },
  ],
  width: 0.75,
  drive: 1.5,
});

const electronicTom = (frequency: number, pan: number): DrumSpec =>
  gated(
    {
      level: -13,
      pan,
      modes: [[frequency, 0.95, 0.6]],
      bend: [12, 0.16],
      noise: [{ gain: 0.35, t60: 0.05, band: [500, 7000] }],
      human: 0,
    },
    0.26,
  );

/** Electronic toms with long falls, gated snare: synthesiser pop of the eighties. */
export const ELECTRO: Kit = {
  ...TR_909,
  36: {
    level: -9,
    modes: [
      [54, 1, 0.3],
      [110, 0.2, 0.08],
    ],
    bend: [20, 0.03],
    noise: [{ gain: 0.6, t60: 0.012, band: [1200, 8000] }],
    drive: 2,
    human: 0,
  },
  38: gated(
    {
      level: -11,
      modes: [
        [182, 0.8, 0.2],
        [330, 0.4, 0.1],
      ],
      bend: [6, 0.03],
      noise: [{ gain: 0.75, t60: 0.12, band: [900, 14_000] }],
      human: 0.1,
    },
    0.2,
  ),
  39: clap([800, 9000], 1150, 0.3),
  40: gated(
    {
      level: -11,
      modes: [[210, 0.7, 0.15]],
      bend: [8, 0.04],
      noise: [{ gain: 0.9, t60: 0.16, band: [1000, 15_000] }],
      human: 0.1,
    },
    0.24,
  ),
  41: electronicTom(72, -0.5),
  43: electronicTom(88, -0.35),
  45: electronicTom(110, -0.12),
  47: electronicTom(136, 0.08),
  48: electronicTom(164, 0.25),
  50: electronicTom(200, 0.45),
};

const chipNoise = (t60: number, every: number, level = -17): DrumSpec => ({
  level,
  noise: [{ gain: 0.7, t60, band: [60, 19_000] }],
  crush: [4, every],
  human: 0,
});

/** Four-bit noise and falling pulses of an eight-bit console. */
export const CHIP: Kit = {
  35: { level: -10, modes: [[52, 0.9, 0.16]], bend: [30, 0.07], crush: [4, 3], human: 0 },
  36: { level: -10, modes: [[58, 0.9, 0.14]], bend: [32, 0.06], crush: [4, 3], human: 0 },
  37: chipNoise(0.03, 4, -18),
  38: {
    level: -13,
    modes: [[190, 0.35, 0.06]],
    bend: [9, 0.03],
    noise: [{ gain: 0.7, t60: 0.16, band: [60, 19_000] }],
    crush: [4, 4],
    human: 0,
  },
  39: chipNoise(0.09, 3, -17),
  40: chipNoise(0.12, 5, -16),
  41: { level: -14, modes: [[90, 0.9, 0.2]], bend: [16, 0.15], crush: [4, 3], human: 0 },
  42: chipNoise(0.03, 1, -24),
  43: { level: -14, modes: [[110, 0.9, 0.2]], bend: [16, 0.15], crush: [4, 3], human: 0 },
  44: chipNoise(0.045, 1, -25),
  45: { level: -14, modes: [[136, 0.9, 0.2]], bend: [16, 0.15], crush: [4, 3], human: 0 },
  46: chipNoise(0.22, 1, -24),
  47: { level: -14, modes: [[164, 0.9, 0.18]], bend: [16, 0.13], crush: [4, 3], human: 0 },
  48: { level: -14, modes: [[196, 0.9, 0.18]], bend: [16, 0.13], crush: [4, 3], human: 0 },
  49: chipNoise(0.7, 2, -18),
  50: { level: -14, modes: [[230, 0.9, 0.18]], bend: [16, 0.13], crush: [4, 3], human: 0 },
  51: chipNoise(0.12, 1, -24),
  52: chipNoise(0.6, 3, -18),
  53: { level: -21, modes: [[1400, 0.5, 0.2]], crush: [4, 2], human: 0 },
  55: chipNoise(0.4, 1, -19),
  57: chipNoise(0.8, 2, -18),
  59: chipNoise(0.14, 1, -24),
};
