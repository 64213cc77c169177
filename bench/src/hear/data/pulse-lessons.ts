import type { InstrumentId, Meter } from '@songwright/music';
import type { Drift } from '../drift.ts';
import type { Bassing, Comping, Drums } from './plain-pieces.ts';

/** Which pieces a pulse is learnt from, and which others it is tried on while settings are chosen. */
export type LessonSet = 'learn' | 'try';

/** Genres that are composed for the lessons, each several times. None of the seeds is one of the hear-check's. */
export const LESSON_GENRES: readonly string[] = [
  'house',
  'reggae',
  'punk',
  'techno',
  'afrobeats',
  'bossa nova',
  'r&b',
  'drum and bass',
  'trap',
  'hip hop',
  'disco',
  'trance',
  'reggaeton',
  'pop',
  'rock',
  'celtic',
  'waltz',
  'folk',
  'jazz swing',
  'country',
  'funk',
  'soul',
  'metal',
  'classical piano',
  'synthwave',
  'indie pop',
  'k-pop',
  'gospel',
  'blues',
  'chamber music',
  'lofi',
  'hard rock',
  'salsa',
  'dubstep',
  'chiptune',
  'cinematic',
  'jazz ballad',
  'ambient',
];

/** Seeds of the composed lessons by banks and by our own engine; the drift goes round with them. */
export const LESSON_SEEDS: Readonly<
  Record<LessonSet, { readonly bank: readonly number[]; readonly own: readonly number[] }>
> = {
  learn: { bank: [1001, 1002, 1003], own: [1101] },
  try: { bank: [2001, 2002], own: [2101] },
};
export const LESSON_DRIFTS: readonly (Drift | undefined)[] = [
  undefined,
  undefined,
  'sway',
  undefined,
  'ramp',
  undefined,
];

/** A way of playing from which plain lessons are drawn. */
export interface LessonStyle {
  readonly name: string;
  readonly meter: Meter;
  /** Quarter notes a minute. */
  readonly slowest: number;
  readonly fastest: number;
  readonly drums: readonly (Drums | undefined)[];
  /** None: no bass. */
  readonly bassings: readonly Bassing[];
  /** None: no chords. */
  readonly compings: readonly Comping[];
  /** Instead of `LESSON_DRIFTS`. */
  readonly drifts?: readonly (Drift | undefined)[];
  /** Whether there is one; yes when not given. */
  readonly tune?: boolean;
}

const FOUR: Meter = { beats: 4, unit: 4 };
const THREE: Meter = { beats: 3, unit: 4 };
const SIX: Meter = { beats: 6, unit: 8 };
const ANY: readonly Comping[] = ['block', 'arpeggio', 'long', 'after', 'eighths'];

export const LESSON_STYLES: readonly LessonStyle[] = [
  {
    name: 'rock',
    meter: FOUR,
    slowest: 84,
    fastest: 196,
    drums: ['rock', 'rock', 'ballad'],
    bassings: ['halves', 'eighths', 'quarters'],
    compings: ['block', 'eighths', 'long', 'arpeggio'],
  },
  {
    name: 'slow rock',
    meter: FOUR,
    slowest: 58,
    fastest: 84,
    drums: ['ballad', 'rock', 'sixteenths', 'ride'],
    bassings: ['halves', 'quarters', 'eighths'],
    compings: ['block', 'long', 'arpeggio', 'eighths'],
  },
  {
    name: 'floor',
    meter: FOUR,
    slowest: 112,
    fastest: 144,
    drums: ['four', 'off hats', 'four'],
    bassings: ['off', 'eighths', 'halves', 'quarters'],
    compings: ['long', 'skank', 'block', 'arpeggio'],
  },
  {
    name: 'punk',
    meter: FOUR,
    slowest: 150,
    fastest: 210,
    drums: ['d-beat', 'rock', 'rock'],
    bassings: ['eighths', 'quarters'],
    compings: ['eighths', 'block'],
  },
  {
    name: 'polka',
    meter: FOUR,
    slowest: 96,
    fastest: 134,
    drums: ['polka'],
    bassings: ['quarters'],
    compings: ['skank'],
  },
  {
    name: 'ska',
    meter: FOUR,
    slowest: 120,
    fastest: 170,
    drums: ['ska'],
    bassings: ['quarters', 'eighths'],
    compings: ['skank'],
  },
  {
    name: 'reggae',
    meter: FOUR,
    slowest: 66,
    fastest: 92,
    drums: ['one drop', 'off hats', 'ballad'],
    bassings: ['tresillo', 'halves', 'eighths'],
    compings: ['skank'],
  },
  {
    name: 'half time',
    meter: FOUR,
    slowest: 128,
    fastest: 156,
    drums: ['half time'],
    bassings: ['halves', 'tresillo'],
    compings: ['long', 'arpeggio', 'block'],
  },
  {
    name: 'breaks',
    meter: FOUR,
    slowest: 164,
    fastest: 180,
    drums: ['breaks'],
    bassings: ['halves', 'tresillo', 'eighths'],
    compings: ['long', 'block', 'arpeggio'],
  },
  {
    name: 'hip hop',
    meter: FOUR,
    slowest: 76,
    fastest: 104,
    drums: ['sixteenths', 'ballad'],
    bassings: ['tresillo', 'halves', 'eighths'],
    compings: ['long', 'block', 'after'],
  },
  {
    name: 'dembow',
    meter: FOUR,
    slowest: 84,
    fastest: 108,
    drums: ['dembow'],
    bassings: ['halves', 'tresillo', 'quarters'],
    compings: ['block', 'skank', 'long'],
  },
  {
    name: 'samba',
    meter: FOUR,
    slowest: 92,
    fastest: 126,
    drums: ['samba'],
    bassings: ['quarters', 'halves'],
    compings: ['skank', 'arpeggio', 'block'],
  },
  {
    name: 'bossa',
    meter: FOUR,
    slowest: 110,
    fastest: 150,
    drums: ['bossa', 'ride'],
    bassings: ['halves', 'quarters'],
    compings: ['block', 'arpeggio', 'skank'],
  },
  {
    name: 'waltz',
    meter: THREE,
    slowest: 84,
    fastest: 180,
    drums: ['waltz', undefined],
    bassings: ['halves'],
    compings: ['after', 'block', 'arpeggio'],
  },
  {
    name: 'six eight',
    meter: SIX,
    slowest: 84,
    fastest: 165,
    drums: ['six', 'six', undefined],
    bassings: ['halves'],
    compings: ['arpeggio', 'block'],
  },
  {
    name: 'no drums',
    meter: FOUR,
    slowest: 56,
    fastest: 132,
    drums: [undefined],
    bassings: ['halves', 'quarters', 'eighths'],
    compings: ANY,
  },
  {
    name: 'tune and chords',
    meter: FOUR,
    slowest: 60,
    fastest: 132,
    drums: [undefined],
    bassings: [],
    compings: ANY,
  },
  {
    name: 'clicks',
    meter: FOUR,
    slowest: 66,
    fastest: 138,
    drums: ['clicks'],
    bassings: [],
    compings: ['long'],
    tune: false,
  },
  {
    name: 'waltz clicks',
    meter: THREE,
    slowest: 96,
    fastest: 168,
    drums: ['clicks'],
    bassings: [],
    compings: ['long'],
    tune: false,
  },
  {
    name: 'drums alone',
    meter: FOUR,
    slowest: 76,
    fastest: 140,
    drums: ['rock', 'four', 'ballad', 'samba', 'sixteenths'],
    bassings: [],
    compings: [],
    tune: false,
  },
  {
    name: 'swaying waltz',
    meter: THREE,
    slowest: 84,
    fastest: 180,
    drums: [undefined],
    bassings: ['halves'],
    compings: ['after', 'after', 'block', 'arpeggio'],
    drifts: ['sway'],
  },
  {
    name: 'rubato',
    meter: FOUR,
    slowest: 60,
    fastest: 112,
    drums: [undefined],
    bassings: ['halves', 'quarters'],
    compings: ['block', 'block', 'arpeggio', 'long'],
    drifts: ['rubato'],
  },
  {
    name: 'rubato waltz',
    meter: THREE,
    slowest: 80,
    fastest: 132,
    drums: [undefined],
    bassings: ['halves'],
    compings: ['after', 'block', 'arpeggio'],
    drifts: ['rubato'],
  },
  {
    name: 'slow',
    meter: FOUR,
    slowest: 50,
    fastest: 72,
    drums: [undefined, 'ride'],
    bassings: ['halves'],
    compings: ['arpeggio', 'block', 'long'],
    drifts: [undefined, 'sway'],
  },
];

/** Plain lessons of each style. */
export const LESSONS_A_STYLE: Readonly<Record<LessonSet, number>> = { learn: 9, try: 4 };

export const LESSON_PLAYERS: Readonly<Record<'bass' | 'comp' | 'lead', readonly InstrumentId[]>> = {
  bass: ['fingered-bass', 'picked-bass', 'upright-bass', 'synth-bass'],
  comp: [
    'grand-piano',
    'clean-guitar',
    'overdriven-guitar',
    'acoustic-guitar',
    'electric-piano',
    'tonewheel-organ',
    'warm-pad',
    'accordion',
    'nylon-guitar',
    'string-section',
    'harp',
  ],
  lead: [
    'flute',
    'violin',
    'trumpet',
    'alto-sax',
    'oboe',
    'saw-lead',
    'clarinet',
    'square-lead',
    'tin-whistle',
  ],
};

export const LESSON_PROGRESSIONS: readonly (readonly number[])[] = [
  [1, 5, 6, 4],
  [1, 4, 5, 1],
  [6, 4, 1, 5],
  [1, 6, 3, 7],
  [1, 4],
  [1, 1, 4, 5],
  [2, 5, 1, 1],
];
