import type { Lyric } from '../lyric.ts';
import type { Note, Score } from '../score.ts';
import type { Ticks } from '../units.ts';

/** The words of an excerpt, and how its notes name them. */
export interface WordsKept {
  readonly lyric: Lyric | null;
  /** Whether a word of the score, by its number there, is among them. */
  keeps(word: number): boolean;
  renumber(note: Note): Note;
}

/** The words whose first note begins within two points; a word that began before has lost its beginning and is left out. */
export function keepWords(score: Score, from: Ticks, to: Ticks): WordsKept {
  const { lyric } = score;
  if (lyric === null) return { lyric: null, keeps: () => true, renumber: (note) => note };
  const first = firstNotes(score);
  const kept = lyric.words.flatMap((word, index) => {
    const at = first.get(index);
    return at !== undefined && at >= from && at < to ? [{ word, index }] : [];
  });
  const numbers = new Map(kept.map(({ index }, number) => [index, number]));
  const lines = linesOf(lyric, kept, (section) => sectionOf(score, section, from, to));
  const renumber = (note: Note): Note => {
    const word = note.syllable && numbers.get(note.syllable.word);
    return word === undefined ? note : { ...note, syllable: { ...note.syllable!, word } };
  };
  const keeps = (word: number): boolean => numbers.has(word);
  if (kept.length === 0) return { lyric: null, keeps, renumber };
  return { lyric: { lines: lines.lines, words: lines.words, known: lyric.known }, keeps, renumber };
}

function firstNotes(score: Score): ReadonlyMap<number, Ticks> {
  const first = new Map<number, Ticks>();
  for (const { notes } of score.parts) {
    for (const { at, syllable } of notes) {
      if (syllable === undefined) continue;
      first.set(syllable.word, Math.min(at, first.get(syllable.word) ?? at));
    }
  }
  return first;
}

/** Index of a section of the score among those the excerpt has. */
function sectionOf(score: Score, section: number, from: Ticks, to: Ticks): number {
  const there = score.sections.slice(0, section).filter(({ start, end }) => start < to && end > from);
  return there.length;
}

function linesOf(
  lyric: Lyric,
  kept: readonly { readonly word: Lyric['words'][number]; readonly index: number }[],
  section: (index: number) => number,
): Pick<Lyric, 'lines' | 'words'> {
  const lines: Lyric['lines'][number][] = [];
  const words: Lyric['words'][number][] = [];
  let before = -1;
  for (const { word } of kept) {
    const line = lyric.lines[word.line]!;
    if (word.line !== before) {
      lines.push({ ...line, section: section(line.section), from: words.length, to: words.length });
    }
    before = word.line;
    words.push({ ...word, line: lines.length - 1 });
    lines[lines.length - 1] = { ...lines.at(-1)!, to: words.length };
  }
  return { lines, words };
}
