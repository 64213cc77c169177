import type { InstrumentFamily, InstrumentId, Meter } from '@songwright/music';
import { feltBpm } from '../detect/tempo.ts';

export type Player = InstrumentId | InstrumentFamily;

/** What a listener who typed the words would be entitled to. What is left out is not judged. */
export interface Expectation {
  readonly genre: string;
  /** Beats per minute, lowest and highest; alike when the words give one number. */
  readonly tempo: readonly [number, number];
  /** "6/8"; null where the words leave it to a genre that has several. */
  readonly meter: string | null;
  /** Must be heard. A family is met by any of its instruments. */
  readonly wanted: readonly Player[];
  /** Must not be heard. */
  readonly unwanted: readonly Player[];
  readonly drumless: boolean;
  /** "D minor" when the words name a key. */
  readonly key: string | null;
  /** Which third the scale has, when words or mood say so. */
  readonly mode: 'major' | 'minor' | null;
  readonly valence: 'bright' | 'dark' | null;
  readonly energy: 'still' | 'driving' | null;
}

/** One request and what is expected of it. */
export interface AdherenceCase {
  /** Unique, for tables and file names. */
  readonly name: string;
  readonly prompt: string;
  readonly style: string;
  readonly negativeTags: string;
  readonly instrumental: boolean;
  readonly expected: Expectation;
}

/**
 * The tempo to hold against an expectation: a number is meant as on a score, in quarter notes; a style's range as one
 * taps one's foot, in 6/8 in dotted quarters.
 */
export function tempoIn(
  { bpm, meter }: { readonly bpm: number; readonly meter: Meter },
  { tempo: [slow, fast] }: Pick<Expectation, 'tempo'>,
): number {
  return slow === fast ? bpm : feltBpm(bpm, meter);
}

/** Tempi at which a genre is still itself, wider than any one player's habit. */
export const GENRE_TEMPI: Readonly<Record<string, readonly [number, number]>> = {
  pop: [88, 132],
  'indie-pop': [84, 144],
  rock: [96, 156],
  'hard-rock': [92, 164],
  punk: [144, 220],
  metal: [88, 210],
  country: [76, 144],
  folk: [64, 132],
  blues: [54, 136],
  'jazz-swing': [108, 230],
  'jazz-ballad': [48, 90],
  'bossa-nova': [104, 156],
  salsa: [150, 220],
  reggae: [60, 96],
  reggaeton: [82, 106],
  afrobeats: [92, 124],
  funk: [88, 126],
  soul: [60, 126],
  rnb: [58, 112],
  disco: [106, 132],
  gospel: [58, 144],
  'hip-hop': [76, 104],
  trap: [120, 164],
  lofi: [60, 94],
  house: [114, 132],
  techno: [118, 148],
  trance: [124, 148],
  'drum-and-bass': [160, 184],
  dubstep: [134, 152],
  synthwave: [76, 126],
  ambient: [46, 104],
  'classical-piano': [48, 136],
  cinematic: [56, 156],
  chamber: [52, 144],
  waltz: [72, 210],
  celtic: [78, 144],
  chiptune: [104, 184],
  'k-pop': [92, 148],
};

/** Genres at home in more than one meter. */
const SEVERAL_METERS: ReadonlySet<string> = new Set([
  'country',
  'folk',
  'blues',
  'jazz-swing',
  'jazz-ballad',
  'soul',
  'gospel',
  'ambient',
  'classical-piano',
  'cinematic',
  'chamber',
  'celtic',
]);

/** A row of a prompt table: the request, and what differs from "its genre's tempo in 4/4, with drums". */
export interface CaseRow {
  readonly prompt?: string;
  readonly style?: string;
  readonly no?: string;
  readonly sung?: boolean;
  readonly genre: string;
  readonly tempo?: number | readonly [number, number];
  readonly meter?: string;
  readonly with?: readonly Player[];
  readonly without?: readonly Player[];
  readonly drumless?: boolean;
  readonly key?: string;
  readonly mode?: 'major' | 'minor';
  readonly mood?: readonly ('bright' | 'dark' | 'still' | 'driving')[];
}

/** The whole case of a row. */
export function caseOf(name: string, row: CaseRow): AdherenceCase {
  const { genre, tempo = GENRE_TEMPI[genre] ?? [40, 220], mood = [] } = row;
  return {
    name,
    prompt: row.prompt ?? '',
    style: row.style ?? '',
    negativeTags: row.no ?? '',
    instrumental: row.sung !== true,
    expected: {
      genre,
      tempo: typeof tempo === 'number' ? [tempo, tempo] : tempo,
      meter: row.meter ?? (SEVERAL_METERS.has(genre) ? null : '4/4'),
      wanted: row.with ?? [],
      unwanted: row.without ?? [],
      drumless: row.drumless ?? false,
      key: row.key ?? null,
      mode: row.mode ?? null,
      valence: mood.includes('bright') ? 'bright' : mood.includes('dark') ? 'dark' : null,
      energy: mood.includes('still') ? 'still' : mood.includes('driving') ? 'driving' : null,
    },
  };
}
