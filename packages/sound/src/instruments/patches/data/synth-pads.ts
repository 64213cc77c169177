import type { InstrumentId } from '@songwright/music';
import { highPass } from '../../../dsp/equalise.ts';
import type { InsertSpec, SynthPatch, Vibrato } from '../patch.ts';

const PLAIN_VIBRATO: Vibrato = { depth: 0.3, rate: 5.2, delay: 0.25, always: 0 };
const DEEP_CHORUS: InsertSpec = { insert: 'chorus', rate: 0.33, depth: 0.0035, mix: 0.5 };
const CHORUS: InsertSpec = { insert: 'chorus', rate: 0.55, depth: 0.0022, mix: 0.45 };
/** Bodies of vowels: centre, gain and Q of the formants of a sung "ah" with a touch of "oo" (Peterson and Barney's
 * means for men and women, in between). */
const AH: InsertSpec = {
  insert: 'formant',
  peaks: [
    [640, 1, 5],
    [1120, 0.6, 8],
    [2650, 0.22, 10],
    [3300, 0.12, 10],
  ],
};

/** Held, slowly moving sounds by subtractive synthesis. */
export const SYNTH_PADS = {
  'warm-pad': {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.5, unison: 4, cents: 11 },
      { wave: 'pwm', level: 0.22, interval: -12, widthRate: 0.23 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 850,
      track: 0.4,
      resonance: 0.7,
      envelope: { attack: 1.1, decay: 2.5, sustain: 0.6, release: 1 },
      amount: 1.2,
      velocity: 1.6,
      lfo: { rate: 0.11, octaves: 0.3 },
    },
    amp: { attack: 0.45, decay: 1.5, sustain: 0.85, release: 1.1 },
    response: 0.9,
    width: 0.8,
    inserts: [DEEP_CHORUS],
  },
  'glass-pad': {
    engine: 'synth',
    oscillators: [
      { wave: 'glass', level: 0.5, unison: 3, cents: 7 },
      { wave: 'sine', level: 0.25, interval: 12.03 },
      { wave: 'sine', level: 0.1, interval: 19.04 },
    ],
    noise: 0.004,
    filter: {
      kind: 'low',
      cutoff: 3800,
      track: 0.4,
      resonance: 0.7,
      envelope: { attack: 0.05, decay: 3, sustain: 0.35, release: 1 },
      amount: 1.4,
      velocity: 1.5,
    },
    amp: { attack: 0.18, decay: 2.5, sustain: 0.7, release: 1.6 },
    response: 0.9,
    width: 0.9,
    inserts: [CHORUS],
  },
  'sweep-pad': {
    engine: 'synth',
    oscillators: [{ wave: 'saw', level: 0.6, unison: 5, cents: 15 }],
    filter: {
      kind: 'low-24',
      cutoff: 420,
      track: 0.3,
      resonance: 1.9,
      envelope: { attack: 2.8, decay: 3.5, sustain: 0.35, release: 1.5 },
      amount: 3.2,
      velocity: 1.2,
    },
    amp: { attack: 0.5, decay: 1, sustain: 0.9, release: 1.4 },
    response: 0.8,
    width: 0.9,
    inserts: [CHORUS],
  },
  'dark-pad': {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.45, unison: 3, cents: 9 },
      { wave: 'square', level: 0.25, interval: -12 },
      { wave: 'sine', level: 0.3, interval: 7.02 },
    ],
    noise: 0.006,
    filter: {
      kind: 'low-24',
      cutoff: 380,
      track: 0.5,
      resonance: 1,
      velocity: 1.4,
      lfo: { rate: 0.07, octaves: 0.6 },
    },
    amp: { attack: 1.1, decay: 2, sustain: 0.9, release: 2 },
    response: 0.8,
    width: 0.8,
    inserts: [DEEP_CHORUS],
  },
  'synth-strings': {
    engine: 'synth',
    oscillators: [
      { wave: 'strings', level: 0.6, unison: 4, cents: 9 },
      { wave: 'strings', level: 0.25, interval: 12, unison: 2, cents: 7 },
    ],
    filter: { kind: 'low', cutoff: 3400, track: 0.3, resonance: 0.7, velocity: 1.5 },
    amp: { attack: 0.14, decay: 0.6, sustain: 0.9, release: 0.45 },
    response: 0.9,
    width: 0.8,
    vibrato: PLAIN_VIBRATO,
    inserts: [
      { insert: 'equaliser', bands: [highPass(110)] },
      { insert: 'chorus', rate: 0.62, depth: 0.003, mix: 0.55 },
    ],
  },
  'choir-pad': {
    engine: 'synth',
    oscillators: [{ wave: 'glottis', level: 0.8, unison: 4, cents: 12 }],
    noise: 0.02,
    amp: { attack: 0.22, decay: 1, sustain: 0.9, release: 0.5 },
    response: 0.9,
    width: 0.8,
    vibrato: { depth: 0.16, rate: 5.1, delay: 0.35, always: 0.7 },
    inserts: [AH, CHORUS],
  },
  // Singers who were given no words, or no voice to say them with, hum an "ah".
  singer: {
    engine: 'synth',
    oscillators: [{ wave: 'glottis', level: 0.8 }],
    noise: 0.02,
    amp: { attack: 0.05, decay: 0.6, sustain: 0.9, release: 0.12 },
    response: 0.9,
    width: 0,
    vibrato: { depth: 0.16, rate: 5.4, delay: 0.3, always: 0.8 },
    inserts: [AH],
  },
  'backing-singers': {
    engine: 'synth',
    oscillators: [{ wave: 'glottis', level: 0.8, unison: 4, cents: 10 }],
    noise: 0.02,
    amp: { attack: 0.09, decay: 0.8, sustain: 0.9, release: 0.25 },
    response: 0.9,
    width: 0.9,
    vibrato: { depth: 0.14, rate: 5.2, delay: 0.3, always: 0.8 },
    inserts: [AH],
  },
} as const satisfies Partial<Record<InstrumentId, SynthPatch>>;
