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
      .map((line) => textOf(line, (at) => at >= from && at < to))
      .filter((text) => text !== '')
      .join('\n');
  }
  // A line belongs to where most of it is sung.
  const middle = ({ words }: SungLine): Ticks => words[Math.floor(words.length / 2)]!.at;
  const before = lines.filter((line) => middle(line) < from);
  const after = lines.filter((line) => middle(line) >= to);
  const given = full.split(/\r?\n/).filter((line) => line.trim() !== '');
  const start = countFromStart(given, before.map(whole));
  const rest = given.slice(start, given.length - countFromEnd(given.slice(start), after.map(whole)));
  const inside = lines.filter((line) => !before.includes(line) && !after.includes(line));
  // What is sung several times may be written once: with nothing between before and after, what was sung there stays.
  const stays = given.filter((line) => inside.some((old) => letters(whole(old)) === letters(line)));
  const kept = rest.every(isTag) ? stays : withoutOthers(rest, [...before, ...after].map(whole));
  return withoutEdges(kept, inside, from, to).join('\n');
}

interface SungLine {
  readonly words: readonly { readonly at: Ticks; readonly text: string }[];
  readonly backing: boolean;
}

/** The lines of a score's lyric with when each word begins, in order of time. */
function linesSung({ parts }: Score, lyric: Lyric): readonly SungLine[] {
  const first = new Map<number, Ticks>();
  for (const { notes } of parts) {
    for (const { at, syllable } of notes) {
      if (syllable !== undefined) first.set(syllable.word, Math.min(at, first.get(syllable.word) ?? at));
    }
  }
  return lyric.lines
    .map(({ from, to, backing }): SungLine => {
      const words = lyric.words.slice(from, to).flatMap(({ text }, i) => {
        const at = first.get(from + i);
        return at === undefined ? [] : [{ at, text: plain(text) }];
      });
      return { words, backing };
    })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => a.words[0]!.at - b.words[0]!.at);
}

function textOf({ words, backing }: SungLine, when: (at: Ticks) => boolean): string {
  const text = words
    .filter(({ at }) => when(at))
    .map((word) => word.text)
    .join(' ');
  return backing && text !== '' ? `(${text.replace(/[()]/g, '')})` : text;
}

const whole = (line: SungLine): string => textOf(line, () => true);

/** Lyrics may name a refrain once that is sung twice: a line that is sung outside the section is none of its own ... */
function withoutOthers(given: readonly string[], others: readonly string[]): readonly string[] {
  const sung = new Set(others.map(letters));
  const own = given.filter((line) => isTag(line) || !sung.has(letters(line)));
  // ... unless nothing else is left: then it is wanted there, too.
  return own.every(isTag) ? given : own.filter((line, i) => !isTag(line) || !isTag(own[i + 1] ?? '[]'));
}

/** Of an old line that begins before the section, or ends after it, those words are still heard: they are not sung twice. */
function withoutEdges(
  given: readonly string[],
  inside: readonly SungLine[],
  from: Ticks,
  to: Ticks,
): readonly string[] {
  return given.map((line) => {
    const same = inside.find((old) => letters(whole(old)) === letters(line));
    return same === undefined ? line : textOf(same, (at) => at >= from && at < to);
  });
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
