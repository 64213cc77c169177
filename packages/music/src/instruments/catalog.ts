import type { StemName } from '../stems.ts';
import type { Midi } from '../units.ts';

/** Groups a listener would name: "no guitars" means both guitar families. */
export const FAMILIES = [
  'piano',
  'electric-piano',
  'keys',
  'mallets',
  'organ',
  'accordion',
  'orchestral-percussion',
  'acoustic-guitar',
  'electric-guitar',
  'plucked',
  'harp',
  'bass-guitar',
  'upright-bass',
  'synth-bass',
  'strings',
  'synth-strings',
  'brass',
  'synth-brass',
  'saxophone',
  'woodwinds',
  'harmonica',
  'synth-lead',
  'chip',
  'synth-pad',
  'choir',
  'singer',
  'synth-pluck',
  'drum-kit',
  'drum-machine',
  'hand-percussion',
  'fx',
] as const;

export type InstrumentFamily = (typeof FAMILIES)[number];

export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly family: InstrumentFamily;
  readonly stem: StemName;
  /** General MIDI program, 0 to 127; for kits the program on channel 10. */
  readonly program: number;
  /** Lowest and highest pitch it can play. */
  readonly range: readonly [Midi, Midi];
  /** Where it sounds best. */
  readonly comfort: readonly [Midi, Midi];
  readonly voices: 'poly' | 'mono' | 'drums';
}

type Row = readonly [
  string,
  InstrumentFamily,
  StemName,
  number,
  readonly [Midi, Midi],
  readonly [Midi, Midi],
  Instrument['voices'],
];

/** Name, family, stem, General MIDI program, range, comfortable range, voices. */
const ROWS = {
  'grand-piano': ['Grand piano', 'piano', 'keyboard', 0, [21, 108], [36, 96], 'poly'],
  'upright-piano': ['Upright piano', 'piano', 'keyboard', 1, [28, 103], [40, 91], 'poly'],
  'felt-piano': ['Felt piano', 'piano', 'keyboard', 0, [28, 103], [40, 88], 'poly'],
  'electric-piano': ['Tine electric piano', 'electric-piano', 'keyboard', 4, [28, 96], [40, 84], 'poly'],
  'reed-piano': ['Reed electric piano', 'electric-piano', 'keyboard', 5, [33, 93], [40, 84], 'poly'],
  'fm-piano': ['FM electric piano', 'electric-piano', 'keyboard', 5, [28, 103], [43, 91], 'poly'],
  clavinet: ['Clavinet', 'electric-piano', 'keyboard', 7, [29, 88], [36, 76], 'poly'],
  harpsichord: ['Harpsichord', 'keys', 'keyboard', 6, [29, 89], [41, 84], 'poly'],
  celesta: ['Celesta', 'mallets', 'keyboard', 8, [60, 108], [65, 96], 'poly'],
  'music-box': ['Music box', 'mallets', 'keyboard', 10, [60, 108], [65, 96], 'poly'],
  'tonewheel-organ': ['Tonewheel organ', 'organ', 'keyboard', 16, [36, 96], [43, 84], 'poly'],
  'church-organ': ['Church organ', 'organ', 'keyboard', 19, [36, 96], [36, 84], 'poly'],
  'reed-organ': ['Reed organ', 'organ', 'keyboard', 20, [36, 96], [43, 79], 'poly'],
  accordion: ['Accordion', 'accordion', 'keyboard', 21, [41, 89], [53, 84], 'poly'],
  vibraphone: ['Vibraphone', 'mallets', 'percussion', 11, [53, 89], [55, 86], 'poly'],
  marimba: ['Marimba', 'mallets', 'percussion', 12, [45, 96], [48, 89], 'poly'],
  xylophone: ['Xylophone', 'mallets', 'percussion', 13, [65, 108], [67, 96], 'poly'],
  glockenspiel: ['Glockenspiel', 'mallets', 'percussion', 9, [72, 108], [74, 100], 'poly'],
  kalimba: ['Kalimba', 'mallets', 'percussion', 108, [55, 91], [57, 86], 'poly'],
  'steel-drum': ['Steel drum', 'mallets', 'percussion', 114, [52, 88], [55, 84], 'poly'],
  'tubular-bells': ['Tubular bells', 'mallets', 'percussion', 14, [60, 77], [60, 77], 'poly'],
  timpani: ['Timpani', 'orchestral-percussion', 'percussion', 47, [36, 57], [38, 55], 'poly'],
  'acoustic-guitar': ['Steel-string guitar', 'acoustic-guitar', 'guitar', 25, [40, 84], [40, 79], 'poly'],
  'nylon-guitar': ['Nylon guitar', 'acoustic-guitar', 'guitar', 24, [40, 84], [40, 79], 'poly'],
  'clean-guitar': ['Clean electric guitar', 'electric-guitar', 'guitar', 27, [40, 86], [40, 81], 'poly'],
  'muted-guitar': ['Muted electric guitar', 'electric-guitar', 'guitar', 28, [40, 84], [40, 76], 'poly'],
  'overdriven-guitar': ['Overdriven guitar', 'electric-guitar', 'guitar', 29, [40, 86], [40, 81], 'poly'],
  'distorted-guitar': ['Distorted guitar', 'electric-guitar', 'guitar', 30, [38, 86], [38, 81], 'poly'],
  banjo: ['Banjo', 'plucked', 'guitar', 105, [48, 86], [50, 79], 'poly'],
  mandolin: ['Mandolin', 'plucked', 'guitar', 25, [55, 93], [55, 88], 'poly'],
  ukulele: ['Ukulele', 'plucked', 'guitar', 24, [60, 81], [60, 81], 'poly'],
  harp: ['Harp', 'harp', 'strings', 46, [31, 103], [36, 96], 'poly'],
  'fingered-bass': ['Fingered electric bass', 'bass-guitar', 'bass', 33, [28, 67], [28, 55], 'mono'],
  'picked-bass': ['Picked electric bass', 'bass-guitar', 'bass', 34, [28, 67], [28, 55], 'mono'],
  'slap-bass': ['Slap bass', 'bass-guitar', 'bass', 36, [28, 67], [28, 55], 'mono'],
  'fretless-bass': ['Fretless bass', 'bass-guitar', 'bass', 35, [28, 67], [28, 57], 'mono'],
  'upright-bass': ['Upright bass', 'upright-bass', 'bass', 32, [28, 67], [28, 57], 'mono'],
  'synth-bass': ['Analogue synth bass', 'synth-bass', 'bass', 38, [24, 60], [28, 52], 'mono'],
  'sub-bass': ['Sub bass', 'synth-bass', 'bass', 39, [24, 55], [26, 45], 'mono'],
  'acid-bass': ['Acid bass', 'synth-bass', 'bass', 38, [28, 67], [33, 55], 'mono'],
  'reese-bass': ['Reese bass', 'synth-bass', 'bass', 39, [24, 55], [26, 48], 'mono'],
  'wobble-bass': ['Wobble bass', 'synth-bass', 'bass', 39, [24, 55], [26, 48], 'mono'],
  'fm-bass': ['FM bass', 'synth-bass', 'bass', 38, [28, 60], [28, 52], 'mono'],
  '808-bass': ['808 bass', 'synth-bass', 'bass', 39, [24, 55], [26, 48], 'mono'],
  violin: ['Violin', 'strings', 'strings', 40, [55, 103], [57, 91], 'mono'],
  viola: ['Viola', 'strings', 'strings', 41, [48, 91], [50, 79], 'mono'],
  cello: ['Cello', 'strings', 'strings', 42, [36, 76], [38, 69], 'mono'],
  contrabass: ['Contrabass', 'strings', 'strings', 43, [28, 60], [28, 52], 'mono'],
  'string-section': ['String section', 'strings', 'strings', 48, [28, 103], [40, 88], 'poly'],
  'pizzicato-strings': ['Pizzicato strings', 'strings', 'strings', 45, [28, 96], [40, 84], 'poly'],
  'tremolo-strings': ['Tremolo strings', 'strings', 'strings', 44, [28, 96], [40, 84], 'poly'],
  'synth-strings': ['Synth strings', 'synth-strings', 'synth', 50, [28, 96], [40, 88], 'poly'],
  trumpet: ['Trumpet', 'brass', 'brass', 56, [52, 86], [55, 81], 'mono'],
  'muted-trumpet': ['Muted trumpet', 'brass', 'brass', 59, [52, 86], [55, 79], 'mono'],
  trombone: ['Trombone', 'brass', 'brass', 57, [34, 72], [40, 67], 'mono'],
  'french-horn': ['French horn', 'brass', 'brass', 60, [34, 77], [41, 72], 'mono'],
  tuba: ['Tuba', 'brass', 'brass', 58, [26, 58], [29, 53], 'mono'],
  'brass-section': ['Brass section', 'brass', 'brass', 61, [34, 86], [41, 81], 'poly'],
  'synth-brass': ['Synth brass', 'synth-brass', 'synth', 62, [36, 91], [41, 84], 'poly'],
  'alto-sax': ['Alto saxophone', 'saxophone', 'woodwinds', 65, [49, 81], [51, 79], 'mono'],
  'tenor-sax': ['Tenor saxophone', 'saxophone', 'woodwinds', 66, [44, 76], [46, 74], 'mono'],
  clarinet: ['Clarinet', 'woodwinds', 'woodwinds', 71, [50, 91], [52, 84], 'mono'],
  flute: ['Flute', 'woodwinds', 'woodwinds', 73, [60, 96], [62, 91], 'mono'],
  oboe: ['Oboe', 'woodwinds', 'woodwinds', 68, [58, 91], [60, 84], 'mono'],
  bassoon: ['Bassoon', 'woodwinds', 'woodwinds', 70, [34, 72], [36, 64], 'mono'],
  'tin-whistle': ['Tin whistle', 'woodwinds', 'woodwinds', 78, [74, 98], [74, 93], 'mono'],
  'pan-flute': ['Pan flute', 'woodwinds', 'woodwinds', 75, [60, 96], [62, 88], 'mono'],
  harmonica: ['Harmonica', 'harmonica', 'woodwinds', 22, [60, 96], [60, 84], 'mono'],
  'saw-lead': ['Saw lead', 'synth-lead', 'synth', 81, [36, 96], [52, 88], 'mono'],
  'square-lead': ['Square lead', 'synth-lead', 'synth', 80, [36, 96], [52, 88], 'mono'],
  'soft-lead': ['Soft lead', 'synth-lead', 'synth', 80, [36, 96], [52, 88], 'mono'],
  supersaw: ['Supersaw', 'synth-lead', 'synth', 81, [36, 96], [45, 88], 'poly'],
  'pulse-lead': ['Chip pulse lead', 'chip', 'synth', 80, [36, 108], [52, 96], 'mono'],
  'triangle-bass': ['Chip triangle bass', 'chip', 'bass', 38, [24, 72], [28, 55], 'mono'],
  'chip-arp': ['Chip arpeggio', 'chip', 'synth', 80, [36, 108], [52, 96], 'mono'],
  'warm-pad': ['Warm analogue pad', 'synth-pad', 'synth', 89, [28, 96], [43, 84], 'poly'],
  'glass-pad': ['Glass pad', 'synth-pad', 'synth', 92, [28, 96], [48, 88], 'poly'],
  'sweep-pad': ['Sweep pad', 'synth-pad', 'synth', 95, [28, 96], [43, 84], 'poly'],
  'dark-pad': ['Dark drone pad', 'synth-pad', 'synth', 89, [24, 84], [31, 67], 'poly'],
  'choir-pad': ['Choir', 'choir', 'synth', 52, [43, 84], [48, 79], 'poly'],
  singer: ['Singer', 'singer', 'vocal', 53, [36, 84], [48, 76], 'mono'],
  'backing-singers': ['Backing singers', 'singer', 'backing_vocals', 53, [36, 84], [48, 76], 'poly'],
  pluck: ['Synth pluck', 'synth-pluck', 'synth', 84, [36, 96], [48, 88], 'poly'],
  'bell-pluck': ['Bell pluck', 'synth-pluck', 'synth', 98, [48, 103], [55, 96], 'poly'],
  stab: ['Rave stab', 'synth-pluck', 'synth', 81, [36, 91], [48, 84], 'poly'],
  'arp-synth': ['Sequenced synth', 'synth-pluck', 'synth', 84, [36, 96], [43, 88], 'poly'],
  'acoustic-kit': ['Acoustic drum kit', 'drum-kit', 'drums', 0, [27, 87], [35, 59], 'drums'],
  'rock-kit': ['Rock drum kit', 'drum-kit', 'drums', 16, [27, 87], [35, 59], 'drums'],
  'brush-kit': ['Brush drum kit', 'drum-kit', 'drums', 40, [27, 87], [35, 59], 'drums'],
  '808-kit': ['808 drum machine', 'drum-machine', 'drums', 25, [27, 87], [35, 59], 'drums'],
  '909-kit': ['909 drum machine', 'drum-machine', 'drums', 24, [27, 87], [35, 59], 'drums'],
  'lofi-kit': ['Lo-fi drum kit', 'drum-machine', 'drums', 25, [27, 87], [35, 59], 'drums'],
  'electro-kit': ['Gated eighties kit', 'drum-machine', 'drums', 24, [27, 87], [35, 59], 'drums'],
  'chip-kit': ['Chip noise kit', 'chip', 'drums', 24, [27, 87], [35, 59], 'drums'],
  'orchestral-kit': ['Orchestral drums', 'orchestral-percussion', 'drums', 48, [27, 87], [35, 59], 'drums'],
  'latin-percussion': ['Latin percussion', 'hand-percussion', 'percussion', 0, [27, 87], [54, 81], 'drums'],
  'hand-percussion': ['Hand percussion', 'hand-percussion', 'percussion', 0, [27, 87], [54, 81], 'drums'],
  'shaker-tambourine': [
    'Shaker and tambourine',
    'hand-percussion',
    'percussion',
    0,
    [27, 87],
    [54, 81],
    'drums',
  ],
  'claps-snaps': ['Claps and snaps', 'hand-percussion', 'percussion', 0, [27, 87], [39, 40], 'drums'],
  'fx-riser': ['Riser', 'fx', 'fx', 97, [24, 96], [48, 72], 'mono'],
  'fx-impact': ['Impact', 'fx', 'fx', 127, [24, 96], [36, 60], 'mono'],
  'fx-noise': ['Noise sweep', 'fx', 'fx', 122, [24, 96], [48, 72], 'mono'],
  'fx-texture': ['Vinyl and rain texture', 'fx', 'fx', 122, [24, 96], [48, 72], 'mono'],
} as const satisfies Record<string, Row>;

export type InstrumentId = keyof typeof ROWS;

export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument & { readonly id: InstrumentId }>> =
  Object.fromEntries(
    (Object.entries(ROWS) as [InstrumentId, Row][]).map(
      ([id, [name, family, stem, program, range, comfort, voices]]) => [
        id,
        { id, name, family, stem, program, range, comfort, voices },
      ],
    ),
  ) as unknown as Record<InstrumentId, Instrument & { readonly id: InstrumentId }>;

export const INSTRUMENT_IDS = Object.keys(ROWS) as InstrumentId[];
