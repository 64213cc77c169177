import type { Midi } from '../units.ts';
import type { FeelVoice } from './genre.ts';

/** Drum and percussion voices by the name a drummer would say, with their General MIDI key and the limb's feel. */
const ROWS = {
  kick: [36, 'kick'],
  kick2: [35, 'kick'],
  rim: [37, 'snare'],
  snare: [38, 'snare'],
  clap: [39, 'snare'],
  snare2: [40, 'snare'],
  hat: [42, 'hat'],
  pedal: [44, 'hat'],
  open: [46, 'hat'],
  tom1: [50, 'toms'],
  tom2: [47, 'toms'],
  tom3: [43, 'toms'],
  crash: [49, 'ride'],
  crash2: [57, 'ride'],
  china: [52, 'ride'],
  splash: [55, 'ride'],
  ride: [51, 'ride'],
  bell: [53, 'ride'],
  tambourine: [54, 'percussion'],
  cowbell: [56, 'percussion'],
  'bongo-high': [60, 'percussion'],
  'bongo-low': [61, 'percussion'],
  'conga-mute': [62, 'percussion'],
  'conga-high': [63, 'percussion'],
  'conga-low': [64, 'percussion'],
  'timbale-high': [65, 'percussion'],
  'timbale-low': [66, 'percussion'],
  'agogo-high': [67, 'percussion'],
  'agogo-low': [68, 'percussion'],
  cabasa: [69, 'percussion'],
  shaker: [70, 'percussion'],
  guiro: [73, 'percussion'],
  'guiro-long': [74, 'percussion'],
  claves: [75, 'percussion'],
  'woodblock-high': [76, 'percussion'],
  'woodblock-low': [77, 'percussion'],
  cuica: [79, 'percussion'],
  triangle: [80, 'percussion'],
  'triangle-open': [81, 'percussion'],
  'surdo-mute': [86, 'percussion'],
  surdo: [87, 'percussion'],
} as const satisfies Record<string, readonly [Midi, FeelVoice]>;

export type DrumVoice = keyof typeof ROWS;

export const DRUM_VOICES: Readonly<Record<DrumVoice, readonly [key: Midi, feel: FeelVoice]>> = ROWS;

/** The limb a General MIDI drum key belongs to, for its feel. */
export const FEEL_BY_DRUM_KEY: ReadonlyMap<Midi, FeelVoice> = new Map(
  Object.values(ROWS).map(([key, feel]) => [key, feel]),
);
