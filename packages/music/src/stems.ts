/** The twelve stems of the wire contract's `stem-split`. Every part belongs to exactly one. */
export const STEMS = [
  'vocal',
  'backing_vocals',
  'bass',
  'brass',
  'drums',
  'fx',
  'guitar',
  'keyboard',
  'percussion',
  'strings',
  'synth',
  'woodwinds',
] as const;

export type StemName = (typeof STEMS)[number];
