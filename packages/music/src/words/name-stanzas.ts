import type { SectionKind } from '../genres/genre.ts';
import { type SheetLine, wordsOf } from './sheet.ts';

interface Stanza {
  /** By its tag; null when it has none. */
  readonly kind: SectionKind | null;
  readonly lines: readonly SheetLine[];
}

export interface NamedStanza {
  readonly kind: SectionKind;
  readonly lines: readonly SheetLine[];
}

/** A stanza of more lines than this is parted into several. */
const MOST_LINES = 12;
/** Share of a stanza's lines that must come back for it to be the chorus. */
const SAME = 0.6;
/** What stanzas are taken for that nothing tells apart, by their number. */
const USUAL: readonly (readonly SectionKind[])[] = [
  [],
  ['verse'],
  ['verse', 'chorus'],
  ['verse', 'chorus', 'verse'],
  ['verse', 'chorus', 'verse', 'chorus'],
  ['verse', 'chorus', 'verse', 'chorus', 'bridge'],
  ['verse', 'chorus', 'verse', 'chorus', 'bridge', 'chorus'],
];

/**
 * What each stanza is: by its tag; without tags, what is said again is the chorus and the rest are verses, a stanza
 * that stands alone late in the song being the bridge. Long untagged stanzas fall into several parts; the result has
 * one list for each stanza.
 */
export function nameStanzas(stanzas: readonly Stanza[]): readonly (readonly NamedStanza[])[] {
  const tagged = stanzas.some(({ kind }) => kind !== null);
  if (tagged) return stanzas.map(({ kind, lines }) => [{ kind: kind ?? 'verse', lines }]);
  const parts = stanzas.map(({ lines }) => partition(lines));
  const flat = parts.flat();
  const kinds = guess(flat);
  let next = 0;
  return parts.map((list) => list.map((lines) => ({ kind: kinds[next++]!, lines })));
}

function partition(lines: readonly SheetLine[]): readonly (readonly SheetLine[])[] {
  if (lines.length <= MOST_LINES) return [lines];
  const size = lines.length <= 32 ? 4 : 8;
  const count = Math.round(lines.length / size);
  return Array.from({ length: count }, (_, i) =>
    lines.slice(Math.floor((i * lines.length) / count), Math.floor(((i + 1) * lines.length) / count)),
  );
}

function guess(stanzas: readonly (readonly SheetLine[])[]): readonly SectionKind[] {
  const texts = stanzas.map((lines) =>
    lines.map((line) =>
      wordsOf({ lines: [line] })
        .map(({ spoken }) => spoken)
        .join(' '),
    ),
  );
  const repeated = texts.map((lines, index) =>
    texts.some((other, at) => at !== index && alike(lines, other)),
  );
  if (!repeated.includes(true)) {
    return stanzas.map(
      (_, index) => (USUAL[stanzas.length] ?? [])[index] ?? (index % 2 === 1 ? 'chorus' : 'verse'),
    );
  }
  const last = repeated.lastIndexOf(true);
  const verses = repeated.flatMap((again, index) => (again ? [] : [index]));
  const bridge = verses.length > 2 ? verses.filter((index) => index < last).at(-1) : undefined;
  return repeated.map((again, index) => (again ? 'chorus' : index === bridge ? 'bridge' : 'verse'));
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  const same = a.filter((line) => b.includes(line)).length;
  return same >= SAME * Math.max(a.length, b.length);
}
