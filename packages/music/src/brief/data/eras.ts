import type { InstrumentId } from '../../instruments/catalog.ts';
import type { Production } from '../brief.ts';
import type { GenreId } from './genre-profiles.ts';

/** What a decade sounded like: liked when its words are heard and nothing nearer is asked. */
export interface Era {
  readonly genres: readonly GenreId[];
  readonly sound: readonly InstrumentId[];
  readonly production: readonly Production[];
}

/** By the decade's first year; a century of older music by its first year. */
export const ERAS: Readonly<Record<number, Era>> = {
  1700: { genres: ['chamber'], sound: ['harpsichord', 'violin', 'oboe'], production: ['acoustic'] },
  1800: {
    genres: ['classical-piano', 'waltz', 'chamber'],
    sound: ['grand-piano', 'violin'],
    production: ['acoustic'],
  },
  1900: { genres: ['waltz', 'classical-piano', 'blues'], sound: ['upright-piano'], production: ['vintage'] },
  1910: {
    genres: ['classical-piano', 'waltz', 'jazz-swing'],
    sound: ['upright-piano'],
    production: ['vintage'],
  },
  1920: {
    genres: ['jazz-swing', 'blues'],
    sound: ['clarinet', 'trumpet', 'banjo', 'tuba', 'upright-piano'],
    production: ['vintage'],
  },
  1930: {
    genres: ['jazz-swing', 'blues', 'country'],
    sound: ['clarinet', 'trombone', 'acoustic-guitar', 'upright-bass'],
    production: ['vintage'],
  },
  1940: {
    genres: ['jazz-swing', 'jazz-ballad', 'blues'],
    sound: ['brass-section', 'tenor-sax', 'upright-bass'],
    production: ['vintage'],
  },
  1950: {
    genres: ['rock', 'jazz-ballad', 'blues', 'country'],
    sound: ['clean-guitar', 'upright-bass', 'tenor-sax'],
    production: ['vintage'],
  },
  1960: {
    genres: ['soul', 'rock', 'bossa-nova', 'folk'],
    sound: ['tonewheel-organ', 'clean-guitar', 'shaker-tambourine'],
    production: ['vintage'],
  },
  1970: {
    genres: ['funk', 'disco', 'soul', 'rock'],
    sound: ['electric-piano', 'clavinet', 'fingered-bass', 'string-section'],
    production: ['vintage'],
  },
  1980: {
    genres: ['synthwave', 'pop', 'hard-rock'],
    sound: ['electro-kit', 'fm-piano', 'synth-brass', 'synth-bass', 'synth-strings'],
    production: [],
  },
  1990: {
    genres: ['hip-hop', 'rnb', 'rock', 'trance', 'house'],
    sound: ['stab', 'fm-piano', 'overdriven-guitar', '909-kit', 'lofi-kit'],
    production: [],
  },
  2000: {
    genres: ['pop', 'rnb', 'punk', 'trance', 'hip-hop'],
    sound: ['supersaw', 'distorted-guitar', 'claps-snaps'],
    production: ['polished'],
  },
  2010: {
    genres: ['pop', 'trap', 'house', 'dubstep'],
    sound: ['pluck', 'supersaw', '808-bass'],
    production: ['polished'],
  },
  2020: {
    genres: ['pop', 'lofi', 'trap', 'afrobeats'],
    sound: ['pluck', 'sub-bass'],
    production: ['polished'],
  },
};

/** Names of times without a number in them. */
export const ERA_NAMES: Readonly<Record<string, number>> = {
  twenties: 1920,
  'roaring twenties': 1920,
  'jazz age': 1920,
  'prohibition era': 1920,
  thirties: 1930,
  forties: 1940,
  wartime: 1940,
  fifties: 1950,
  sixties: 1960,
  'swinging sixties': 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
  'two thousands': 2000,
  y2k: 2000,
  'twenty tens': 2010,
  victorian: 1800,
  'belle epoque': 1900,
  edwardian: 1900,
};
