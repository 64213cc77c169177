import type { InstrumentId } from '@songwright/music';
import type { EnvelopeShape } from '../../../dsp/envelope.ts';
import { bell, highPass, highShelf, lowPass, lowShelf } from '../../../dsp/equalise.ts';
import type { Region, SamplerPatch, Touch, Vibrato } from '../patch.ts';

/** Rings until it is let go, then is damped within `release`. */
const ringing = (release: number): EnvelopeShape => ({ attack: 0, decay: 10, sustain: 1, release });
const held = (attack: number, release: number): EnvelopeShape => ({ attack, decay: 1, sustain: 1, release });

const PIANO: readonly Region[] = [
  { set: 'piano-soft', below: 0.42 },
  { set: 'piano-medium', below: 0.74 },
  { set: 'piano-hard' },
];
const BOWED: readonly Region[] = [
  { set: 'contrabass', upTo: 40 },
  { set: 'cello', upTo: 57 },
  { set: 'violin' },
];
const BRASSES: readonly Region[] = [
  { set: 'trombone', upTo: 55 },
  { set: 'french-horn', upTo: 60 },
  { set: 'trumpet' },
];

const BLOWN: Touch = { response: 1.3, dark: 900, bright: 24_000 };
const BOW: Touch = { response: 1.3, dark: 1500, bright: 24_000 };
const STRING_VIBRATO: Vibrato = { depth: 0.22, rate: 5.6, delay: 0.25, always: 0 };
const WIND_VIBRATO: Vibrato = { depth: 0.18, rate: 5.2, delay: 0.3, always: 0 };
const GUITAR_VIBRATO: Vibrato = { depth: 0.3, rate: 5, delay: 0.2, always: 0 };

/** Four twelve-inch loudspeakers in a closed box: thump at 110 Hz, presence at 2.5 kHz, nothing above 5 kHz. */
const CABINET = [
  highPass(78, 0.9),
  bell(115, 3, 1.2),
  bell(420, -3, 0.9),
  bell(2500, 4.5, 1.1),
  lowPass(4900, 0.9),
  lowPass(5600, 0.7),
];

const bowed = (set: Region['set'], more: Partial<SamplerPatch> = {}): SamplerPatch => ({
  engine: 'sampler',
  regions: [{ set }],
  shape: held(0.035, 0.14),
  touch: BOW,
  vibrato: STRING_VIBRATO,
  glide: 0.07,
  ...more,
});

const blown = (set: Region['set'], more: Partial<SamplerPatch> = {}): SamplerPatch => ({
  engine: 'sampler',
  regions: [{ set }],
  shape: held(0.02, 0.09),
  touch: BLOWN,
  vibrato: WIND_VIBRATO,
  glide: 0.035,
  ...more,
});

/** Instruments that are played from recordings. */
export const RECORDED = {
  'grand-piano': {
    engine: 'sampler',
    regions: PIANO,
    shape: ringing(0.28),
    touch: { response: 1.6, dark: 3200, bright: 30_000 },
    // Taken from some way off: what hammer and strings have above 2.5 kHz is lifted to where a close pair hears it.
    eq: [highShelf(2600, 9), highShelf(6500, 6)],
    undampedFrom: 89,
  },
  'upright-piano': {
    engine: 'sampler',
    regions: [{ set: 'piano-soft', below: 0.35 }, { set: 'piano-medium' }],
    shape: { attack: 0, decay: 9, sustain: 0.1, release: 0.2 },
    touch: { response: 1.5, dark: 2200, bright: 18_000 },
    // A smaller soundboard: less below 110 Hz, a boxy 300 and 900 Hz; two strings that have drifted apart.
    eq: [highPass(75), lowShelf(160, -4), bell(320, 2.5, 1.2), bell(950, 3, 1), highShelf(2600, 8)],
    ensemble: { players: 2, cents: 3.5, scatter: 0.0006, width: 0.5 },
    undampedFrom: 89,
  },
  'felt-piano': {
    engine: 'sampler',
    regions: [{ set: 'piano-soft' }],
    shape: { attack: 0.006, decay: 8, sustain: 0.1, release: 0.4 },
    touch: { response: 1.3, dark: 900, bright: 4200 },
    eq: [lowShelf(220, 3), bell(2200, -4, 0.8), lowPass(4200)],
    undampedFrom: 89,
  },
  harp: {
    engine: 'sampler',
    regions: [{ set: 'harp' }],
    shape: ringing(0.9),
    touch: { response: 1.3, dark: 1800, bright: 24_000 },
    spread: 0.35,
  },
  xylophone: {
    engine: 'sampler',
    regions: [{ set: 'xylophone' }],
    shape: ringing(0.5),
    touch: { response: 1.3, dark: 2500, bright: 26_000 },
    spread: 0.3,
  },
  'church-organ': {
    engine: 'sampler',
    regions: [{ set: 'organ' }],
    shape: held(0.04, 0.35),
    touch: { response: 0.3, dark: 12_000, bright: 26_000 },
    spread: 0.25,
  },
  'acoustic-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-acoustic' }],
    shape: ringing(0.12),
    touch: { response: 1.3, dark: 1800, bright: 26_000 },
    vibrato: GUITAR_VIBRATO,
    glide: 0.06,
  },
  'nylon-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-nylon' }],
    shape: ringing(0.15),
    touch: { response: 1.3, dark: 1500, bright: 22_000 },
    vibrato: GUITAR_VIBRATO,
    glide: 0.06,
  },
  'fingered-bass': {
    engine: 'sampler',
    regions: [{ set: 'bass-electric' }],
    shape: ringing(0.07),
    touch: { response: 1.1, dark: 500, bright: 7000 },
    // The recordings are a bright bass, close to its bridge: weight below 100 Hz, less of the nasal 300 Hz.
    eq: [highPass(30), lowShelf(95, 6), bell(320, -3.5, 0.8), bell(800, 1.5, 1)],
    vibrato: GUITAR_VIBRATO,
    glide: 0.05,
  },
  'fretless-bass': {
    engine: 'sampler',
    regions: [{ set: 'bass-electric' }],
    shape: { attack: 0.018, decay: 8, sustain: 0.3, release: 0.1 },
    touch: { response: 1, dark: 380, bright: 3600 },
    // The "mwah": a nasal hump that the fingerboard gives to the sliding string.
    eq: [highPass(30), lowShelf(95, 5), bell(620, 6, 1.6), bell(1400, 3, 1.5), lowPass(4500)],
    vibrato: { depth: 0.16, rate: 4.8, delay: 0.18, always: 0.5 },
    glide: 0.11,
  },
  'upright-bass': {
    engine: 'sampler',
    regions: [{ set: 'guitar-nylon' }],
    body: 12,
    shape: { attack: 0, decay: 2.6, sustain: 0.02, release: 0.1 },
    touch: { response: 1.1, dark: 450, bright: 5500 },
    // Guitar bodies resonate near 100 and 200 Hz; an octave lower that is a bass's air and top plate.
    eq: [
      highPass(34),
      lowShelf(100, 7),
      bell(210, 2, 1.4),
      bell(650, -4, 0.9),
      bell(2600, 6, 1),
      lowPass(9000),
    ],
    vibrato: GUITAR_VIBRATO,
    glide: 0.08,
  },
  violin: bowed('violin'),
  viola: bowed('violin', {
    body: 5,
    regions: [{ set: 'cello', upTo: 49 }, { set: 'violin' }],
    eq: [bell(1100, 3, 1.2), highShelf(5000, -3)],
  }),
  cello: bowed('cello', { shape: held(0.05, 0.18) }),
  contrabass: bowed('contrabass', { shape: held(0.06, 0.2) }),
  'string-section': {
    engine: 'sampler',
    regions: BOWED,
    shape: held(0.16, 0.4),
    touch: { response: 1, dark: 1400, bright: 20_000 },
    eq: [bell(3000, -2, 0.8), highShelf(8000, -2)],
    ensemble: { players: 5, cents: 7, scatter: 0.05, width: 0.85 },
    glide: 0.08,
  },
  'tremolo-strings': {
    engine: 'sampler',
    regions: BOWED,
    shape: held(0.08, 0.3),
    touch: { response: 1.1, dark: 1600, bright: 20_000 },
    ensemble: { players: 5, cents: 6, scatter: 0.06, width: 0.85, strokes: 13 },
  },
  trumpet: blown('trumpet', {
    touch: { ...BLOWN, dark: 1000, bright: 28_000 },
    eq: [bell(4500, 6, 0.8), highShelf(6000, 6)],
  }),
  'muted-trumpet': blown('trumpet', {
    // A harmon mute passes little below 1 kHz and rings near 1.6 and 2.7 kHz.
    eq: [highPass(700), bell(1600, 7, 2.2), bell(2700, 6, 2.5), bell(4800, 4, 2), lowPass(9000)],
    touch: { response: 1, dark: 3000, bright: 24_000 },
  }),
  trombone: blown('trombone', { glide: 0.07, shape: held(0.025, 0.1) }),
  'french-horn': blown('french-horn', {
    shape: held(0.03, 0.14),
    touch: { ...BLOWN, dark: 600 },
    eq: [highShelf(2200, 4)],
  }),
  tuba: blown('french-horn', {
    body: 7,
    shape: held(0.035, 0.12),
    touch: { response: 1.1, dark: 350, bright: 7000 },
    eq: [bell(120, 3, 0.8), highShelf(1800, -5)],
  }),
  'brass-section': {
    engine: 'sampler',
    regions: BRASSES,
    shape: held(0.03, 0.12),
    touch: { response: 1.3, dark: 1400, bright: 28_000 },
    eq: [bell(250, -3, 0.8), highShelf(2800, 8)],
    ensemble: { players: 4, cents: 6, scatter: 0.018, width: 0.7 },
    glide: 0.04,
  },
  'alto-sax': blown('saxophone'),
  'tenor-sax': blown('saxophone', {
    body: 5,
    touch: { ...BLOWN, dark: 800, bright: 18_000 },
    eq: [bell(500, 2, 1), highShelf(5000, 2)],
  }),
  clarinet: blown('clarinet', { vibrato: { ...WIND_VIBRATO, depth: 0.1 } }),
  flute: blown('flute', { vibrato: { ...WIND_VIBRATO, depth: 0.2, always: 0.15 } }),
  bassoon: blown('bassoon'),
  // A bassoon played an octave up has an oboe's formants (500 Hz becomes 1 kHz): both are double reeds on a cone.
  oboe: blown('bassoon', {
    body: -12,
    shape: held(0.03, 0.08),
    eq: [highPass(180), bell(1100, 2, 1.5), bell(2900, 3, 1.5), lowPass(12_000)],
    vibrato: { ...WIND_VIBRATO, always: 0.3 },
  }),
  'tin-whistle': blown('flute', {
    body: -9,
    shape: held(0.008, 0.05),
    eq: [highPass(450), bell(3200, 2, 1), highShelf(7000, 3)],
    touch: { response: 0.7, dark: 3500, bright: 26_000 },
    vibrato: { ...WIND_VIBRATO, depth: 0.12 },
  }),
  'clean-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-electric' }],
    shape: ringing(0.12),
    touch: { response: 1.2, dark: 1500, bright: 16_000 },
    vibrato: GUITAR_VIBRATO,
    glide: 0.06,
  },
  'muted-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-electric' }],
    shape: { attack: 0, decay: 0.24, sustain: 0, release: 0.05 },
    touch: { response: 1.2, dark: 700, bright: 3800 },
    eq: [bell(160, 3, 1), bell(2600, 2, 1)],
    glide: 0.05,
  },
  'overdriven-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-electric' }],
    shape: ringing(0.1),
    touch: { response: 0.8, dark: 2500, bright: 16_000 },
    vibrato: GUITAR_VIBRATO,
    glide: 0.06,
    inserts: [{ insert: 'amplifier', gain: 4, cabinet: CABINET, level: 0.45 }],
  },
  'distorted-guitar': {
    engine: 'sampler',
    regions: [{ set: 'guitar-electric' }],
    shape: ringing(0.08),
    touch: { response: 0.6, dark: 3000, bright: 18_000 },
    vibrato: GUITAR_VIBRATO,
    glide: 0.06,
    inserts: [{ insert: 'amplifier', gain: 20, cabinet: CABINET, level: 0.4 }],
  },
} as const satisfies Partial<Record<InstrumentId, SamplerPatch>>;
