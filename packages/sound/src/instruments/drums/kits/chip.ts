import type { DrumSpec, Kit } from '../spec.ts';

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
