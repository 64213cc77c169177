import type { InstrumentFamily, InstrumentId } from '../../instruments/catalog.ts';
import type { Bpm, Seconds } from '../../units.ts';

/** The genres the composer is meant to know. A genre without a file yet is replaced by the nearest that has one. */
export const GENRE_IDS = [
  'pop',
  'indie-pop',
  'rock',
  'hard-rock',
  'punk',
  'metal',
  'country',
  'folk',
  'blues',
  'jazz-swing',
  'jazz-ballad',
  'bossa-nova',
  'salsa',
  'reggae',
  'reggaeton',
  'afrobeats',
  'funk',
  'soul',
  'rnb',
  'disco',
  'gospel',
  'hip-hop',
  'trap',
  'lofi',
  'house',
  'techno',
  'trance',
  'drum-and-bass',
  'dubstep',
  'synthwave',
  'ambient',
  'classical-piano',
  'cinematic',
  'chamber',
  'waltz',
  'celtic',
  'chiptune',
  'k-pop',
] as const;

export type GenreId = (typeof GENRE_IDS)[number];

/** What a listener expects of a genre before hearing it: used to choose one by mood, scene, era and instruments. */
export interface GenreProfile {
  /** As a person would write it in a list of tags. */
  readonly label: string;
  /** Where it usually sits: valence -1 to 1, energy and tension 0 to 1. */
  readonly mood: readonly [valence: number, energy: number, tension: number];
  /** Usual tempo, slow to fast. */
  readonly tempo: readonly [Bpm, Bpm];
  /** Usual length of a track, short to long. */
  readonly length: readonly [Seconds, Seconds];
  /** How likely a minor mode is, 0 to 1. */
  readonly minor: number;
  /** Decades it was at home in: 1980 is "the eighties". */
  readonly decades: readonly [first: number, last: number];
  /** How often it is chosen when nothing at all speaks for or against it. */
  readonly popularity: number;
  /** What it is known by. */
  readonly sound: readonly (InstrumentId | InstrumentFamily)[];
  /** The next best, when this genre may not or cannot be played, best first. */
  readonly near: readonly GenreId[];
}

type Row = readonly [
  label: string,
  mood: readonly [number, number, number],
  tempo: readonly [Bpm, Bpm],
  length: readonly [Seconds, Seconds],
  minor: number,
  decades: readonly [number, number],
  popularity: number,
  sound: readonly (InstrumentId | InstrumentFamily)[],
  near: readonly GenreId[],
];

// biome-ignore format: one genre a block, its columns aligned by meaning
const ROWS: Record<GenreId, Row> = {
  pop: ['pop', [0.5, 0.65, 0.3], [96, 126], [160, 215], 0.35, [1960, 2020], 10,
    ['synth-pad', 'synth-pluck', 'piano', 'electric-guitar', 'synth-bass', 'drum-machine'], ['indie-pop', 'k-pop', 'disco', 'rock']],
  'indie-pop': ['indie pop', [0.4, 0.55, 0.25], [96, 132], [165, 225], 0.3, [1990, 2020], 7,
    ['clean-guitar', 'acoustic-guitar', 'glockenspiel', 'bass-guitar', 'drum-kit'], ['pop', 'folk', 'rock']],
  rock: ['rock', [0.25, 0.75, 0.4], [104, 144], [180, 250], 0.4, [1960, 2020], 7,
    ['electric-guitar', 'overdriven-guitar', 'bass-guitar', 'rock-kit'], ['hard-rock', 'indie-pop', 'punk', 'pop']],
  'hard-rock': ['hard rock', [0, 0.88, 0.6], [104, 152], [185, 260], 0.65, [1970, 2000], 4,
    ['distorted-guitar', 'overdriven-guitar', 'bass-guitar', 'rock-kit'], ['rock', 'metal', 'punk']],
  punk: ['punk', [0.15, 0.95, 0.6], [160, 200], [110, 165], 0.3, [1970, 2000], 3,
    ['distorted-guitar', 'picked-bass', 'rock-kit'], ['rock', 'hard-rock', 'metal']],
  metal: ['metal', [-0.6, 0.97, 0.9], [110, 180], [200, 300], 0.95, [1970, 2020], 3,
    ['distorted-guitar', 'picked-bass', 'rock-kit'], ['hard-rock', 'punk', 'rock']],
  country: ['country', [0.5, 0.55, 0.15], [88, 132], [165, 220], 0.12, [1940, 2020], 4,
    ['acoustic-guitar', 'clean-guitar', 'banjo', 'violin', 'mandolin', 'drum-kit'], ['folk', 'rock', 'pop']],
  folk: ['folk', [0.25, 0.35, 0.15], [76, 118], [160, 230], 0.25, [1900, 2020], 5,
    ['acoustic-guitar', 'banjo', 'mandolin', 'violin', 'harmonica', 'upright-bass'], ['country', 'celtic', 'indie-pop', 'pop']],
  blues: ['blues', [-0.2, 0.45, 0.4], [66, 118], [180, 270], 0.3, [1920, 1990], 4,
    ['overdriven-guitar', 'harmonica', 'upright-piano', 'tonewheel-organ', 'bass-guitar'], ['rock', 'soul', 'jazz-swing', 'country']],
  'jazz-swing': ['swing jazz', [0.45, 0.6, 0.3], [120, 200], [170, 260], 0.35, [1920, 1960], 5,
    ['saxophone', 'trumpet', 'piano', 'upright-bass', 'brush-kit', 'brass'], ['jazz-ballad', 'bossa-nova', 'blues', 'soul']],
  'jazz-ballad': ['jazz ballad', [0, 0.2, 0.25], [54, 80], [190, 280], 0.45, [1930, 1970], 3,
    ['saxophone', 'muted-trumpet', 'piano', 'upright-bass', 'brush-kit'], ['jazz-swing', 'bossa-nova', 'soul', 'blues']],
  'bossa-nova': ['bossa nova', [0.35, 0.3, 0.15], [112, 148], [160, 220], 0.4, [1950, 1970], 3,
    ['nylon-guitar', 'flute', 'piano', 'upright-bass', 'hand-percussion'], ['jazz-ballad', 'jazz-swing', 'salsa', 'folk']],
  salsa: ['salsa', [0.6, 0.85, 0.4], [164, 208], [200, 270], 0.5, [1960, 2000], 3,
    ['brass', 'piano', 'latin-percussion', 'upright-bass'], ['bossa-nova', 'reggaeton', 'funk', 'jazz-swing']],
  reggae: ['reggae', [0.5, 0.45, 0.15], [68, 92], [190, 260], 0.35, [1960, 2000], 4,
    ['tonewheel-organ', 'clean-guitar', 'bass-guitar', 'drum-kit'], ['reggaeton', 'soul', 'afrobeats', 'funk']],
  reggaeton: ['reggaeton', [0.3, 0.8, 0.4], [86, 102], [170, 220], 0.75, [1990, 2020], 4,
    ['drum-machine', 'synth-pluck', 'sub-bass', 'latin-percussion'], ['afrobeats', 'reggae', 'trap', 'salsa']],
  afrobeats: ['afrobeats', [0.55, 0.65, 0.2], [98, 118], [165, 225], 0.5, [2000, 2020], 4,
    ['hand-percussion', 'pluck', 'clean-guitar', 'sub-bass', 'drum-machine'], ['reggaeton', 'reggae', 'house', 'rnb']],
  funk: ['funk', [0.55, 0.8, 0.3], [96, 120], [190, 260], 0.5, [1960, 1980], 5,
    ['slap-bass', 'clavinet', 'muted-guitar', 'brass-section', 'drum-kit'], ['disco', 'soul', 'rnb', 'rock']],
  soul: ['soul', [0.4, 0.5, 0.25], [70, 112], [175, 235], 0.35, [1960, 1970], 4,
    ['tonewheel-organ', 'brass-section', 'electric-piano', 'bass-guitar', 'drum-kit'], ['rnb', 'gospel', 'funk', 'blues']],
  rnb: ['R&B', [0.15, 0.45, 0.3], [66, 104], [175, 235], 0.65, [1990, 2020], 5,
    ['electric-piano', 'sub-bass', 'synth-pad', 'claps-snaps', 'drum-machine'], ['soul', 'hip-hop', 'lofi', 'pop']],
  disco: ['disco', [0.7, 0.85, 0.25], [112, 126], [200, 280], 0.5, [1970, 1980], 4,
    ['strings', 'muted-guitar', 'fingered-bass', 'electric-piano', 'drum-kit'], ['funk', 'house', 'pop', 'soul']],
  gospel: ['gospel', [0.65, 0.6, 0.25], [70, 126], [190, 260], 0.15, [1930, 2020], 2,
    ['tonewheel-organ', 'piano', 'choir-pad', 'claps-snaps', 'drum-kit'], ['soul', 'rnb', 'blues', 'pop']],
  'hip-hop': ['hip-hop', [0, 0.55, 0.4], [82, 98], [160, 220], 0.7, [1980, 2020], 6,
    ['lofi-kit', 'electric-piano', 'upright-bass', 'sub-bass'], ['lofi', 'trap', 'rnb', 'funk']],
  trap: ['trap', [-0.35, 0.7, 0.6], [128, 156], [140, 200], 0.9, [2010, 2020], 5,
    ['808-bass', '808-kit', 'bell-pluck', 'dark-pad'], ['hip-hop', 'reggaeton', 'dubstep', 'rnb']],
  lofi: ['lo-fi', [0.1, 0.25, 0.1], [68, 90], [120, 180], 0.45, [2010, 2020], 6,
    ['lofi-kit', 'electric-piano', 'felt-piano', 'nylon-guitar', 'fx-texture'], ['hip-hop', 'rnb', 'ambient', 'jazz-ballad']],
  house: ['house', [0.45, 0.82, 0.3], [118, 128], [200, 300], 0.6, [1980, 2020], 6,
    ['909-kit', 'piano', 'synth-bass', 'stab', 'organ'], ['techno', 'disco', 'trance', 'pop']],
  techno: ['techno', [-0.3, 0.88, 0.65], [124, 140], [220, 320], 0.9, [1980, 2020], 5,
    ['909-kit', 'acid-bass', 'arp-synth', 'dark-pad'], ['house', 'trance', 'drum-and-bass', 'synthwave']],
  trance: ['trance', [0.25, 0.92, 0.5], [130, 142], [220, 320], 0.8, [1990, 2010], 4,
    ['supersaw', 'arp-synth', '909-kit', 'synth-pad'], ['house', 'techno', 'synthwave', 'drum-and-bass']],
  'drum-and-bass': ['drum and bass', [-0.1, 0.95, 0.6], [168, 178], [200, 290], 0.85, [1990, 2020], 4,
    ['reese-bass', 'drum-machine', 'synth-pad'], ['dubstep', 'techno', 'trance', 'house']],
  dubstep: ['dubstep', [-0.5, 0.9, 0.85], [138, 146], [180, 260], 0.95, [2000, 2020], 3,
    ['wobble-bass', '808-kit', 'stab', 'fx-riser'], ['drum-and-bass', 'trap', 'techno']],
  synthwave: ['synthwave', [0.05, 0.65, 0.4], [84, 116], [180, 260], 0.8, [1980, 2020], 5,
    ['electro-kit', 'synth-bass', 'arp-synth', 'warm-pad', 'saw-lead'], ['trance', 'pop', 'techno', 'house']],
  ambient: ['ambient', [0.1, 0.08, 0.15], [56, 84], [200, 320], 0.4, [1970, 2020], 5,
    ['synth-pad', 'glass-pad', 'felt-piano', 'bell-pluck'], ['classical-piano', 'cinematic', 'lofi', 'chamber']],
  'classical-piano': ['classical piano', [0, 0.3, 0.25], [60, 112], [150, 230], 0.5, [1800, 2020], 4,
    ['grand-piano', 'felt-piano'], ['chamber', 'waltz', 'ambient', 'jazz-ballad']],
  cinematic: ['cinematic orchestral', [-0.1, 0.7, 0.65], [70, 132], [140, 220], 0.75, [1930, 2020], 5,
    ['string-section', 'french-horn', 'brass-section', 'orchestral-kit', 'choir-pad', 'timpani'], ['chamber', 'ambient', 'classical-piano', 'waltz']],
  chamber: ['chamber music', [0.1, 0.35, 0.25], [66, 126], [150, 230], 0.45, [1700, 1950], 2,
    ['violin', 'viola', 'cello', 'clarinet', 'flute', 'harpsichord'], ['cinematic', 'classical-piano', 'waltz', 'folk']],
  waltz: ['waltz', [0.35, 0.45, 0.2], [84, 176], [140, 210], 0.4, [1800, 1950], 2,
    ['violin', 'string-section', 'piano', 'accordion'], ['chamber', 'classical-piano', 'folk', 'jazz-ballad']],
  celtic: ['celtic', [0.4, 0.6, 0.2], [96, 132], [150, 215], 0.4, [1700, 2020], 3,
    ['tin-whistle', 'violin', 'harp', 'acoustic-guitar', 'hand-percussion'], ['folk', 'country', 'chamber']],
  chiptune: ['chiptune', [0.5, 0.8, 0.35], [120, 168], [110, 170], 0.4, [1980, 2020], 3,
    ['pulse-lead', 'triangle-bass', 'chip-arp', 'chip-kit'], ['synthwave', 'trance', 'k-pop', 'pop']],
  'k-pop': ['k-pop', [0.55, 0.85, 0.35], [104, 138], [160, 210], 0.5, [2000, 2020], 4,
    ['supersaw', 'synth-bass', 'pluck', 'drum-machine', 'synth-pad'], ['pop', 'house', 'trap', 'disco']],
};

export const GENRE_PROFILES: Readonly<Record<GenreId, GenreProfile>> = Object.fromEntries(
  GENRE_IDS.map((id) => {
    const [label, mood, tempo, length, minor, decades, popularity, sound, near] = ROWS[id];
    return [id, { label, mood, tempo, length, minor, decades, popularity, sound, near }];
  }),
) as unknown as Record<GenreId, GenreProfile>;

export function isGenreId(id: string): id is GenreId {
  return Object.hasOwn(GENRE_PROFILES, id);
}
