import { createRng } from '../rng.ts';
import { isCompound } from '../theory/meter.ts';
import { type Brief, type MusicRequest, OPEN_REQUEST, type Production } from './brief.ts';
import { GENRE_IDS, type GenreId } from './data/genre-profiles.ts';
import type { Target } from './data/instrument-words.ts';
import { decide } from './decide.ts';
import { keyName } from './tags.ts';
import { understand } from './understand.ts';

/** A brief by words alone, as if every genre had its file. */
export function briefOf(request: Partial<MusicRequest>, seed: number | string): Brief {
  const whole = { ...OPEN_REQUEST, ...request };
  return decide(whole, understand(whole), 'Untitled', createRng(seed), new Set(GENRE_IDS));
}

/** What a row expects; what is left out is not looked at. */
export interface Expected {
  readonly genre?: GenreId | readonly GenreId[];
  readonly notGenre?: readonly GenreId[];
  readonly blend?: GenreId | readonly GenreId[] | null;
  readonly bpm?: number | readonly [number, number];
  readonly key?: string;
  readonly mode?: string | readonly string[];
  readonly meter?: string;
  readonly wanted?: readonly Target[];
  readonly unwanted?: readonly Target[];
  readonly notWanted?: readonly Target[];
  readonly notUnwanted?: readonly Target[];
  readonly drumless?: boolean;
  /** Above zero for "bright" and "dark" by valence, "still" and "driving" by energy, "tense" and "easy" by tension. */
  readonly mood?: readonly ('bright' | 'dark' | 'still' | 'driving' | 'tense' | 'easy')[];
  readonly voice?: 'm' | 'f' | 'none';
  readonly duration?: number | readonly [number, number];
  readonly production?: readonly Production[];
  readonly notProduction?: readonly Production[];
  readonly halfTime?: boolean;
  readonly themes?: readonly string[];
  readonly notThemes?: readonly string[];
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const within = (value: number, wish: number | readonly [number, number]): boolean =>
  typeof wish === 'number' ? value === wish : value >= wish[0] && value <= wish[1];

/** Everything about a brief that is not as expected, in words; empty when all is. */
export function misses(brief: Brief, expected: Expected): string[] {
  const { mood } = brief;
  const moods = {
    bright: mood.valence > 0.05,
    dark: mood.valence < -0.05,
    still: mood.energy < 0.45,
    driving: mood.energy > 0.6,
    tense: mood.tension > 0.45,
    easy: mood.tension < 0.3,
  };
  const checks: readonly (readonly [string, unknown, boolean])[] = [
    [
      'genre',
      brief.genre,
      expected.genre === undefined || list(expected.genre).includes(brief.genre as GenreId),
    ],
    ['genre', brief.genre, !(expected.notGenre ?? []).includes(brief.genre as GenreId)],
    [
      'blend',
      brief.blend,
      expected.blend === undefined || list<string | null>(expected.blend).includes(brief.blend),
    ],
    ['bpm', brief.bpm, expected.bpm === undefined || hasTempo(brief, expected.bpm)],
    ['key', keyName(brief.key), expected.key === undefined || keyName(brief.key) === expected.key],
    ['mode', brief.key.mode, expected.mode === undefined || list(expected.mode).includes(brief.key.mode)],
    [
      'meter',
      brief.meter,
      expected.meter === undefined || `${brief.meter.beats}/${brief.meter.unit}` === expected.meter,
    ],
    ['wanted', brief.wanted, (expected.wanted ?? []).every((wish) => brief.wanted.includes(wish))],
    ['unwanted', brief.unwanted, (expected.unwanted ?? []).every((wish) => brief.unwanted.includes(wish))],
    ['wanted', brief.wanted, !(expected.notWanted ?? []).some((wish) => brief.wanted.includes(wish))],
    ['unwanted', brief.unwanted, !(expected.notUnwanted ?? []).some((wish) => brief.unwanted.includes(wish))],
    ['drumless', brief.drumless, expected.drumless === undefined || brief.drumless === expected.drumless],
    ['mood', mood, (expected.mood ?? []).every((word) => moods[word])],
    [
      'voice',
      brief.voice,
      expected.voice === undefined || (brief.voice?.gender ?? 'none') === expected.voice,
    ],
    [
      'duration',
      brief.duration,
      expected.duration === undefined || within(brief.duration, expected.duration),
    ],
    [
      'production',
      brief.production,
      (expected.production ?? []).every((word) => brief.production.includes(word)),
    ],
    [
      'production',
      brief.production,
      !(expected.notProduction ?? []).some((word) => brief.production.includes(word)),
    ],
    ['halfTime', brief.halfTime, expected.halfTime === undefined || brief.halfTime === expected.halfTime],
    ['themes', brief.themes, (expected.themes ?? []).every((word) => brief.themes.includes(word))],
    ['themes', brief.themes, !(expected.notThemes ?? []).some((word) => brief.themes.includes(word))],
  ];
  return checks.flatMap(([what, got, ok]) => (ok ? [] : [`${what} is ${JSON.stringify(got)}`]));
}

/** Figures are meant in quarter notes; a style's own tempo as one taps one's foot, in 6/8 in dotted quarters. */
function hasTempo({ bpm, meter }: Brief, asked: NonNullable<Expected['bpm']>): boolean {
  return within(bpm, asked) || (typeof asked !== 'number' && isCompound(meter) && within(bpm / 1.5, asked));
}
