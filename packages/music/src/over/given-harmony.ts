import type { Genre } from '../genres/genre.ts';
import { enrich } from '../harmony/colour.ts';
import type { TimedChord } from '../harmony/song-harmony.ts';
import type { Rng } from '../rng.ts';
import type { Key } from '../score.ts';
import { type Chord, readChord } from '../theory/chord.ts';
import { scaleOf } from '../theory/modes.ts';
import type { PitchClass, Ticks, Unit } from '../units.ts';
import type { GivenChord } from './material.ts';
import type { TuneNote } from './tidy-tune.ts';

const ABSOLUTE = [
  'I',
  'bII',
  'nII',
  'bIII',
  'nIII',
  'nIV',
  '#IV',
  'nV',
  'bVI',
  'nVI',
  'bVII',
  'nVII',
] as const;

/** A triad as a numeral of a key, read from the tonic's major scale so that it means the same in every mode. */
export function numeralOf(root: PitchClass, quality: 'major' | 'minor', key: Key): string {
  const numeral = ABSOLUTE[(root - key.tonic + 12) % 12]!;
  return quality === 'minor' ? numeral.replace(/[IV]+/, (roman) => roman.toLowerCase()) : numeral;
}

interface Dress {
  readonly genre: Genre;
  readonly key: Key;
  /** How often a chord gives way to another that carries the tune as well. */
  readonly changes: Unit;
  readonly tune: readonly TuneNote[];
}

/** The given chords in the dress of a genre: coloured by its taste, a chord alike wherever it comes. */
export function dressChords(chords: readonly GivenChord[], dress: Dress, rng: Rng): readonly TimedChord[] {
  const { key, genre, changes } = dress;
  const named = new Map<string, string>();
  return merged(chords).map((given, index): TimedChord => {
    const fork = rng.fork(`chord ${index}`);
    const plain = fork.chance(changes)
      ? stead(given, dress, fork)
      : numeralOf(given.root, given.quality, key);
    const numeral = named.get(plain) ?? enrich(plain, key, genre.harmony.colour, rng.fork(plain));
    named.set(plain, numeral);
    return { at: given.at, length: given.length, chord: readable(numeral, plain, key) };
  });
}

function readable(numeral: string, plain: string, key: Key): Chord {
  const chord = readChord(numeral, key);
  return chord.tones.length >= 3 ? chord : readChord(plain, key);
}

/** The same chord twice in a row is one. */
function merged(chords: readonly GivenChord[]): readonly GivenChord[] {
  const out: GivenChord[] = [];
  for (const chord of chords) {
    const last = out.at(-1);
    if (last && last.root === chord.root && last.quality === chord.quality) {
      out[out.length - 1] = { ...last, length: chord.at + chord.length - last.at };
    } else out.push(chord);
  }
  return out;
}

/** A chord of the key that shares two notes with the given one and rubs against no long note of the tune. */
function stead({ at, length, root, quality }: GivenChord, { key, tune }: Dress, rng: Rng): string {
  const own = triad(root, quality);
  const scale = scaleOf(key);
  const heard = soundingIn(tune, at, at + length);
  const options = ([3, 4, 8, 9] as const).flatMap((by) =>
    (['major', 'minor'] as const).flatMap((other) => {
      const candidate = (root + by) % 12;
      const tones = triad(candidate, other);
      const shared = tones.filter((tone) => own.includes(tone)).length;
      const fits = tones.every((tone) => scale.includes(tone));
      const carries = heard.every(
        (pc) => tones.includes(pc) || !tones.some((tone) => (pc - tone + 12) % 12 === 1),
      );
      return shared === 2 && fits && carries ? [numeralOf(candidate, other, key)] : [];
    }),
  );
  return options.length === 0 ? numeralOf(root, quality, key) : rng.pick(options);
}

const triad = (root: PitchClass, quality: 'major' | 'minor'): readonly PitchClass[] => [
  root,
  (root + (quality === 'major' ? 4 : 3)) % 12,
  (root + 7) % 12,
];

function soundingIn(tune: readonly TuneNote[], from: Ticks, to: Ticks): readonly PitchClass[] {
  return tune
    .filter((note) => note.at < to && note.at + note.length > from && note.length >= 480)
    .map(({ pitch }) => pitch % 12);
}

/** The part of a song's chords that a stretch of it has, cut at its ends. */
export function chordsWithin(chords: readonly TimedChord[], from: Ticks, to: Ticks): readonly TimedChord[] {
  return chords
    .filter(({ at, length }) => at < to && at + length > from)
    .map(({ at, length, chord }) => {
      const start = Math.max(from, at);
      return { at: start, length: Math.min(to, at + length) - start, chord };
    });
}
