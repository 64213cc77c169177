import { LESSON_GENRES } from './pulse-lessons.ts';

/** Seeds of what is composed for the lessons in melody; none is one of the hear-check's. Each genre in turn. */
export const BANK_SEEDS: readonly number[] = [1201, 1202];
export const PLAYED_SEED = 1301;
export const SUNG_SEED = 1401;
/** Played by our own engine, which takes longer: every second genre. */
export const PLAYED_GENRES: readonly string[] = LESSON_GENRES.filter((_, i) => i % 2 === 0);
/** Sung by our own voices. */
export const SUNG_GENRES: readonly string[] = [
  'pop',
  'rock',
  'country',
  'folk',
  'soul',
  'r&b',
  'indie pop',
  'k-pop',
  'disco',
  'house',
  'synthwave',
  'reggae',
  'blues',
  'gospel',
  'funk',
  'jazz ballad',
  'punk',
  'metal',
];
/** Plain lessons of each style that has a tune, as those of the pulse. */
export const PLAIN_LESSONS = 3;
