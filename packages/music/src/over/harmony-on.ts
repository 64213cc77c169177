import type { Genre, SectionKind } from '../genres/genre.ts';
import type { SongHarmony, TimedChord } from '../harmony/song-harmony.ts';
import type { Rng } from '../rng.ts';
import type { Key, Meter } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import type { Ticks } from '../units.ts';
import { chordsWithin, dressChords } from './given-harmony.ts';
import type { GivenChord } from './material.ts';

/** Harmony of music that was heard, in which a song is to go on. Plain data. */
export interface GivenLoop {
  /** Sorted, without gaps, from 0 to the end of its bars. */
  readonly chords: readonly GivenChord[];
  readonly bars: number;
  /** Bar of the song at which the loop begins: before it as well it runs, backwards from there. */
  readonly from: number;
}

interface Ground {
  readonly genre: Genre;
  readonly key: Key;
  readonly meter: Meter;
}

/** Sections that are to lead away from what was heard so far have chords of the style's own. */
const ELSEWHERE: readonly SectionKind[] = ['bridge', 'breakdown', 'development'];

/** A song's harmony that turns in a given loop, dressed as the genre has it; `own` is the style's. */
export function harmonyOn(
  own: SongHarmony,
  loop: GivenLoop,
  { genre, key, meter }: Ground,
  rng: Rng,
): SongHarmony {
  const bar = barTicks(meter);
  const turns = new Map<number, readonly TimedChord[]>();
  const turnIn = (keyShift: number): readonly TimedChord[] => {
    const known = turns.get(keyShift);
    if (known) return known;
    const shifted = (pitch: number): number => (pitch + keyShift + 12) % 12;
    const chords = loop.chords.map((chord) => ({ ...chord, root: shifted(chord.root) }));
    const dress = { genre, key: { ...key, tonic: shifted(key.tonic) }, changes: 0, tune: [] };
    const dressed = dressChords(chords, dress, rng);
    turns.set(keyShift, dressed);
    return dressed;
  };
  return {
    ...own,
    chordsFor: (section) => {
      const { start, bars, kind, keyShift } = section;
      if (start === undefined || ELSEWHERE.includes(kind)) return own.chordsFor(section);
      return turned(turnIn(keyShift), loop, { first: Math.round(start / bar), bars, bar });
    },
  };
}

/** The chords of some bars of the song, counted from the first of them. */
function turned(
  chords: readonly TimedChord[],
  loop: GivenLoop,
  { first, bars, bar }: { readonly first: number; readonly bars: number; readonly bar: Ticks },
): readonly TimedChord[] {
  const out: TimedChord[] = [];
  for (let done = 0; done < bars; ) {
    const place = (((first + done - loop.from) % loop.bars) + loop.bars) % loop.bars;
    const count = Math.min(loop.bars - place, bars - done);
    const by = (done - place) * bar;
    for (const chord of chordsWithin(chords, place * bar, (place + count) * bar)) {
      const before = out.at(-1);
      const at = chord.at + by;
      if (before && before.chord.symbol === chord.chord.symbol && before.at + before.length === at) {
        out[out.length - 1] = { ...before, length: before.length + chord.length };
      } else out.push({ ...chord, at });
    }
    done += count;
  }
  return out;
}
