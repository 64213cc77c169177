import type { InstrumentId } from '@songwright/music';
import type { SynthPatch, Vibrato } from '../patch.ts';

const PLAIN_VIBRATO: Vibrato = { depth: 0.3, rate: 5.2, delay: 0.25, always: 0 };

/** Basses by subtractive synthesis. */
export const SYNTH_BASSES = {
  'synth-bass': {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.5 },
      { wave: 'square', level: 0.35, interval: -0.06 },
      { wave: 'sine', level: 0.35, interval: 0 },
    ],
    filter: {
      kind: 'ladder',
      cutoff: 420,
      track: 0.5,
      resonance: 1.1,
      envelope: { attack: 0.001, decay: 0.28, sustain: 0.18, release: 0.1 },
      amount: 2.6,
      velocity: 2,
    },
    amp: { attack: 0.001, decay: 0.5, sustain: 0.75, release: 0.06 },
    response: 0.9,
    drive: 1.4,
    glide: 0.05,
    vibrato: PLAIN_VIBRATO,
    sync: true,
  },
  'sub-bass': {
    engine: 'synth',
    oscillators: [
      { wave: 'sine', level: 1 },
      { wave: 'triangle', level: 0.22 },
    ],
    filter: { kind: 'low', cutoff: 600, track: 0.5, resonance: 0.7, velocity: 2 },
    amp: { attack: 0.005, decay: 0.4, sustain: 0.9, release: 0.07 },
    response: 0.8,
    drive: 1.5,
    glide: 0.06,
    sync: true,
  },
  'acid-bass': {
    engine: 'synth',
    oscillators: [{ wave: 'saw', level: 0.9 }],
    filter: {
      kind: 'ladder',
      cutoff: 330,
      track: 0.35,
      resonance: 3.5,
      envelope: { attack: 0.001, decay: 0.2, sustain: 0, release: 0.1 },
      amount: 2.9,
      velocity: 3,
    },
    amp: { attack: 0.001, decay: 0.9, sustain: 0.6, release: 0.03 },
    response: 0.7,
    drive: 2.2,
    glide: 0.06,
    sync: true,
  },
  'reese-bass': {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.8, unison: 3, cents: 19 },
      { wave: 'saw', level: 0.3, interval: 12, unison: 2, cents: 11 },
      { wave: 'sine', level: 0.5 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 900,
      track: 0.3,
      resonance: 1.2,
      velocity: 1.6,
      lfo: { rate: 0.19, octaves: 0.7 },
    },
    amp: { attack: 0.008, decay: 0.5, sustain: 0.9, release: 0.08 },
    response: 0.7,
    drive: 1.8,
    glide: 0.07,
    inserts: [{ insert: 'chorus', rate: 0.21, depth: 0.0018, mix: 0.25 }],
  },
  'wobble-bass': {
    engine: 'synth',
    oscillators: [
      { wave: 'growl', level: 0.7, unison: 2, cents: 9 },
      { wave: 'square', level: 0.35, interval: -12 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 160,
      track: 0.3,
      resonance: 2.4,
      velocity: 1.4,
      wobble: { cycles: 2, octaves: 3.8 },
    },
    amp: { attack: 0.002, decay: 0.5, sustain: 0.9, release: 0.05 },
    response: 0.7,
    drive: 2.6,
    glide: 0.08,
    sync: true,
  },
  '808-bass': {
    engine: 'synth',
    oscillators: [{ wave: 'sine', level: 1 }],
    amp: { attack: 0, decay: 2.4, sustain: 0.08, release: 0.12 },
    response: 0.9,
    // The kick-like knock of the bass drum it comes from; the clipper adds the partials small speakers need.
    drop: { semitones: 19, time: 0.045 },
    drive: 2.4,
    glide: 0.12,
    sync: true,
  },
  'triangle-bass': {
    engine: 'synth',
    oscillators: [{ wave: 'chip-triangle', level: 1 }],
    amp: { attack: 0, decay: 1, sustain: 1, release: 0.004 },
    response: 0.5,
    glide: 0.03,
    vibrato: PLAIN_VIBRATO,
    sync: true,
  },
} as const satisfies Partial<Record<InstrumentId, SynthPatch>>;
