import type { Atom } from './tune-atoms.ts';

/** A line to be sung. */
export interface LineToPlace {
  readonly syllables: number;
  /** Begins a section of the lyric. */
  readonly opens: boolean;
  /** Belongs to a chorus, or not. */
  readonly chorus: boolean;
}

export interface PlacedLine {
  /** Atoms `from` up to, not including, `to`: all of one section. */
  readonly from: number;
  readonly to: number;
}

/** Of a section that lines are placed in. */
export interface PlaceSection {
  readonly chorus: boolean;
  /** Where instruments are usually among themselves. */
  readonly played: boolean;
}

const MOST_ATOMS = 6;
/** Beyond this many syllables for each that would sit well, words are no longer understood. */
const TIGHTEST = 2.1;
const CROWDED = 3.2;
/** Too few syllables for the notes of a tune are drawn out over them; where the tune is to be found they only have air. */
const DRAWN_OUT = 1.9;
const AIRY = 0.9;
/**
 * For a stretch of the tune that is left without words, by whether a singer would be missed there; between two lines of
 * one section, which belong together, more.
 */
const SILENT = 0.6;
const SILENT_PLAYED = 0.1;
const APART = 0.8;
const NEW_SECTION = 1.4;
const KIND = 0.35;

/**
 * Lays lines in order over the stretches of a song (dynamic programming): each gets about as many syllables as sit well,
 * a section of the lyric begins where one of the music does if it can, choruses are sung in choruses, and little is
 * left unsung. Null when the words are too many.
 */
export function placeLines(
  lines: readonly LineToPlace[],
  atoms: readonly Atom[],
  sections: readonly PlaceSection[],
): readonly PlacedLine[] | null {
  const width = atoms.length + 1;
  let costs = new Float64Array(width);
  for (let j = 1; j < width; j++) costs[j] = costs[j - 1]! + skip(atoms[j - 1]!, sections);
  const back: Int32Array[] = [];
  for (const [index, line] of lines.entries()) {
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(width).fill(-1);
    for (let j = 0; j < atoms.length; j++) {
      if (costs[j] === Number.POSITIVE_INFINITY) continue;
      let capacity = 0;
      for (let k = j; k < Math.min(atoms.length, j + MOST_ATOMS); k++) {
        if (atoms[k]!.section !== atoms[j]!.section) break;
        capacity += atoms[k]!.capacity;
        const sparse = atoms[j]!.notes.length > 0 ? DRAWN_OUT : AIRY;
        const cost = costs[j]! + sit(line, capacity, sparse) + place(line, atoms, j, sections);
        if (cost < next[k + 1]!) [next[k + 1], from[k + 1]] = [cost, j];
      }
    }
    // A stretch that stays silent after the line; `from` of -1 means as the stretch before.
    const apart = lines[index + 1]?.opens === false ? APART : 0;
    for (let j = 1; j < width; j++) {
      const silent = next[j - 1]! + skip(atoms[j - 1]!, sections) + apart;
      if (silent < next[j]!) [next[j], from[j]] = [silent, -1];
    }
    back.push(from);
    costs = next;
  }
  if (costs[atoms.length] === Number.POSITIVE_INFINITY) return null;
  const out: PlacedLine[] = [];
  let to = atoms.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    while (back[i]![to] === -1) to--;
    const start = back[i]![to]!;
    out.unshift({ from: start, to });
    to = start;
  }
  return out;
}

const skip = (atom: Atom, sections: readonly PlaceSection[]): number =>
  sections[atom.section]!.played ? SILENT_PLAYED : SILENT;

function sit({ syllables }: LineToPlace, capacity: number, sparse: number): number {
  const ratio = syllables / capacity;
  if (ratio > TIGHTEST) return Number.POSITIVE_INFINITY;
  const octaves = Math.log2(ratio);
  return (ratio > 1 ? CROWDED : sparse) * octaves * octaves;
}

function place(
  { opens, chorus }: LineToPlace,
  atoms: readonly Atom[],
  at: number,
  sections: readonly PlaceSection[],
): number {
  const section = sections[atoms[at]!.section]!;
  const first = at === 0 || atoms[at - 1]!.section !== atoms[at]!.section;
  const fresh = opens === first ? 0 : opens ? NEW_SECTION : 0.3;
  return fresh + (section.chorus === chorus ? 0 : KIND) + (section.played ? 1 : 0);
}
