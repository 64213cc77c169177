import { type Bpm, PPQ, type Ticks } from '../units.ts';
import { notesBetween } from './given-tune.ts';
import type { TuneNote } from './tidy-tune.ts';

/** A stretch of a song to which a line, or a part of one, can be sung. */
export interface Atom {
  /** Index of the section it lies in. */
  readonly section: number;
  readonly at: Ticks;
  readonly end: Ticks;
  /** Notes of the given tune that it sings; none: a tune will be found. */
  readonly notes: readonly TuneNote[];
  /** Syllables that sit well in it. */
  readonly capacity: number;
}

export interface Span {
  readonly start: Ticks;
  readonly end: Ticks;
}

/** A rest that parts two lines, and a note so long that one may end on it. */
const REST: Ticks = PPQ / 2;
const LONG: Ticks = 1.5 * PPQ;
/** More notes than this are two atoms. */
const MOST_NOTES = 9;
/** Comfortable singing, in seconds a syllable, and the air a line wants. */
const PACE = 0.27;
const AIR = 0.45;
/** Seconds a syllable needs to be understood. */
const QUICKEST = 0.17;

/** The tune of each section in its own lines, parted at rests and long notes. */
export function tuneAtoms(sections: readonly Span[], tune: readonly TuneNote[], bpm: Bpm): readonly Atom[] {
  const second = (bpm * PPQ) / 60;
  return sections.flatMap(({ start, end }, section) =>
    partLines(notesBetween(tune, start, end)).map((notes, index, all): Atom => {
      const next = all[index + 1]?.[0]?.at ?? end;
      const last = notes.at(-1)!;
      return {
        section,
        at: notes[0]!.at,
        end: Math.max(last.at + last.length, next),
        notes,
        // Of a run of quick notes not every one can carry a syllable.
        capacity: Math.min(
          notes.length,
          Math.max(1, (last.at + last.length - notes[0]!.at) / second / QUICKEST),
        ),
      };
    }),
  );
}

function partLines(notes: readonly TuneNote[]): readonly (readonly TuneNote[])[] {
  const lines: TuneNote[][] = [];
  for (const note of notes) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (!line || !last || note.at - (last.at + last.length) >= REST || last.length >= LONG)
      lines.push([note]);
    else line.push(note);
  }
  return lines.flatMap(halve);
}

/** A long line in two, where its longest note of the middle ends. */
function halve(line: readonly TuneNote[]): readonly (readonly TuneNote[])[] {
  if (line.length <= MOST_NOTES) return [line];
  const third = Math.floor(line.length / 3);
  let cut = Math.floor(line.length / 2);
  let longest = 0;
  for (let i = third; i < line.length - third; i++) {
    const reach = line[i + 1]!.at - line[i]!.at;
    if (reach > longest) [longest, cut] = [reach, i + 1];
  }
  return [...halve(line.slice(0, cut)), ...halve(line.slice(cut))];
}

/** The bars of each section, to be sung to a tune that is still to be found. */
export function barAtoms(sections: readonly Span[], bar: Ticks, bpm: Bpm): readonly Atom[] {
  const seconds = (bar * 60) / (PPQ * bpm);
  return sections.flatMap(({ start, end }, section) =>
    Array.from({ length: Math.floor((end - start) / bar) }, (_, index): Atom => {
      const at = start + index * bar;
      return { section, at, end: at + bar, notes: [], capacity: Math.max(1, (seconds - AIR / 2) / PACE) };
    }),
  );
}
