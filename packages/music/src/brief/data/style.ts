import type { MeterName } from '../../genres/genre.ts';
import type { InstrumentFamily, InstrumentId } from '../../instruments/catalog.ts';
import type { Mode } from '../../score.ts';
import type { Bpm } from '../../units.ts';
import type { Production } from '../brief.ts';
import type { GenreId } from './genre-profiles.ts';

/** What a style or sub-genre adds to the genre it belongs to. Everything here is a default: asked words win. */
export interface StyleHints {
  readonly tempo?: readonly [Bpm, Bpm];
  /** Valence -1 to 1, energy and tension 0 to 1. */
  readonly mood?: readonly [valence: number, energy: number, tension: number];
  /** What it is known by: featured when not unwanted. */
  readonly sound?: readonly (InstrumentId | InstrumentFamily)[];
  /** What it is known to do without. */
  readonly without?: readonly InstrumentFamily[];
  readonly mode?: Mode;
  readonly meter?: MeterName;
  readonly production?: readonly Production[];
  /** A second genre that is part of the style itself. */
  readonly blend?: GenreId;
  readonly halfTime?: boolean;
  /** An everyday word as well ("house", "rock"): heeded only where it can be a style. */
  readonly guarded?: boolean;
  /** Where in the genre's own tempo range it lies, 0 slow to 1 fast. */
  readonly place?: number;
  /** A kind of piece rather than a kind of music ("ballad", "anthem"): shapes whatever genre there is, blends nothing. */
  readonly form?: boolean;
  /** An ensemble by its players ("string quartet"): a genre when alone, beside another style only its players. */
  readonly players?: boolean;
  /** A describing form ("jazzy"): colours another genre, and names one only when alone. */
  readonly adjective?: boolean;
}

/** A word for a style: exactly one genre, or for a broad word ("electronic") several to choose from. */
export interface Style extends StyleHints {
  /** How it is shown in tags. */
  readonly label: string;
  readonly phrases: readonly string[];
  readonly genres: readonly GenreId[];
}

/** One row: phrases parted by `|`, the first is the label; the genre, or the genres parted by spaces; the hints. */
export type StyleRow = readonly [phrases: string, genres: string, hints?: StyleHints];

export function stylesOf(rows: readonly StyleRow[]): Style[] {
  return rows.map(([phrases, genres, hints]) => {
    const list = phrases.split('|');
    return { label: list[0]!, phrases: list, genres: genres.split(' ') as GenreId[], ...hints };
  });
}
