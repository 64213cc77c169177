import type { InstrumentId } from '@songwright/music';

/** Where players of an orchestra sit, as a pan position (-1 left to 1 right) seen from the conductor. */
export const SEATS: Partial<Readonly<Record<InstrumentId, number>>> = {
  violin: -0.4,
  viola: 0.2,
  cello: 0.35,
  contrabass: 0.3,
  harp: -0.5,
  flute: -0.12,
  oboe: 0.12,
  clarinet: -0.18,
  bassoon: 0.18,
  'french-horn': -0.3,
  trumpet: 0.2,
  trombone: 0.35,
  tuba: 0.3,
  timpani: 0.1,
  celesta: -0.45,
  glockenspiel: -0.3,
  xylophone: 0.3,
  'tubular-bells': 0.4,
};
