import type { InstrumentId } from '@songwright/music';
import type { SynthPatch } from '../patch.ts';

/** Organs, free reeds and pipes, by waves of their own spectra. */
export const REEDS_AND_PIPES = {
  'tonewheel-organ': {
    engine: 'synth',
    oscillators: [
      { wave: 'drawbars-rock', level: 0.22, interval: -12 },
      // Second-harmonic percussion and the click of nine contacts.
      { wave: 'sine', level: 0.13, interval: 12, decay: 0.45 },
    ],
    chiff: { level: 0.03, time: 0.012 },
    amp: { attack: 0.003, decay: 0.3, sustain: 1, release: 0.02 },
    response: 0.35,
    inserts: [
      { insert: 'drive', gain: 1.6, tone: 6500 },
      { insert: 'rotary', slow: 0.8, fast: 6.4 },
    ],
  },
  'reed-organ': {
    engine: 'synth',
    oscillators: [
      { wave: 'reed', level: 0.6 },
      { wave: 'reed', level: 0.35, interval: 12.03 },
      { wave: 'reed', level: 0.2, interval: -11.98 },
    ],
    noise: 0.008,
    filter: { kind: 'low', cutoff: 2300, track: 0.2, resonance: 0.7, velocity: 0.6 },
    amp: { attack: 0.06, decay: 0.5, sustain: 0.95, release: 0.12 },
    response: 0.4,
    width: 0.3,
  },
  accordion: {
    engine: 'synth',
    // Two reeds a tremolo of some 4 Hz apart, and one an octave below: "master" of a musette box.
    oscillators: [
      { wave: 'reed', level: 0.8, unison: 2, cents: 8 },
      { wave: 'reed', level: 0.3, interval: -12 },
    ],
    noise: 0.006,
    filter: { kind: 'low', cutoff: 4200, track: 0.2, resonance: 0.7, velocity: 1.6 },
    amp: { attack: 0.035, decay: 0.3, sustain: 0.95, release: 0.07 },
    response: 0.8,
    width: 0.4,
    inserts: [
      {
        insert: 'equaliser',
        bands: [
          { kind: 'bell', frequency: 1500, gain: 3, q: 1 },
          { kind: 'bell', frequency: 420, gain: -2, q: 1 },
        ],
      },
    ],
  },
  harmonica: {
    engine: 'synth',
    oscillators: [{ wave: 'mouth-reed', level: 0.8, unison: 2, cents: 2 }],
    noise: 0.012,
    filter: {
      kind: 'low',
      cutoff: 3000,
      track: 0.2,
      resonance: 0.8,
      envelope: { attack: 0.05, decay: 0.4, sustain: 0.7, release: 0.1 },
      amount: 0.8,
      velocity: 2,
    },
    amp: { attack: 0.03, decay: 0.4, sustain: 0.9, release: 0.06 },
    response: 1,
    glide: 0.06,
    vibrato: { depth: 0.14, rate: 5.8, delay: 0.2, always: 0.4 },
    tremolo: { rate: 5.8, depth: 0.12 },
    inserts: [
      {
        insert: 'equaliser',
        bands: [
          { kind: 'high-pass', frequency: 280, gain: 0, q: 0.7 },
          { kind: 'bell', frequency: 1900, gain: 5, q: 1.4 },
        ],
      },
    ],
  },
  'pan-flute': {
    engine: 'synth',
    oscillators: [{ wave: 'stopped-pipe', level: 0.9 }],
    noise: 0.03,
    chiff: { level: 0.35, time: 0.09 },
    filter: { kind: 'low', cutoff: 2300, track: 0.7, resonance: 1.1, velocity: 1.8 },
    amp: { attack: 0.035, decay: 0.3, sustain: 0.85, release: 0.12 },
    response: 1,
    glide: 0.04,
    vibrato: { depth: 0.14, rate: 4.7, delay: 0.35, always: 0.45 },
  },
} as const satisfies Partial<Record<InstrumentId, SynthPatch>>;
