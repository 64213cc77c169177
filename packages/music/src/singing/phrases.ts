import type { Delivery } from '../lyric.ts';
import type { SheetLine, SheetSection, SheetWord } from '../words/sheet.ts';

/** A syllable as it is to be placed and pitched. */
export interface SungSyllable {
  readonly text: string;
  /** Which word of its section, and which of the word's syllables. */
  readonly word: number;
  readonly index: number;
  readonly stress: 0 | 1 | 2;
  readonly wordEnd: boolean;
  /** A comma, a full stop, a change of voices after it: a little air is welcome. */
  readonly pause: boolean;
  /** Ends on its vowel: it can be held and turned without a consonant in the way. */
  readonly open: boolean;
  readonly backing: boolean;
}

/** What is sung in one breath: a line, or a part of a long one. */
export interface Phrase {
  readonly syllables: readonly SungSyllable[];
  /** Its words in plain letters: the same key is the same text. */
  readonly key: string;
  readonly delivery: Delivery;
  /** Ends its line: the rhyme stands here. */
  readonly closesLine: boolean;
}

/** More syllables than this ask for a breath between; rap breathes later. */
const MOST_IN_A_BREATH: Readonly<Record<Delivery, number>> = { sung: 15, rap: 18, spoken: 18 };
const PAUSE = /[,;:.!?…—–)\]]["'’”]?\s*$/u;
const CLOSING_PUNCTUATION = -3;

/**
 * The phrases of a section, in order: one for each line, two and more for long ones, parted at punctuation, where
 * the backing voices come in, or between words nearest to even; within a word only when it alone is too long.
 */
export function phrasesOf(section: SheetSection, usual: Delivery): readonly Phrase[] {
  let word = 0;
  return section.lines.flatMap((line) => {
    const delivery = line.segments.find((segment) => segment.delivery)?.delivery ?? section.delivery ?? usual;
    const syllables = syllablesOfLine(line, word);
    word = (syllables.at(-1)?.word ?? word - 1) + 1;
    const words = line.segments.flatMap((segment) => segment.words);
    const pieces = split(syllables, MOST_IN_A_BREATH[delivery]);
    return pieces.map(
      (piece, index): Phrase => ({
        syllables: piece,
        key: keyOf(piece, words, syllables[0]!.word),
        delivery,
        closesLine: index === pieces.length - 1,
      }),
    );
  });
}

function syllablesOfLine(line: SheetLine, from: number): readonly SungSyllable[] {
  let word = from;
  return line.segments.flatMap((segment, s) =>
    segment.words.flatMap((sheetWord, w) => {
      const lastOfSegment = w === segment.words.length - 1 && s < line.segments.length - 1;
      const own = word++;
      return sheetWord.syllables.map(({ text, phones, stress }, index): SungSyllable => {
        const wordEnd = index === sheetWord.syllables.length - 1;
        return {
          text,
          word: own,
          index,
          stress,
          wordEnd,
          pause: wordEnd && (lastOfSegment || PAUSE.test(sheetWord.text.trimEnd())),
          open: /^[aeiou]/.test(phones.at(-1) ?? ''),
          backing: segment.backing,
        };
      });
    }),
  );
}

function keyOf(piece: readonly SungSyllable[], words: readonly SheetWord[], from: number): string {
  return piece
    .map(({ word, index }) => (index === 0 ? ` ${words[word - from]!.spoken}` : '-'))
    .join('')
    .trim();
}

function split(syllables: readonly SungSyllable[], most: number): readonly (readonly SungSyllable[])[] {
  const count = Math.ceil(syllables.length / most);
  if (count < 2) return [syllables];
  const out: (readonly SungSyllable[])[] = [];
  let from = 0;
  for (let piece = 1; piece < count; piece++) {
    const aim = from + (syllables.length - from) / (count - piece + 1);
    let cut = Math.round(aim);
    let least = Number.POSITIVE_INFINITY;
    for (let at = from + 1; at < syllables.length; at++) {
      const before = syllables[at - 1]!;
      const cost =
        Math.abs(at - aim) +
        (before.wordEnd ? 0 : 8) +
        (before.pause ? CLOSING_PUNCTUATION : 0) +
        // "the" and "my" belong to what follows them.
        (before.stress === 0 && before.index === 0 ? 1 : 0);
      if (cost < least) [cut, least] = [at, cost];
    }
    out.push(syllables.slice(from, cut));
    from = cut;
  }
  return [...out, syllables.slice(from)];
}
