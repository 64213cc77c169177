import type { Harmony } from '../genres/genre.ts';
import type { Rng } from '../rng.ts';
import type { Key } from '../score.ts';
import { type Chord, readChord } from '../theory/chord.ts';
import { scaleOf } from '../theory/modes.ts';

type Colour = Harmony['colour'];

/** Chance that a plain triad is enriched, and how high above the seventh it may go. */
const TASTE: Readonly<
  Record<Colour, { readonly chance: number; readonly ninth: number; readonly high: number }>
> = {
  triad: { chance: 0.06, ninth: 0, high: 0 },
  add: { chance: 0.34, ninth: 0.3, high: 0 },
  seventh: { chance: 0.85, ninth: 0.15, high: 0.05 },
  ninth: { chance: 0.95, ninth: 0.6, high: 0.15 },
  jazz: { chance: 1, ninth: 0.5, high: 0.4 },
};

/**
 * Enriches a plain triad by the genre's taste with notes of the key (a dominant keeps its minor seventh). Numerals
 * that name their quality stay as written.
 */
export function enrich(numeral: string, key: Key, colour: Colour, rng: Rng): string {
  if (!/^[nb#]?[ivIV]+o?$/.test(numeral)) return numeral;
  const taste = TASTE[colour];
  if (!rng.chance(taste.chance)) return numeral;
  const chord = readChord(numeral, key);
  if (chord.quality === 'dim') return `${numeral.slice(0, -1)}ø7`;
  if (colour === 'add' && rng.chance(0.6)) return addNote(numeral, chord, key, rng);
  return sevenths(numeral, chord, key, taste, rng);
}

function addNote(numeral: string, chord: Chord, key: Key, rng: Rng): string {
  const scale = scaleOf(key);
  const has = (interval: number): boolean => scale.includes((chord.root + interval) % 12);
  const dominant = chord.root === (key.tonic + 7) % 12;
  // A suspended dominant would take back the leading tone that a minor key has it for.
  if (dominant && chord.quality === '') return numeral + (has(11) ? rng.pick(['sus4', '7', '7sus4']) : '7');
  if (!has(2)) return numeral;
  return numeral + (chord.quality === '' && rng.chance(0.2) ? 'sus2' : 'add9');
}

function sevenths(
  numeral: string,
  chord: Chord,
  key: Key,
  taste: { readonly ninth: number; readonly high: number },
  rng: Rng,
): string {
  const scale = scaleOf(key);
  const has = (interval: number): boolean => scale.includes((chord.root + interval) % 12);
  const ninth = has(2) && rng.chance(taste.ninth);
  const high = rng.chance(taste.high);
  if (chord.quality === 'm') return numeral + (ninth ? (high ? '11' : '9') : '7');
  const dominant = chord.root === (key.tonic + 7) % 12 || !has(11);
  if (!dominant) return numeral + (ninth ? (high && has(9) ? '69' : 'maj9') : 'maj7');
  if (high) return numeral + (has(2) ? '13' : '7b9');
  return numeral + (ninth ? '9' : '7');
}
