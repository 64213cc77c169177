import type { Midi } from '@songwright/music';
import type { SampleSetName } from './sample.ts';

/** A set of recordings as an npm package holds it. */
export interface SampleSet {
  /** The npm package. */
  readonly package: string;
  /** A note's file inside the package: the part before and the part after the note's name. */
  readonly file: readonly [before: string, after: string];
  readonly channels: 1 | 2;
  /** Bowed and blown notes are held by a loop; struck and plucked ones die away. */
  readonly sustained: boolean;
}

const tonejs = (instrument: string, sustained: boolean): SampleSet => ({
  package: `tonejs-instrument-${instrument}-mp3`,
  file: ['', '.mp3'],
  channels: 1,
  sustained,
});

const salamander = (layer: number): SampleSet => ({
  package: `@audio-samples/piano-mp3-velocity${layer}`,
  file: ['audio/', `v${layer}.mp3`],
  channels: 2,
  sustained: false,
});

export const SAMPLE_SETS = {
  'piano-soft': salamander(4),
  'piano-medium': salamander(8),
  'piano-hard': salamander(12),
  violin: tonejs('violin', true),
  cello: tonejs('cello', true),
  contrabass: tonejs('contrabass', true),
  'guitar-acoustic': tonejs('guitar-acoustic', false),
  'guitar-nylon': tonejs('guitar-nylon', false),
  'guitar-electric': tonejs('guitar-electric', false),
  'bass-electric': tonejs('bass-electric', false),
  trumpet: tonejs('trumpet', true),
  trombone: tonejs('trombone', true),
  'french-horn': tonejs('french-horn', true),
  saxophone: tonejs('saxophone', true),
  clarinet: tonejs('clarinet', true),
  flute: tonejs('flute', true),
  bassoon: tonejs('bassoon', true),
  organ: tonejs('organ', true),
  harp: tonejs('harp', false),
  xylophone: tonejs('xylophone', false),
} as const satisfies Record<SampleSetName, SampleSet>;

export type KnownSampleSet = keyof typeof SAMPLE_SETS;

const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** "A4" is 69; sharps are written `s` or `#`. Throws for anything else. */
export function pitchOf(note: string): Midi {
  const match = /^([A-G])([s#]?)(\d)$/.exec(note);
  if (match === null) throw new Error(`"${note}" is not the name of a recorded note, such as "A4" or "Fs2".`);
  return STEPS[match[1]!]! + (match[2] === '' ? 0 : 1) + 12 * (Number(match[3]) + 1);
}
