import type { SectionKind } from '../genres/genre.ts';
import type { Delivery } from '../lyric.ts';
import { PLAYED_KINDS } from './data/section-words.ts';
import { languagesOf, remarksOn } from './languages.ts';
import { nameStanzas } from './name-stanzas.ts';
import { readWord } from './read-word.ts';

import { findUnreadable, unreadableSentence } from './scripts.ts';
import { readTag, type SectionTag } from './section-tags.ts';
import type { LyricSheet, SheetLine, SheetSection, SheetSegment, SheetWord } from './sheet.ts';

/** The lyrics cannot be sung, for a reason that is the user's to mend; the message is a sentence for them. */
export class UnsingableLyrics extends Error {
  override readonly name = 'UnsingableLyrics';
}

/** A section while it is read. */
interface Block {
  tag: SectionTag | null;
  lead: string;
  delivery: Delivery | null;
  lines: SheetLine[];
}

/**
 * Reads lyrics: sections from their tags (or from stanzas and repetition where there are none), lines, the parts in
 * parentheses, and each word's syllables. A tag without lines takes up the words of its kind that came before
 * ("[Chorus]"), or leaves the section to the instruments. Loads the pronouncing dictionary on first use.
 *
 * @throws {UnsingableLyrics} for a script that cannot be read, naming the line, and for lyrics without a word.
 */
export function readLyrics(text: string): LyricSheet {
  const clean = tidy(text);
  const unreadable = findUnreadable(clean);
  if (unreadable) throw new UnsingableLyrics(unreadableSentence(unreadable));
  const languages = languagesOf(clean.split('\n'));
  const { blocks, tail } = readBlocks(clean, languages);
  const sections = repeatSections(blocks);
  const words = sections.flatMap((section) =>
    section.lines.flatMap((line) => line.segments.flatMap((s) => s.words)),
  );
  if (words.length === 0 && sections.every(({ kind }) => !PLAYED_KINDS.includes(kind))) {
    throw new UnsingableLyrics(
      'The lyrics have no word that can be sung: write some words, or ask for an instrumental.',
    );
  }
  return {
    sections,
    tail,
    known: words.length === 0 ? 1 : words.filter(({ known }) => known).length / words.length,
    remarks: remarksOn(languages),
  };
}

/** Without the marks that steer writing direction or join nothing to nothing; all line ends alike. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\t\f\v\u00a0\u2000-\u200a\u3000]/g, ' ');
}

function readBlocks(
  text: string,
  languages: readonly (string | null)[],
): { readonly blocks: readonly Block[]; readonly tail: string } {
  const blocks: Block[] = [{ tag: null, lead: '', delivery: null, lines: [] }];
  let delivery: Delivery | null = null;
  /** Shown before the next word: tags, and signs that no word stands before. */
  let lead = '';
  let fresh = true;
  const sing = (content: string, number: number): void => {
    const block = blocks.at(-1)!;
    const line = readLine(content, { number, delivery, language: languages[number - 1] ?? null });
    if (line.segments.length === 0) {
      lead += `${content.trim()}\n`;
      return;
    }
    if (block.lines.length === 0) block.lead = lead;
    block.lines.push(block.lines.length === 0 ? line : prefix(line, lead));
    lead = '';
  };
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') {
      fresh = true;
      const block = blocks.at(-1)!;
      // Untagged stanzas are sections of their own; within a tagged section a blank line is only air.
      if (block.tag === null && block.lines.length > 0)
        blocks.push({ tag: null, lead: '', delivery: null, lines: [] });
      continue;
    }
    const tag = readTag(raw, fresh);
    fresh = false;
    if (!tag) {
      sing(raw, index + 1);
      continue;
    }
    if (tag.kind === null) {
      delivery = tag.delivery ?? delivery;
      lead += `${tag.text}\n`;
    } else {
      const before = blocks.at(-1)!;
      if (before.tag !== null && before.lines.length === 0) before.lead = lead;
      if (before.tag !== null && before.lines.length === 0) lead = '';
      delivery = tag.delivery;
      if (before.tag === null && before.lines.length === 0) blocks.pop();
      blocks.push({ tag, lead: '', delivery, lines: [] });
      lead += `${tag.text}\n`;
    }
    if (tag.rest.trim() !== '') sing(tag.rest, index + 1);
  }
  const last = blocks.at(-1)!;
  if (last.lines.length === 0 && last.tag !== null) {
    last.lead = lead;
    lead = '';
  }
  return {
    blocks: blocks.filter((block) => block.tag !== null || block.lines.length > 0),
    tail: lead.trim(),
  };
}

function prefix(line: SheetLine, lead: string): SheetLine {
  if (lead === '') return line;
  const [first, ...rest] = line.segments;
  const [word, ...words] = first!.words;
  return {
    ...line,
    segments: [{ ...first!, words: [{ ...word!, text: lead + word!.text }, ...words] }, ...rest],
  };
}

interface LinePlace {
  readonly number: number;
  readonly delivery: Delivery | null;
  readonly language: string | null;
}

/** The words of a line, parted where parentheses open and close. */
function readLine(content: string, { number, delivery, language }: LinePlace): SheetLine {
  const segments: SheetSegment[] = [];
  let words: SheetWord[] = [];
  let backing = false;
  let pending = '';
  const close = (): void => {
    if (words.length > 0) segments.push({ words, backing, delivery });
    words = [];
  };
  // Tokens are what stands between spaces; a dash between words parts them, a hyphen within one does not.
  for (const [token] of content
    .trim()
    .matchAll(/[^\s(（)）\u2014\u2013[\]]+|\[[^\]]*\]|[(（)）\u2014\u2013[\]]|\s+/gu)) {
    const open = token === '(' || token === '（';
    const shut = token === ')' || token === '）';
    if (open && !backing) {
      close();
      backing = true;
    }
    const word = /^[\s([（）)\u2014\u2013\]]/u.test(token) ? null : readWord(token, language);
    const last = words.at(-1) ?? (open ? undefined : segments.at(-1)?.words.at(-1));
    if (word) {
      words.push({ ...word, text: pending + token });
      pending = '';
    } else if (last && pending === '' && !open) {
      extend(words, segments, token);
    } else pending += token;
    if (shut && backing) {
      close();
      backing = false;
    }
  }
  close();
  if (segments.length === 0) return { number, segments };
  extend(words, segments, `${pending}\n`);
  return { number, segments };
}

/** Lengthens the text of the last word so far. */
function extend(words: SheetWord[], segments: SheetSegment[], text: string): void {
  if (words.length > 0) {
    words[words.length - 1] = { ...words.at(-1)!, text: words.at(-1)!.text + text };
    return;
  }
  const segment = segments.at(-1)!;
  const last = segment.words.at(-1)!;
  segments[segments.length - 1] = {
    ...segment,
    words: [...segment.words.slice(0, -1), { ...last, text: last.text + text }],
  };
}

/** Gives every block its kind, takes up again what a bare tag calls for, and says "[Chorus x2]" twice. */
function repeatSections(blocks: readonly Block[]): readonly SheetSection[] {
  const kinds = nameStanzas(blocks.map(({ tag, lines }) => ({ kind: tag?.kind ?? null, lines })));
  const sung = new Map<SectionKind, readonly SheetLine[]>();
  return blocks.flatMap((block, index): readonly SheetSection[] => {
    return kinds[index]!.flatMap(({ kind, lines: own }, part) => {
      const again = own.length === 0 && !PLAYED_KINDS.includes(kind) ? (sung.get(kind) ?? []) : own;
      // A first "[Chorus]" without words has none to take up: it is left to the band.
      if (own.length > 0 && (!sung.has(kind) || kind !== 'chorus')) sung.set(kind, own);
      const section: SheetSection = {
        kind,
        lead: part === 0 ? block.lead : '',
        delivery: block.delivery,
        lines: again,
      };
      const times = block.tag?.times ?? 1;
      const plain = block.tag ? `${block.tag.text}\n` : '';
      return Array.from({ length: again.length > 0 ? times : 1 }, (_, time) =>
        time === 0 ? section : { ...section, lead: plain },
      );
    });
  });
}
