import type { InstrumentId } from '@songwright/music';
import { highPass, highShelf } from '../../../dsp/equalise.ts';
import type { InsertSpec, SynthPatch, Vibrato } from '../patch.ts';

const LEAD_VIBRATO: Vibrato = { depth: 0.28, rate: 5.4, delay: 0.28, always: 0.35 };
const PLAIN_VIBRATO: Vibrato = { depth: 0.3, rate: 5.2, delay: 0.25, always: 0 };
const CHORUS: InsertSpec = { insert: 'chorus', rate: 0.55, depth: 0.0022, mix: 0.45 };

/** Leads, and what cuts through like them, by subtractive synthesis. */
export const SYNTH_LEADS = {
  'saw-lead': {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.6, unison: 2, cents: 8 },
      { wave: 'saw', level: 0.25, interval: -12 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 2600,
      track: 0.5,
      resonance: 1.1,
      envelope: { attack: 0.005, decay: 0.5, sustain: 0.4, release: 0.2 },
      amount: 1.1,
      velocity: 2.2,
    },
    amp: { attack: 0.006, decay: 0.4, sustain: 0.8, release: 0.12 },
    response: 1,
    drive: 1.1,
    glide: 0.07,
    vibrato: LEAD_VIBRATO,
    width: 0.35,
  },
  'square-lead': {
    engine: 'synth',
    oscillators: [
      { wave: 'pwm', level: 0.55, widthRate: 0.6 },
      { wave: 'square', level: 0.25, interval: 12.04 },
    ],
    filter: {
      kind: 'low-24',
      cutoff: 2200,
      track: 0.6,
      resonance: 0.9,
      envelope: { attack: 0.004, decay: 0.4, sustain: 0.4, release: 0.2 },
      amount: 1,
      velocity: 2,
    },
    amp: { attack: 0.005, decay: 0.4, sustain: 0.8, release: 0.1 },
    response: 1,
    glide: 0.06,
    vibrato: LEAD_VIBRATO,
  },
  'soft-lead': {
    engine: 'synth',
    oscillators: [
      { wave: 'triangle', level: 0.8 },
      { wave: 'sine', level: 0.3, interval: 12 },
      { wave: 'saw', level: 0.08, interval: 0.05 },
    ],
    chiff: { level: 0.05, time: 0.05 },
    filter: { kind: 'low', cutoff: 2000, track: 0.8, resonance: 0.7, velocity: 2 },
    amp: { attack: 0.02, decay: 0.4, sustain: 0.85, release: 0.16 },
    response: 1,
    glide: 0.08,
    vibrato: { ...LEAD_VIBRATO, always: 0.45 },
  },
  supersaw: {
    engine: 'synth',
    oscillators: [
      { wave: 'saw', level: 0.75, unison: 7, cents: 22 },
      { wave: 'saw', level: 0.22, interval: -12 },
    ],
    filter: {
      kind: 'low',
      cutoff: 5200,
      track: 0.4,
      resonance: 0.8,
      envelope: { attack: 0.002, decay: 0.5, sustain: 0.5, release: 0.3 },
      amount: 1,
      velocity: 1.8,
    },
    amp: { attack: 0.008, decay: 0.6, sustain: 0.8, release: 0.22 },
    response: 1,
    width: 0.9,
    inserts: [{ insert: 'equaliser', bands: [highPass(120), highShelf(9000, 2)] }],
  },
  'synth-brass': {
    engine: 'synth',
    oscillators: [{ wave: 'saw', level: 0.7, unison: 3, cents: 8 }],
    filter: {
      kind: 'low-24',
      cutoff: 700,
      track: 0.5,
      resonance: 1,
      envelope: { attack: 0.055, decay: 0.6, sustain: 0.6, release: 0.2 },
      amount: 2.6,
      velocity: 2.2,
    },
    amp: { attack: 0.025, decay: 0.5, sustain: 0.85, release: 0.14 },
    response: 1,
    width: 0.6,
    vibrato: PLAIN_VIBRATO,
    inserts: [CHORUS],
  },
  'pulse-lead': {
    engine: 'synth',
    oscillators: [{ wave: 'pulse-25', level: 0.9 }],
    amp: { attack: 0, decay: 0.35, sustain: 0.6, release: 0.01 },
    response: 0.7,
    glide: 0.03,
    vibrato: { depth: 0.25, rate: 6, delay: 0.22, always: 0.4 },
    sync: true,
  },
} as const satisfies Partial<Record<InstrumentId, SynthPatch>>;
