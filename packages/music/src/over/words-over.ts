import type { Brief } from '../brief/brief.ts';
import type { SectionKind } from '../genres/genre.ts';
import type { PackedSection, PlacedPhrase } from '../singing/packing.ts';
import { type Phrase, phrasesOf } from '../singing/phrases.ts';
import { barTicks } from '../theory/meter.ts';
import { type Decibels, PPQ, type Seconds, type Ticks } from '../units.ts';
import { UnsingableLyrics } from '../words/read-lyrics.ts';
import type { LyricSheet, SheetLine, SheetSection } from '../words/sheet.ts';
import { arrangeMaterial } from './arrange-material.ts';
import { barsOf, CONTOUR_ONLY, type Commission, type GivenMaterial } from './material.ts';
import { nameSections } from './name-sections.ts';
import { type LineToPlace, type PlacedLine, placeLines } from './place-lines.ts';
import { type TuneNote, tidyTune } from './tidy-tune.ts';
import { type Atom, barAtoms, type Span, tuneAtoms } from './tune-atoms.ts';

/** A stretch of a song over given music, sung or played. */
export interface SungStretch {
  readonly kind: SectionKind;
  readonly bars: number;
  readonly level: Decibels;
  /** The air before the first bar line. */
  readonly empty: boolean;
  readonly sheet: SheetSection | null;
  readonly packed: PackedSection | null;
}

interface WordsRequest {
  readonly material: GivenMaterial;
  readonly sheet: LyricSheet;
  readonly brief: Brief;
  readonly commission: Commission;
  /** Most bars the song may have. */
  readonly most: number;
}

interface Words {
  readonly material: GivenMaterial;
  readonly stretches: readonly SungStretch[];
}

/** A line with its section of the lyric. */
interface OwnLine {
  readonly line: SheetLine;
  readonly of: SheetSection;
  readonly opens: boolean;
  readonly phrases: readonly Phrase[];
}

/** A song of which less than this is sung has a chorus more. */
const ENOUGH_SUNG = 0.55;
const MOST_AGAIN = 6;
/** Times that given music is said again for the sake of long lyrics. */
const MOST_ROUNDS = 8;

/**
 * Lays a lyric over given music: its lines on the lines of the tune (or on bars, where the tune is to be found), the
 * sections of the song where those of the lyric begin. Music that is too short for the words is said again as long as
 * there is room; words that are too few for the music have their chorus again.
 *
 * @throws {UnsingableLyrics} when the words do not fit.
 */
export function wordsOver(request: WordsRequest): Words {
  const { sheet, commission } = request;
  const all = linesOf(sheet);
  const found = layLines(all, request);
  if (found !== null) return found;
  if (commission.wordsMayBeCut) {
    for (let kept = all; kept.length > 0; ) {
      kept = withoutLast(kept);
      const fewer = kept.length > 0 ? layLines(kept, request) : null;
      if (fewer !== null) return fewer;
    }
  }
  throw tooLong(request);
}

/** Without its last section, or of the only one without its last line. */
function withoutLast(lines: readonly OwnLine[]): readonly OwnLine[] {
  const last = lines.at(-1)!.of;
  const kept = lines.filter(({ of }) => of !== last);
  return kept.length > 0 ? kept : lines.slice(0, -1);
}

function tooLong({ material, brief }: WordsRequest): UnsingableLyrics {
  const seconds = Math.round(lengthOf(material, brief));
  return new UnsingableLyrics(
    `The lyrics are too long for this music: it lasts ${seconds} s, which is not enough for so many syllables. ` +
      'Shorten them, or leave out a section.',
  );
}

function layLines(own: readonly OwnLine[], request: WordsRequest): Words | null {
  const { material, most } = request;
  const again = chorusLines(own);
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.floor(most / barsOf(material))));
  for (let round = 1; round <= rounds; round++) {
    const grown = round === 1 ? material : arrangeMaterial(material, round * barsOf(material));
    const ground = groundOf(grown, request);
    let found = place(own, ground);
    if (found === null) continue;
    let lines = own;
    const crowded = Math.max(1, crowding(own, found, ground));
    for (let n = 0; n < MOST_AGAIN && again.length > 0 && sungShare(found, ground) < ENOUGH_SUNG; n++) {
      const more = [...lines, ...again];
      const placed = place(more, ground);
      if (placed === null || crowding(more, placed, ground) > crowded) break;
      [lines, found] = [more, placed];
    }
    return { material: grown, stretches: stretchesOf(lines, found, ground) };
  }
  return null;
}

function lengthOf(material: GivenMaterial, { bpm }: Brief): Seconds {
  return (barsOf(material) * barTicks(material.meter) * 60) / (PPQ * bpm);
}

function linesOf(sheet: LyricSheet): readonly OwnLine[] {
  return sheet.sections.flatMap((of) =>
    of.lines.map((line, index): OwnLine => {
      const phrases = phrasesOf({ ...of, lines: [line] }, 'sung');
      return { line, of, opens: index === 0, phrases };
    }),
  );
}

/** A short lyric has no chorus to be worn out: it comes again as a whole. */
const SHORT = 3;

/** What of a lyric comes again: its last chorus, or all of it where it has none or is short. */
function chorusLines(lines: readonly OwnLine[]): readonly OwnLine[] {
  const last = lines.findLast(({ of }) => of.kind === 'chorus')?.of;
  const sections = new Set(lines.map(({ of }) => of)).size;
  return last && sections >= SHORT ? lines.filter(({ of }) => of === last) : lines;
}

/** The music that lines are laid over. */
interface Ground {
  readonly material: GivenMaterial;
  readonly kinds: readonly SectionKind[];
  readonly spans: readonly Span[];
  readonly atoms: readonly Atom[];
  readonly bar: Ticks;
}

const PLAYED: readonly SectionKind[] = ['intro', 'interlude', 'outro', 'solo'];

function groundOf(material: GivenMaterial, { brief, commission }: WordsRequest): Ground {
  const bar = barTicks(material.meter);
  let at: Ticks = 0;
  const spans = material.sections.map(({ bars }): Span => {
    const start = at;
    at += bars * bar;
    return { start, end: at };
  });
  const kinds = nameSections(material);
  const tune: readonly TuneNote[] = tidyTune(material);
  const keeps = commission.writes === 'song' && commission.faithfulness >= CONTOUR_ONLY && tune.length > 0;
  const all = keeps ? tuneAtoms(spans, tune, brief.bpm) : barAtoms(spans, bar, brief.bpm);
  const atoms = all.filter(({ section }) => material.sections[section]!.kind !== '');
  return { material, kinds, spans, atoms, bar };
}

function place(lines: readonly OwnLine[], { atoms, kinds }: Ground): readonly PlacedLine[] | null {
  const wanted = lines.map(({ phrases, of, opens }): LineToPlace => {
    const syllables = phrases.reduce((sum, phrase) => sum + phrase.syllables.length, 0);
    return { syllables, opens, chorus: of.kind === 'chorus' };
  });
  const sections = kinds.map((kind) => ({ chorus: kind === 'chorus', played: PLAYED.includes(kind) }));
  return placeLines(wanted, atoms, sections);
}

function sungShare(placed: readonly PlacedLine[], { atoms, kinds }: Ground): number {
  const open = atoms.filter(({ section }) => !PLAYED.includes(kinds[section]!)).length;
  const sung = placed.reduce((sum, { from, to }) => sum + to - from, 0);
  return sung / Math.max(1, open);
}

/** Syllables for each that would sit well, where it is worst. */
function crowding(lines: readonly OwnLine[], placed: readonly PlacedLine[], { atoms }: Ground): number {
  return placed.reduce((most, { from, to }, index) => {
    const capacity = atoms.slice(from, to).reduce((sum, atom) => sum + atom.capacity, 0);
    const syllables = lines[index]!.phrases.reduce((sum, phrase) => sum + phrase.syllables.length, 0);
    return Math.max(most, syllables / capacity);
  }, 0);
}

interface Laid {
  readonly line: OwnLine;
  readonly atoms: readonly Atom[];
}

/** The sections of the song: those of the music, parted at bar lines where another section of the lyric begins. */
function stretchesOf(
  lines: readonly OwnLine[],
  placed: readonly PlacedLine[],
  ground: Ground,
): readonly SungStretch[] {
  const { material, spans, kinds, atoms, bar } = ground;
  const laid = lines.map((line, i): Laid => ({ line, atoms: atoms.slice(placed[i]!.from, placed[i]!.to) }));
  return material.sections.flatMap((section, index): readonly SungStretch[] => {
    const own = laid.filter((item) => item.atoms[0]!.section === index);
    const base = { level: section.level, empty: section.kind === '' };
    if (own.length === 0) {
      return [{ ...base, kind: kinds[index]!, bars: section.bars, sheet: null, packed: null }];
    }
    const span = spans[index]!;
    const groups = groupsOf(own, span, bar);
    return groups.map((group, g): SungStretch => {
      const end = groups[g + 1]?.start ?? span.end;
      const [first] = group.lines as [Laid];
      return {
        ...base,
        kind: first.line.of.kind,
        bars: Math.round((end - group.start) / bar),
        ...wordsIn(group.lines, group.start, end),
      };
    });
  });
}

interface Group {
  readonly start: Ticks;
  readonly lines: readonly Laid[];
}

/** Lines of one section of the lyric together, each group from a bar line of its own on. */
function groupsOf(laid: readonly Laid[], span: Span, bar: Ticks): readonly Group[] {
  const out: { start: Ticks; lines: Laid[] }[] = [];
  for (const item of laid) {
    const last = out.at(-1);
    const line = Math.round(item.atoms[0]!.at / bar) * bar;
    const fits = last === undefined || (line > last.start && line < span.end);
    if (last && (!item.line.opens || !fits)) last.lines.push(item);
    else out.push({ start: last === undefined ? span.start : line, lines: [item] });
  }
  return out;
}

function wordsIn(laid: readonly Laid[], start: Ticks, end: Ticks): Pick<SungStretch, 'sheet' | 'packed'> {
  const [first] = laid as [Laid];
  const { of, opens } = first.line;
  const sheet: SheetSection = {
    ...of,
    lead: opens ? of.lead : '',
    lines: laid.map(({ line }) => line.line),
  };
  // Words are counted on through the section.
  const phrases = phrasesOf(sheet, 'sung');
  let next = 0;
  const placed = laid.flatMap(({ line, atoms }, index) => {
    const own = phrases.slice(next, next + line.phrases.length);
    next += line.phrases.length;
    const limit = laid[index + 1]?.atoms[0]?.at ?? end;
    return placePhrases(own, atoms, start, Math.max(limit, atoms.at(-1)!.at + 1));
  });
  return { sheet, packed: { phrases: placed, bars: 0 } };
}

/** The phrases of a line on its stretch of the music, each on its share of the notes or of the time. */
function placePhrases(
  phrases: readonly Phrase[],
  atoms: readonly Atom[],
  start: Ticks,
  limit: Ticks,
): readonly PlacedPhrase[] {
  const notes = atoms.flatMap((atom) => atom.notes);
  const from = atoms[0]!.at;
  const end = Math.min(limit, atoms.at(-1)!.end);
  const total = phrases.reduce((sum, { syllables }) => sum + syllables.length, 0);
  let passed = 0;
  return phrases.map((phrase, index): PlacedPhrase => {
    const low = passed / total;
    passed += phrase.syllables.length;
    const high = passed / total;
    if (notes.length < phrases.length) {
      const at = Math.round(from + low * (end - from));
      return { ...phrase, at: at - start, room: Math.round(from + high * (end - from)) - at };
    }
    const left = phrases.length - index - 1;
    const first = Math.max(index, Math.min(notes.length - left - 1, Math.round(low * notes.length)));
    const last = Math.max(first + 1, Math.min(notes.length - left, Math.round(high * notes.length)));
    const own = notes.slice(first, last);
    const at = own[0]!.at;
    const room = (notes[last]?.at ?? end) - at;
    return { ...phrase, at: at - start, room, tune: own.map((note) => ({ ...note, at: note.at - at })) };
  });
}
