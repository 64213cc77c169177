import type { Mode } from '../../score.ts';
import type { GenreId } from './genre-profiles.ts';

/** How bright a mode is, -1 to 1. */
export const BRIGHTNESS: Readonly<Record<Mode, number>> = {
  lydian: 1,
  major: 0.95,
  'major-pentatonic': 0.9,
  mixolydian: 0.55,
  dorian: -0.25,
  blues: -0.3,
  'melodic-minor': -0.5,
  'minor-pentatonic': -0.6,
  minor: -0.75,
  'harmonic-minor': -0.9,
  phrygian: -1,
};

/** Modes a song may take that its genre does not list, when the mood leans hard the other way. */
export const LAST_RESORT: { readonly bright: Mode; readonly dark: Mode } = { bright: 'major', dark: 'minor' };

/** Tonics by how often players of a family choose them, C to B. */
type Tonics = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

// biome-ignore format: twelve pitch classes in a row, C to B
const TONICS: Readonly<Record<'guitars' | 'horns' | 'keys' | 'machines' | 'pipes', Tonics>> = {
  //        C  C# D  Eb E  F  F# G  Ab A  Bb B
  guitars: [5, 1, 7, 1, 9, 3, 2, 8, 1, 8, 2, 3],
  horns:   [5, 2, 3, 6, 1, 7, 1, 5, 5, 2, 8, 1],
  keys:    [7, 3, 6, 5, 4, 6, 3, 6, 4, 6, 5, 3],
  machines:[5, 4, 5, 4, 5, 7, 5, 6, 4, 7, 3, 3],
  pipes:   [3, 0, 9, 1, 5, 2, 0, 9, 0, 7, 1, 2],
};

const GUITARS: readonly GenreId[] = [
  'indie-pop',
  'rock',
  'hard-rock',
  'punk',
  'metal',
  'country',
  'folk',
  'blues',
  'reggae',
];
const HORNS: readonly GenreId[] = [
  'jazz-swing',
  'jazz-ballad',
  'bossa-nova',
  'salsa',
  'funk',
  'soul',
  'gospel',
  'disco',
];
const KEYS: readonly GenreId[] = [
  'classical-piano',
  'chamber',
  'cinematic',
  'waltz',
  'ambient',
  'rnb',
  'pop',
  'lofi',
];

/** Tonic weights for a genre, C to B. */
export function tonicsOf(genre: GenreId): Tonics {
  if (genre === 'celtic') return TONICS.pipes;
  if (GUITARS.includes(genre)) return TONICS.guitars;
  if (HORNS.includes(genre)) return TONICS.horns;
  return KEYS.includes(genre) ? TONICS.keys : TONICS.machines;
}
