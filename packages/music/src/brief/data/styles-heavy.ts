import type { StyleRow } from './style.ts';

/** Punk and metal. */
export const HEAVY_STYLES: readonly StyleRow[] = [
  ['punk|punk rock', 'punk', { guarded: true }],
  [
    'pop punk|pop-punk|skate punk|easycore',
    'punk',
    { tempo: [160, 190], mood: [0.6, 0.95, 0.35], sound: ['distorted-guitar'], mode: 'major', blend: 'pop' },
  ],
  [
    'hardcore punk|hardcore|crust punk|d-beat',
    'punk',
    {
      tempo: [180, 200],
      mood: [-0.4, 1, 0.85],
      sound: ['distorted-guitar'],
      production: ['raw'],
      guarded: true,
    },
  ],
  [
    'folk punk|celtic punk',
    'punk',
    {
      tempo: [160, 190],
      mood: [0.5, 0.9, 0.35],
      sound: ['acoustic-guitar', 'accordion', 'violin', 'banjo'],
      blend: 'celtic',
    },
  ],
  ['metal|heavy metal', 'metal', { guarded: true }],
  ['metal music|metal song', 'metal'],
  [
    'death metal|melodic death metal|deathcore|grindcore',
    'metal',
    { tempo: [150, 180], mood: [-0.9, 1, 1], sound: ['distorted-guitar'], mode: 'phrygian' },
  ],
  [
    'black metal',
    'metal',
    {
      tempo: [150, 180],
      mood: [-1, 0.97, 1],
      sound: ['distorted-guitar', 'tremolo-strings'],
      production: ['raw'],
    },
  ],
  [
    'thrash metal|thrash|speed metal',
    'metal',
    { tempo: [160, 180], mood: [-0.6, 1, 0.95], sound: ['distorted-guitar'] },
  ],
  [
    'doom metal|doom|funeral doom',
    'metal',
    { tempo: [110, 116], mood: [-0.9, 0.6, 0.9], sound: ['distorted-guitar'], halfTime: true, guarded: true },
  ],
  [
    'power metal|epic metal',
    'metal',
    { tempo: [140, 180], mood: [0.3, 1, 0.7], sound: ['distorted-guitar', 'choir-pad', 'synth-strings'] },
  ],
  [
    'symphonic metal|orchestral metal|gothic metal',
    'metal',
    {
      tempo: [120, 160],
      mood: [-0.4, 0.95, 0.85],
      sound: ['distorted-guitar', 'string-section', 'choir-pad'],
      blend: 'cinematic',
    },
  ],
  [
    'progressive metal|prog metal|djent',
    'metal',
    { mood: [-0.4, 0.95, 0.9], sound: ['distorted-guitar', 'synth-lead'], meter: '7/8' },
  ],
  [
    'nu metal|nu-metal|rap metal|rap rock',
    'metal',
    { tempo: [110, 124], mood: [-0.6, 0.97, 0.85], sound: ['distorted-guitar'], blend: 'hip-hop' },
  ],
  [
    'metalcore|post-hardcore',
    'metal',
    { tempo: [120, 160], mood: [-0.5, 0.98, 0.9], sound: ['distorted-guitar'] },
  ],
  [
    'industrial metal|industrial rock',
    'metal',
    {
      tempo: [112, 136],
      mood: [-0.7, 0.95, 0.9],
      sound: ['distorted-guitar', 'synth-bass'],
      blend: 'techno',
    },
  ],
  [
    'folk metal|viking metal|pagan metal',
    'metal',
    {
      tempo: [120, 160],
      mood: [-0.1, 0.95, 0.7],
      sound: ['distorted-guitar', 'violin', 'tin-whistle'],
      blend: 'celtic',
    },
  ],
];
