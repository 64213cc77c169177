import type { Key } from '../score.ts';
import type { PitchClass } from '../units.ts';
import { isMinorish } from './modes.ts';

const LETTERS = ['C', 'D', 'E', 'F', 'G', 'A', 'B'] as const;
const NATURAL: readonly PitchClass[] = [0, 2, 4, 5, 7, 9, 11];
const MAJOR_TONICS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B'] as const;
const MINOR_TONICS = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'G#', 'A', 'Bb', 'B'] as const;

/** The name of a key's tonic as usually signed: D flat major, C sharp minor. */
export function tonicName(key: Key): string {
  return (isMinorish(key.mode) ? MINOR_TONICS : MAJOR_TONICS)[key.tonic]!;
}

/** "F# minor", "Db major", "A dorian". */
export function keyName(key: Key): string {
  return `${tonicName(key)} ${key.mode}`;
}

/**
 * Names a pitch class as the given scale degree (1 to 7) of a key, so that the flat sixth of C is A flat and not
 * G sharp. Double accidentals are respelled by the nearest plain name.
 */
export function spell(pitch: PitchClass, degree: number, key: Key): string {
  const tonic = tonicName(key);
  const letter = (LETTERS.indexOf(tonic[0] as (typeof LETTERS)[number]) + degree - 1) % 7;
  let accidental = (pitch - NATURAL[letter]! + 12) % 12;
  if (accidental > 6) accidental -= 12;
  if (Math.abs(accidental) > 1) return plainName(pitch, tonic.includes('b') || accidental < 0);
  return LETTERS[letter]! + (accidental > 0 ? '#' : accidental < 0 ? 'b' : '');
}

/** A name from the pitch class alone. */
export function plainName(pitch: PitchClass, flats: boolean): string {
  const natural = NATURAL.indexOf(pitch);
  if (natural >= 0) return LETTERS[natural]!;
  return flats
    ? `${LETTERS[NATURAL.indexOf((pitch + 1) % 12)]}b`
    : `${LETTERS[NATURAL.indexOf((pitch + 11) % 12)]}#`;
}
