import type { DrumSpec, Kit } from '../spec.ts';
import { clap } from './machine-parts.ts';
import { TR_909 } from './tr-909.ts';

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
