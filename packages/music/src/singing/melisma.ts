import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import type { TuneRange } from '../melody/tune.ts';
import type { Rng } from '../rng.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import type { PitchedSyllable } from './phrase-desk.ts';

interface Surroundings {
  readonly stage: Stage;
  readonly section: StageSection;
  /** Where the phrase begins. */
  readonly start: Ticks;
  readonly range: TuneRange;
}

/** A note shorter than this is sung plainly. */
const LONG_ENOUGH: Ticks = 1.25 * PPQ;

/**
 * Turns some long syllables over two or three notes, as the genre likes ornament: a step from above or below into
 * the note, or out to a neighbour and back. The note the phrase comes to rest on is kept.
 */
export function turnMelismas(
  notes: readonly PitchedSyllable[],
  surroundings: Surroundings,
  rng: Rng,
): readonly PitchedSyllable[] {
  const { ornament } = surroundings.stage.genre.melody;
  return notes.flatMap((note, index) => {
    const fork = rng.fork(index);
    const { syllable } = note;
    const willing = syllable.stress > 0 || syllable.open;
    if (!willing || note.length < LONG_ENOUGH || !fork.chance(0.7 * ornament)) return [note];
    return turn(note, surroundings, fork);
  });
}

function turn(
  note: PitchedSyllable,
  { section, start, range }: Surroundings,
  rng: Rng,
): readonly PitchedSyllable[] {
  const shift = section.keyShift;
  const { chord } = chordAt(section, start + note.at);
  const direction = rng.chance(0.65) ? 1 : -1;
  const neighbour = stepFrom(note.pitch, direction, chord.scale, shift);
  if (neighbour < range.low || neighbour > range.high) return [note];
  const quick = PPQ / 4;
  const back = rng.chance(0.4) && note.length >= 2 * PPQ;
  const pieces: readonly (readonly [Midi, Ticks])[] = back
    ? [
        [note.pitch, PPQ / 2],
        [neighbour, quick],
        [note.pitch, note.length - PPQ / 2 - quick],
      ]
    : [
        [neighbour, quick],
        [note.pitch, note.length - quick],
      ];
  let at = note.at;
  return pieces.map(([pitch, length], index) => {
    const piece = { ...note, at, length, pitch, turned: index > 0 };
    at += length;
    return piece;
  });
}

/** The next note of the chord's scale, in the song's own key. */
function stepFrom(pitch: Midi, direction: 1 | -1, scale: readonly number[], shift: number): Midi {
  let out = pitch;
  for (let i = 0; i < 4; i++) {
    out += direction;
    if (scale.includes((((out + shift) % 12) + 12) % 12)) return out;
  }
  return pitch + 2 * direction;
}
