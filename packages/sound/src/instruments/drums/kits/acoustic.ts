import type { DrumMode, DrumSpec, Kit } from '../spec.ts';

/** Ratios of the first modes of a circular membrane (zeros of Bessel functions), pulled towards harmonic by air. */
const SKIN = [1, 1.54, 2.03, 2.2, 2.56, 2.83] as const;

/** A skin tuned to `frequency` that rings `t60` seconds; higher modes are weaker and shorter. */
export function skin(frequency: number, t60: number, brightness = 1): DrumMode[] {
  return SKIN.map((factor, i) => [
    frequency * factor,
    i === 0 ? 0.8 : (0.4 * brightness) / (1 + i * 0.8),
    i === 0 ? t60 : t60 / (1.3 + 0.55 * i),
  ]);
}

export const KICK: DrumSpec = {
  level: -10,
  modes: [
    [57, 0.95, 0.42],
    [92, 0.34, 0.16],
    [151, 0.2, 0.09],
    [236, 0.12, 0.05],
  ],
  bend: [13, 0.035],
  noise: [
    // The beater's felt and the click of its rim on the skin.
    { gain: 0.5, t60: 0.016, band: [1800, 6500], peak: [3400, 7, 1.2] },
    { gain: 0.5, t60: 0.05, band: [140, 900] },
  ],
  drive: 1.3,
  tone: [2200, 12_000],
};

export const SNARE: DrumSpec = {
  level: -12,
  modes: [
    [184, 0.62, 0.145],
    [329, 0.36, 0.105],
    [402, 0.16, 0.09],
    [547, 0.12, 0.07],
    [684, 0.08, 0.055],
    [921, 0.06, 0.04],
  ],
  bend: [2.4, 0.02],
  noise: [
    { gain: 0.75, t60: 0.012, band: [2500, 16_000] },
    { gain: 1.3, attack: 0.002, t60: 0.27, band: [1300, 14_000], peak: [4200, 3, 0.8], rattle: 0.35 },
    { gain: 0.2, attack: 0.004, t60: 0.13, band: [350, 1500] },
  ],
  width: 0.3,
  drive: 1.2,
  tone: [3800, 19_000],
};

const SIDE_STICK: DrumSpec = {
  level: -17,
  pan: 0.05,
  modes: [
    [430, 0.3, 0.05],
    [812, 0.5, 0.06],
    [1684, 0.75, 0.05],
    [2530, 0.4, 0.035],
    [3390, 0.25, 0.025],
  ],
  noise: [
    { gain: 0.5, t60: 0.012, band: [1500, 9000] },
    { gain: 0.1, t60: 0.09, band: [1500, 9000] },
  ],
  tone: [3000, 15_000],
};

export function tom(frequency: number, pan: number, t60 = 0.55): DrumSpec {
  return {
    level: -13,
    pan,
    modes: skin(frequency, t60, 0.85),
    bend: [3.2, 0.09],
    noise: [
      { gain: 0.45, t60: 0.02, band: [900, 7000] },
      { gain: 0.16, t60: 0.12, band: [150, 1200] },
    ],
    width: 0.15,
    tone: [1800, 11_000],
  };
}

/** A pair of hi-hat cymbals ringing `t60` seconds. */
export function hat(t60: number, level = -23): DrumSpec {
  const open = t60 > 0.3;
  return {
    level,
    pan: 0.32,
    metal: { gain: 0.36, count: 70, low: 1900, high: 15_500, t60: [t60, t60 * 0.7], tilt: 0.55 },
    noise: [
      { gain: 0.28, t60: t60 * 0.8, band: [6000, 17_000] },
      { gain: 0.5, t60: open ? 0.02 : 0.012, band: [3500, 16_000] },
    ],
    width: 0.25,
    tone: [7500, 20_000],
    choke: 'hat',
  };
}

export function crash(low: number, t60: number, pan: number): DrumSpec {
  return {
    level: -18,
    pan,
    metal: { gain: 0.5, count: 110, low, high: 15_000, t60: [t60, t60 * 0.35], tilt: 0.28, rise: 0.03 },
    noise: [
      { gain: 0.42, attack: 0.004, t60: t60 * 0.3, band: [4500, 16_500] },
      { gain: 0.4, t60: 0.03, band: [1200, 9000] },
    ],
    width: 0.7,
    tone: [5500, 19_000],
  };
}

export function ride(bell: boolean, pan: number): DrumSpec {
  return {
    level: bell ? -21 : -23,
    pan,
    modes: bell
      ? [
          [758, 0.3, 1.4],
          [1268, 0.34, 1.2],
          [2044, 0.3, 0.9],
          [3110, 0.22, 0.8],
          [4410, 0.14, 0.6],
        ]
      : [
          [512, 0.05, 1.2],
          [1190, 0.06, 0.9],
          [3420, 0.1, 0.22],
        ],
    metal: {
      gain: bell ? 0.16 : 0.24,
      count: 110,
      low: 420,
      high: 14_000,
      t60: [2.6, 0.9],
      tilt: 0.22,
      rise: 0.008,
    },
    noise: [
      { gain: 0.55, t60: 0.018, band: [3000, 14_000], peak: [5200, 4, 1.5] },
      { gain: 0.07, t60: 0.9, band: [5000, 15_000] },
    ],
    width: 0.45,
    tone: [5000, 18_000],
    human: 0.5,
  };
}

/** The set that every drummer's kit starts from: seen from the audience, hats right, floor tom left. */
export const ACOUSTIC: Kit = {
  35: { ...KICK, bend: [10, 0.04], level: -10.5, tone: [1500, 7000] },
  36: KICK,
  37: SIDE_STICK,
  38: SNARE,
  39: {
    level: -15,
    noise: [{ gain: 0.9, t60: 0.11, band: [700, 9000], peak: [1400, 6, 1.4] }],
    strokes: [
      [0, 0.7],
      [0.011, 0.8],
      [0.021, 1],
      [0.033, 0.8],
    ],
    width: 0.6,
  },
  40: {
    ...SNARE,
    level: -11.5,
    modes: [
      [212, 0.6, 0.17],
      [372, 0.4, 0.12],
      [561, 0.24, 0.1],
      [842, 0.2, 0.12],
      [1345, 0.14, 0.09],
    ],
  },
  41: tom(82, -0.42, 0.75),
  42: hat(0.085),
  43: tom(98, -0.34, 0.7),
  44: { ...hat(0.075, -26), tone: [3500, 9000] },
  45: tom(121, -0.16, 0.6),
  46: hat(0.75, -22),
  47: tom(142, -0.02, 0.55),
  48: tom(168, 0.14, 0.5),
  49: crash(310, 2.4, 0.45),
  50: tom(196, 0.26, 0.45),
  51: ride(false, -0.4),
  52: { ...crash(240, 1.6, -0.5), drive: 2, level: -18 },
  53: ride(true, -0.4),
  55: { ...crash(620, 0.9, 0.1), level: -20 },
  57: crash(380, 2.1, -0.45),
  59: { ...ride(false, -0.3), level: -24 },
};
