import type { InstrumentId } from '@songwright/music';
import type { SynthPatch } from '../patch.ts';

/** Short sounds by subtractive synthesis. */
export const SYNTH_PLUCKS = {
  pluck: {
    engine: 'synth',
    loop: 1,
    oscillators: [
      { wave: 'saw', level: 0.5, unison: 3, cents: 9 },
      { wave: 'square', level: 0.25, interval: 0.03 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 420,
      track: 0.7,
      resonance: 1.2,
      envelope: { attack: 0, decay: 0.32, sustain: 0.04, release: 0.2 },
      amount: 4,
      velocity: 2,
    },
    amp: { attack: 0, decay: 0.75, sustain: 0, release: 0.2 },
    response: 1.1,
    width: 0.5,
  },
  stab: {
    engine: 'synth',
    loop: 1,
    oscillators: [
      { wave: 'saw', level: 0.55, unison: 4, cents: 14 },
      { wave: 'saw', level: 0.3, interval: 7.01, unison: 2, cents: 9 },
      { wave: 'square', level: 0.25, interval: -12 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 900,
      track: 0.4,
      resonance: 1.3,
      envelope: { attack: 0, decay: 0.22, sustain: 0.25, release: 0.15 },
      amount: 2.6,
      velocity: 1.8,
    },
    amp: { attack: 0.001, decay: 0.35, sustain: 0.45, release: 0.1 },
    response: 1,
    width: 0.7,
  },
  'arp-synth': {
    engine: 'synth',
    loop: 1,
    oscillators: [
      { wave: 'pwm', level: 0.5, widthRate: 0.5 },
      { wave: 'saw', level: 0.3, interval: 0.07 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 700,
      track: 0.5,
      resonance: 1.7,
      envelope: { attack: 0.001, decay: 0.24, sustain: 0.2, release: 0.15 },
      amount: 2.8,
      velocity: 2.2,
      lfo: { rate: 0.08, octaves: 0.5 },
    },
    amp: { attack: 0.001, decay: 0.4, sustain: 0.5, release: 0.12 },
    response: 1,
    inserts: [{ insert: 'chorus', rate: 0.4, depth: 0.002, mix: 0.3 }],
  },
  'chip-arp': {
    engine: 'synth',
    oscillators: [{ wave: 'pulse-12', level: 0.9 }],
    amp: { attack: 0, decay: 0.22, sustain: 0.35, release: 0.01 },
    response: 0.7,
    sync: true,
  },
} as const satisfies Partial<Record<InstrumentId, SynthPatch>>;
