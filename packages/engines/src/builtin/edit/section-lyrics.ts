import type { Lyric, Score, Ticks } from '@songwright/music';

/**
 * The words for a replaced section: those that stand in the full lyrics between what is sung before and after it; without
 * full lyrics those that were sung there, to be sung anew. "" where there are none.
 *
 * @param full All lyrics as they are to be after the edit; "" where they are not given.
 */
export function sectionLyrics(score: Score, from: Ticks, to: Ticks, full: string): string {
  const { lyric } = score;
  if (lyric === null) return '';
  const lines = linesSung(score, lyric);
  if (full.trim() === '') {
    return lines
      .filter(({ at }) => at >= from && at < to)
      .map(({ text }) => text)
      .join('\n');
  }
  const before = lines.filter(({ at }) => at < from).map(({ text }) => text);
  const after = lines.filter(({ at }) => at >= to).map(({ text }) => text);
  const given = full.split(/\r?\n/).filter((line) => line.trim() !== '');
  return given.slice(countFromStart(given, before), given.length - countFromEnd(given, after)).join('\n');
}

interface SungLine {
  readonly at: Ticks;
  readonly text: string;
}

/** The lines of a score's lyric with where they begin, in that order. */
function linesSung({ parts }: Score, lyric: Lyric): readonly SungLine[] {
  const first = new Map<number, Ticks>();
  for (const { notes } of parts) {
    for (const { at, syllable } of notes) {
      if (syllable !== undefined) first.set(syllable.word, Math.min(at, first.get(syllable.word) ?? at));
    }
  }
  return lyric.lines
    .flatMap(({ from, to, backing }): SungLine[] => {
      const words = lyric.words.slice(from, to);
      const at = Math.min(...words.map((_, i) => first.get(from + i) ?? Number.POSITIVE_INFINITY));
      const text = words.map((word) => plain(word.text)).join(' ');
      return Number.isFinite(at) ? [{ at, text: backing ? `(${text.replace(/[()]/g, '')})` : text }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** A shown word carries blanks and section tags. */
const plain = (text: string): string => text.replace(/\[[^\]]*\]/g, '').trim();

const letters = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isTag = (line: string): boolean => /^\s*\[[^\]]*\]\s*$/.test(line);

/** Lines at the beginning that are sung before the section, tags among them included. */
function countFromStart(given: readonly string[], sung: readonly string[]): number {
  let count = 0;
  let matched = 0;
  for (let i = 0; i < given.length && matched < sung.length; i++) {
    if (isTag(given[i]!)) continue;
    if (letters(given[i]!) !== letters(sung[matched]!)) break;
    matched++;
    count = i + 1;
  }
  return count;
}

/** Lines at the end that are sung after the section, with the tag before them. */
function countFromEnd(given: readonly string[], sung: readonly string[]): number {
  let count = 0;
  let matched = 0;
  for (let i = given.length - 1; i >= 0 && matched < sung.length; i--) {
    if (isTag(given[i]!)) continue;
    if (letters(given[i]!) !== letters(sung[sung.length - 1 - matched]!)) break;
    matched++;
    count = given.length - i;
  }
  const tagged = given[given.length - count - 1];
  return count > 0 && tagged !== undefined && isTag(tagged) ? count + 1 : count;
}
