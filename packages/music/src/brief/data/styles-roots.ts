import type { StyleRow } from './style.ts';

/** Country, folk, Celtic and blues. */
export const ROOTS_STYLES: readonly StyleRow[] = [
  ['country', 'country', { guarded: true }],
  ['country music|country song|country and western', 'country'],
  [
    'country pop|country-pop|new country|modern country|nashville',
    'country',
    { tempo: [92, 124], mood: [0.6, 0.6, 0.15], sound: ['acoustic-guitar', 'clean-guitar'], blend: 'pop' },
  ],
  [
    'outlaw country|honky tonk|honky-tonk|bakersfield',
    'country',
    {
      tempo: [104, 132],
      mood: [0.3, 0.6, 0.25],
      sound: ['clean-guitar', 'upright-piano', 'violin'],
      production: ['vintage'],
    },
  ],
  [
    'alt-country|alt country|americana|roots rock',
    'country',
    {
      tempo: [88, 116],
      mood: [0.1, 0.45, 0.25],
      sound: ['acoustic-guitar', 'clean-guitar', 'tonewheel-organ'],
      blend: 'folk',
    },
  ],
  [
    'bluegrass|newgrass|hillbilly|hoedown',
    'country',
    {
      tempo: [116, 132],
      mood: [0.7, 0.8, 0.15],
      sound: ['banjo', 'mandolin', 'violin', 'acoustic-guitar', 'upright-bass'],
      without: ['drum-kit', 'drum-machine'],
    },
  ],
  [
    'western swing',
    'country',
    {
      tempo: [112, 132],
      mood: [0.8, 0.75, 0.1],
      sound: ['violin', 'clean-guitar', 'upright-bass'],
      blend: 'jazz-swing',
    },
  ],
  ['country blues', 'blues', { sound: ['acoustic-guitar', 'harmonica'], blend: 'country' }],
  [
    'bro country|country rap|country trap',
    'country',
    { mood: [0.5, 0.75, 0.25], sound: ['808-kit', 'overdriven-guitar'], blend: 'trap' },
  ],
  [
    'western|spaghetti western|cowboy|wild west',
    'country',
    {
      mood: [-0.1, 0.5, 0.5],
      sound: ['clean-guitar', 'harmonica', 'trumpet'],
      blend: 'cinematic',
      guarded: true,
    },
  ],
  ['folk|folk music|folk song', 'folk', { guarded: true }],
  ['folky|folksy', 'folk', { adjective: true }],
  [
    'singer-songwriter|singer songwriter|coffeehouse|coffee house',
    'folk',
    { tempo: [76, 108], mood: [0.1, 0.3, 0.15], sound: ['acoustic-guitar'] },
  ],
  [
    'acoustic folk|acoustic pop',
    'folk',
    { sound: ['acoustic-guitar'], production: ['acoustic'], blend: 'pop' },
  ],
  [
    'freak folk|psych folk|psychedelic folk',
    'folk',
    { mood: [0, 0.35, 0.35], sound: ['acoustic-guitar', 'flute', 'reed-organ'] },
  ],
  [
    'dark folk|neofolk|nordic folk|viking|viking music',
    'folk',
    {
      tempo: [76, 100],
      mood: [-0.6, 0.5, 0.6],
      sound: ['hand-percussion', 'violin', 'choir-pad'],
      mode: 'dorian',
    },
  ],
  [
    'sea shanty|shanty|sailor song',
    'folk',
    {
      tempo: [96, 116],
      mood: [0.5, 0.65, 0.15],
      sound: ['accordion', 'violin', 'hand-percussion'],
      meter: '6/8',
    },
  ],
  [
    'polka|oompah|oom-pah',
    'folk',
    { tempo: [108, 118], mood: [0.9, 0.85, 0.1], sound: ['accordion', 'tuba', 'clarinet'], meter: '2/4' },
  ],
  [
    'klezmer',
    'folk',
    {
      tempo: [100, 118],
      mood: [0.1, 0.8, 0.5],
      sound: ['clarinet', 'violin', 'accordion'],
      mode: 'harmonic-minor',
    },
  ],
  [
    'balkan|balkan brass|gypsy|gypsy punk|romani',
    'folk',
    {
      tempo: [104, 118],
      mood: [0.4, 0.9, 0.5],
      sound: ['brass-section', 'accordion', 'clarinet', 'violin'],
      mode: 'harmonic-minor',
    },
  ],
  ['celtic|irish|irish folk|scottish|gaelic|celtic folk', 'celtic'],
  [
    'jig|irish jig',
    'celtic',
    { tempo: [108, 126], mood: [0.8, 0.85, 0.1], sound: ['tin-whistle', 'violin'], meter: '6/8' },
  ],
  [
    'reel|irish reel|ceilidh',
    'celtic',
    { tempo: [112, 132], mood: [0.7, 0.85, 0.15], sound: ['violin', 'tin-whistle'], guarded: true },
  ],
  [
    'chanson|musette|french cafe|parisian|french chanson',
    'waltz',
    { tempo: [104, 150], mood: [0.4, 0.4, 0.15], sound: ['accordion', 'nylon-guitar', 'upright-bass'] },
  ],
  ['blues', 'blues'],
  ['bluesy', 'blues', { adjective: true }],
  [
    'delta blues|acoustic blues|country blues guitar|slide blues',
    'blues',
    {
      tempo: [66, 104],
      mood: [-0.4, 0.4, 0.4],
      sound: ['acoustic-guitar', 'harmonica'],
      without: ['drum-kit', 'drum-machine'],
      production: ['vintage', 'raw'],
    },
  ],
  [
    'chicago blues|electric blues',
    'blues',
    { tempo: [84, 118], mood: [0, 0.6, 0.4], sound: ['overdriven-guitar', 'harmonica', 'upright-piano'] },
  ],
  [
    'slow blues',
    'blues',
    {
      tempo: [66, 76],
      mood: [-0.5, 0.3, 0.45],
      sound: ['overdriven-guitar', 'tonewheel-organ'],
      meter: '12/8',
    },
  ],
  [
    'jump blues|boogie woogie|boogie-woogie',
    'blues',
    { tempo: [108, 118], mood: [0.7, 0.85, 0.2], sound: ['upright-piano', 'tenor-sax'] },
  ],
];
