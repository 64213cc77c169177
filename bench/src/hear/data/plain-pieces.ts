import type { InstrumentId, Key, Meter } from '@songwright/music';
import type { Drift } from '../drift.ts';

export type Comping = 'block' | 'arpeggio' | 'long' | 'after' | 'eighths' | 'skank';
export type Bassing = 'halves' | 'quarters' | 'eighths' | 'off' | 'tresillo';
export type Drums =
  | 'rock'
  | 'four'
  | 'waltz'
  | 'six'
  | 'ride'
  | 'ballad'
  | 'sixteenths'
  | 'd-beat'
  | 'polka'
  | 'ska'
  | 'one drop'
  | 'half time'
  | 'breaks'
  | 'dembow'
  | 'samba'
  | 'bossa'
  | 'off hats'
  | 'clicks';

export interface PlainOrder {
  readonly name: string;
  /** In quarter notes. */
  readonly bpm: number;
  readonly meter: Meter;
  readonly key: Key;
  /** Degrees of the key, a bar each. */
  readonly progression: readonly number[];
  readonly seconds: number;
  readonly bass?: InstrumentId;
  /** Halves of the bar when not given. */
  readonly bassing?: Bassing;
  readonly comp?: InstrumentId;
  readonly comping?: Comping;
  readonly lead?: InstrumentId;
  /** Middle of the tune's range; 72 when not given. */
  readonly leadAt?: number;
  readonly drums?: Drums;
  readonly drift?: Drift;
}

const FOUR: Meter = { beats: 4, unit: 4 };
const THREE: Meter = { beats: 3, unit: 4 };
const SIX: Meter = { beats: 6, unit: 8 };
const major = (tonic: number): Key => ({ tonic, mode: 'major' });
const minor = (tonic: number): Key => ({ tonic, mode: 'minor' });
const seconds = 36;

/** Plain pieces; the first half is for tuning, the second for the report: each has every meter, slow and fast, and drift. */
export const PLAIN_PIECES: Readonly<Record<'tune' | 'test', readonly PlainOrder[]>> = {
  tune: [
    {
      name: 'rock 120',
      bpm: 120,
      meter: FOUR,
      key: major(7),
      progression: [1, 5, 6, 4],
      seconds,
      bass: 'fingered-bass',
      comp: 'clean-guitar',
      lead: 'flute',
      drums: 'rock',
    },
    {
      name: 'slow piano 58',
      bpm: 58,
      meter: FOUR,
      key: minor(9),
      progression: [1, 6, 3, 7],
      seconds,
      comp: 'grand-piano',
      comping: 'arpeggio',
      bass: 'upright-bass',
      lead: 'violin',
    },
    {
      name: 'waltz 150 swaying',
      bpm: 150,
      meter: THREE,
      key: major(2),
      progression: [1, 4, 5, 1],
      seconds,
      bass: 'upright-bass',
      comp: 'accordion',
      comping: 'after',
      lead: 'clarinet',
      drift: 'sway',
    },
    {
      name: 'six eight 84',
      bpm: 126,
      meter: SIX,
      key: major(5),
      progression: [1, 6, 4, 5],
      seconds,
      bass: 'fingered-bass',
      comp: 'acoustic-guitar',
      comping: 'arpeggio',
      lead: 'oboe',
      drums: 'six',
    },
    {
      name: 'four on the floor 128',
      bpm: 128,
      meter: FOUR,
      key: minor(4),
      progression: [1, 7, 6, 7],
      seconds,
      bass: 'synth-bass',
      comp: 'warm-pad',
      comping: 'long',
      lead: 'saw-lead',
      drums: 'four',
    },
    {
      name: 'fast 180',
      bpm: 180,
      meter: FOUR,
      key: major(9),
      progression: [1, 4, 1, 5],
      seconds,
      bass: 'picked-bass',
      comp: 'overdriven-guitar',
      lead: 'trumpet',
      drums: 'rock',
    },
    {
      name: 'strings rubato 76',
      bpm: 76,
      meter: FOUR,
      key: major(0),
      progression: [1, 3, 4, 5],
      seconds,
      bass: 'cello',
      comp: 'string-section',
      lead: 'violin',
      leadAt: 76,
      drift: 'rubato',
    },
    {
      name: 'waltz with drums 100',
      bpm: 100,
      meter: THREE,
      key: minor(2),
      progression: [1, 4, 5, 1],
      seconds,
      bass: 'fingered-bass',
      comp: 'nylon-guitar',
      lead: 'alto-sax',
      leadAt: 66,
      drums: 'waltz',
    },
  ],
  test: [
    {
      name: 'rock 138',
      bpm: 138,
      meter: FOUR,
      key: major(4),
      progression: [1, 4, 6, 5],
      seconds,
      bass: 'picked-bass',
      comp: 'overdriven-guitar',
      lead: 'tenor-sax',
      leadAt: 64,
      drums: 'rock',
    },
    {
      name: 'slow organ 62',
      bpm: 62,
      meter: FOUR,
      key: minor(0),
      progression: [1, 4, 7, 3],
      seconds,
      comp: 'tonewheel-organ',
      bass: 'fingered-bass',
      lead: 'flute',
      leadAt: 76,
      drums: 'ride',
    },
    {
      name: 'waltz 168 swaying',
      bpm: 168,
      meter: THREE,
      key: major(10),
      progression: [1, 5, 4, 1],
      seconds,
      bass: 'upright-bass',
      comp: 'grand-piano',
      comping: 'after',
      lead: 'violin',
      leadAt: 74,
      drift: 'sway',
    },
    {
      name: 'six eight 72',
      bpm: 108,
      meter: SIX,
      key: minor(7),
      progression: [1, 6, 7, 1],
      seconds,
      bass: 'upright-bass',
      comp: 'harp',
      comping: 'arpeggio',
      lead: 'tin-whistle',
      leadAt: 82,
      drums: 'six',
    },
    {
      name: 'four on the floor 118',
      bpm: 118,
      meter: FOUR,
      key: major(8),
      progression: [6, 4, 1, 5],
      seconds,
      bass: 'synth-bass',
      comp: 'electric-piano',
      lead: 'square-lead',
      drums: 'four',
      drift: 'sway',
    },
    {
      name: 'fast 168',
      bpm: 168,
      meter: FOUR,
      key: minor(11),
      progression: [1, 6, 3, 7],
      seconds,
      bass: 'picked-bass',
      comp: 'clean-guitar',
      lead: 'trumpet',
      drums: 'rock',
      drift: 'ramp',
    },
    {
      name: 'piano rubato 88',
      bpm: 88,
      meter: FOUR,
      key: major(3),
      progression: [1, 6, 2, 5],
      seconds,
      bass: 'cello',
      comp: 'grand-piano',
      lead: 'oboe',
      leadAt: 74,
      drift: 'rubato',
    },
    {
      name: 'waltz with drums 116',
      bpm: 116,
      meter: THREE,
      key: major(5),
      progression: [1, 6, 4, 5],
      seconds,
      bass: 'fingered-bass',
      comp: 'accordion',
      lead: 'clarinet',
      leadAt: 67,
      drums: 'waltz',
      drift: 'sway',
    },
  ],
};

/** Melodies alone, by instruments of all kinds. */
export const PLAIN_SOLOS: Readonly<Record<'tune' | 'test', readonly PlainOrder[]>> = {
  tune: [
    {
      name: 'flute',
      bpm: 96,
      meter: FOUR,
      key: major(7),
      progression: [1, 5, 6, 4],
      seconds: 30,
      lead: 'flute',
      leadAt: 74,
    },
    {
      name: 'cello',
      bpm: 80,
      meter: THREE,
      key: minor(2),
      progression: [1, 4, 5, 1],
      seconds: 30,
      lead: 'cello',
      leadAt: 50,
      drift: 'rubato',
    },
    {
      name: 'trumpet',
      bpm: 120,
      meter: FOUR,
      key: major(10),
      progression: [1, 4, 5, 1],
      seconds: 30,
      lead: 'trumpet',
      leadAt: 68,
    },
    {
      name: 'guitar',
      bpm: 100,
      meter: FOUR,
      key: minor(4),
      progression: [1, 6, 3, 7],
      seconds: 30,
      lead: 'acoustic-guitar',
      leadAt: 62,
    },
    {
      name: 'choir voice',
      bpm: 90,
      meter: FOUR,
      key: major(5),
      progression: [1, 6, 4, 5],
      seconds: 30,
      lead: 'choir-pad',
      leadAt: 64,
    },
  ],
  test: [
    {
      name: 'violin',
      bpm: 104,
      meter: FOUR,
      key: major(2),
      progression: [1, 4, 5, 1],
      seconds: 30,
      lead: 'violin',
      leadAt: 72,
      drift: 'sway',
    },
    {
      name: 'clarinet',
      bpm: 88,
      meter: SIX,
      key: minor(9),
      progression: [1, 6, 7, 1],
      seconds: 30,
      lead: 'clarinet',
      leadAt: 65,
    },
    {
      name: 'tenor saxophone',
      bpm: 116,
      meter: FOUR,
      key: minor(0),
      progression: [1, 4, 7, 3],
      seconds: 30,
      lead: 'tenor-sax',
      leadAt: 60,
    },
    {
      name: 'piano',
      bpm: 132,
      meter: FOUR,
      key: major(9),
      progression: [1, 5, 6, 4],
      seconds: 30,
      lead: 'grand-piano',
      leadAt: 69,
    },
    {
      name: 'soft lead',
      bpm: 76,
      meter: THREE,
      key: major(3),
      progression: [1, 6, 2, 5],
      seconds: 30,
      lead: 'soft-lead',
      leadAt: 70,
      drift: 'rubato',
    },
    {
      name: 'bassoon',
      bpm: 92,
      meter: FOUR,
      key: major(5),
      progression: [1, 4, 1, 5],
      seconds: 30,
      lead: 'bassoon',
      leadAt: 52,
    },
  ],
};
