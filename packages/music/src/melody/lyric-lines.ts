import type { StageSection } from '../arrangement/stage.ts';
import type { SectionKind } from '../genres/genre.ts';
import type { Syllable } from '../score.ts';

/** The words of one phrase. */
export interface PhraseLyrics {
  readonly syllables: readonly Syllable[];
}

interface Block {
  readonly kind: SectionKind | null;
  readonly lines: readonly PhraseLyrics[];
}

const TAGS: readonly (readonly [RegExp, SectionKind])[] = [
  [/pre.?chorus/i, 'pre'],
  [/post.?chorus/i, 'post'],
  [/chorus|hook|refrain/i, 'chorus'],
  [/verse/i, 'verse'],
  [/bridge/i, 'bridge'],
  [/break/i, 'breakdown'],
  [/intro/i, 'intro'],
  [/outro|ending/i, 'outro'],
  [/drop/i, 'drop'],
];

/** Words of a text in singing order, each split into syllables; tags in brackets part the sections. */
export function readLyrics(text: string): readonly Block[] {
  const blocks: { kind: SectionKind | null; lines: PhraseLyrics[] }[] = [{ kind: null, lines: [] }];
  let word = 0;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const tag = /^\[(.+?)\]$/.exec(line);
    if (tag) {
      blocks.push({ kind: TAGS.find(([pattern]) => pattern.test(tag[1]!))?.[1] ?? null, lines: [] });
      continue;
    }
    if (line === '') {
      if (blocks.at(-1)!.kind === null && blocks.at(-1)!.lines.length > 0)
        blocks.push({ kind: null, lines: [] });
      continue;
    }
    const syllables: Syllable[] = [];
    for (const token of line.split(/\s+/)) {
      if (!/[\p{L}\p{N}]/u.test(token)) continue;
      splitWord(token).forEach((part, index) => {
        syllables.push({ text: part, word, index, stress: index === 0 ? 1 : 0 });
      });
      word++;
    }
    if (syllables.length > 0) blocks.at(-1)!.lines.push({ syllables });
  }
  return blocks.filter((block) => block.lines.length > 0);
}

const ONSET = /(?:str|spr|scr|thr|[bcdfgkpt]r|[bcfgkps]l|th|sh|ch|ph|wh|qu|\p{L})$/iu;

/** Splits a written word at its vowel groups: "morning" is mor-ning, a silent final e belongs to what is before. */
export function splitWord(word: string): readonly string[] {
  const groups = [...word.matchAll(/[aeiouyàáâäãåæèéêëìíîïòóôöõøùúûüýÿœ]+/giu)].map((m) => ({
    at: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
  const silent = (group: (typeof groups)[number], index: number): boolean =>
    index > 0 &&
    index === groups.length - 1 &&
    /^e$/i.test(group.text) &&
    /e(s|d)?\W*$/i.test(word) &&
    !/[^aeiou]le\W*$/i.test(word) &&
    !/[td]ed\W*$/i.test(word);
  const nuclei = groups.filter((group, index) => !silent(group, index));
  if (nuclei.length < 2) return [word];
  const cuts = nuclei.slice(1).map((group, index) => {
    const between = word.slice(nuclei[index]!.end, group.at);
    // The next syllable takes as much of the consonants as English lets a word begin with.
    const onset = ONSET.exec(between)?.[0] ?? '';
    return group.at - onset.length;
  });
  const edges = [0, ...cuts, word.length];
  return edges.slice(1).map((end, index) => word.slice(edges[index]!, end));
}

/**
 * Gives each sung section its block of words: blocks of its own kind in order, a chorus its last one again; blocks
 * without tags in order to whatever is sung.
 */
export function assignLyrics(
  blocks: readonly Block[],
  sections: readonly StageSection[],
): ReadonlyMap<number, readonly PhraseLyrics[]> {
  const out = new Map<number, readonly PhraseLyrics[]>();
  const tagged = blocks.some((block) => block.kind !== null);
  const used = new Map<SectionKind, number>();
  let next = 0;
  for (const section of sections) {
    if (!tagged) {
      const block = blocks[next % blocks.length];
      next++;
      if (block) out.set(section.index, block.lines);
      continue;
    }
    const own = blocks.filter((block) => block.kind === section.kind);
    if (own.length === 0) continue;
    const times = used.get(section.kind) ?? 0;
    used.set(section.kind, times + 1);
    const block = own[section.kind === 'chorus' ? Math.min(times, own.length - 1) : times % own.length]!;
    out.set(section.index, block.lines);
  }
  return out;
}

/** Spreads lines over phrases: evenly when there are fewer, two to a phrase when there are more. */
export function linesToPhrases(
  lines: readonly PhraseLyrics[],
  phrases: number,
): readonly (PhraseLyrics | null)[] {
  const out: (PhraseLyrics | null)[] = Array.from({ length: phrases }, () => null);
  const groups = Math.min(lines.length, phrases);
  for (let group = 0; group < groups; group++) {
    const from = Math.floor((group * lines.length) / groups);
    const to = Math.floor(((group + 1) * lines.length) / groups);
    const place = lines.length >= phrases ? group : Math.floor((group * phrases) / lines.length);
    out[place] = { syllables: lines.slice(from, to).flatMap((line) => line.syllables) };
  }
  return out;
}
