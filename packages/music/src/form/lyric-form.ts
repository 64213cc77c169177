import type { CastChair } from '../arrangement/casting.ts';
import type { Brief } from '../brief/brief.ts';
import { pickByWeight } from '../choice.ts';
import type { Form, FormSection, Genre, SectionKind } from '../genres/genre.ts';
import type { Delivery } from '../lyric.ts';
import type { Rng } from '../rng.ts';
import { PACKINGS, type PackedSection, type Packing, pack } from '../singing/packing.ts';
import { phrasesOf } from '../singing/phrases.ts';
import { barTicks } from '../theory/meter.ts';
import { PPQ, type Seconds } from '../units.ts';
import { UnsingableLyrics } from '../words/read-lyrics.ts';
import type { LyricSheet, SheetSection } from '../words/sheet.ts';
import { fillForm } from './fill-form.ts';
import type { FittedSection } from './fit-form.ts';
import { playedSpec, sungSpec } from './lyric-specs.ts';

/** A section of a song that follows its lyrics. */
export interface LyricSection extends FittedSection {
  readonly sheet: SheetSection | null;
  readonly packed: PackedSection | null;
}

export interface LyricForm {
  readonly form: Form;
  readonly sections: readonly LyricSection[];
}

export interface LyricFormRequest {
  readonly brief: Brief;
  readonly genre: Genre;
  readonly cast: readonly CastChair[];
  readonly sheet: LyricSheet;
  /** Bars the song has for all but its ending: at most, and as many as are wanted. */
  readonly most: number;
  readonly wanted: number;
  readonly rng: Rng;
}

/** Genres whose verses are rapped unless the tag says that they are sung. */
const RAPPED: readonly string[] = ['hip-hop', 'trap'];
const LONGEST_INTRO: Seconds = 15;

/**
 * A form that follows the lyrics: their sections in their order, each as long as its lines need, in the dress of the
 * genre's own sections of that kind; an introduction and a close by the genre; and, where the words are few, the
 * chorus again and the instruments by themselves. Of the packings the most comfortable that fits is taken.
 *
 * @throws {UnsingableLyrics} when the words do not fit the longest the song may be, with the numbers.
 */
export function lyricForm(request: LyricFormRequest): LyricForm {
  const { brief, genre, sheet, rng } = request;
  const form = chooseModel(genre, sheet.sections, brief, rng.fork('model'));
  let least = 0;
  for (const packing of PACKINGS) {
    const sung = sheet.sections.map((section, index) => dressSection(request, form, section, index, packing));
    const body = sung.reduce((sum, section) => sum + section.bars, 0);
    least = body;
    if (body > request.most) continue;
    const framed = frame(request, form, sung, request.most - body);
    return { form, sections: fillForm(framed, { ...request, form, packing }) };
  }
  throw tooLong(brief, least, request.most);
}

function tooLong(brief: Brief, bars: number, most: number): UnsingableLyrics {
  const seconds = (count: number): number =>
    Math.ceil((count * barTicks(brief.meter) * 60) / (PPQ * brief.bpm));
  return new UnsingableLyrics(
    `The lyrics take at least ${seconds(bars)} s to sing at ${Math.round(brief.bpm)} bpm, and the song may last ` +
      `${seconds(most)} s: shorten them, or choose a faster tempo or a version with a longer maximum.`,
  );
}

/** Of the genre's forms one that knows these kinds of sections. */
export function chooseModel(
  genre: Genre,
  sections: readonly { readonly kind: SectionKind }[],
  brief: Brief,
  rng: Rng,
): Form {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const cover = (form: Form): number =>
    [...kinds].filter((kind) => form.sections.some((section) => section.kind === kind)).length;
  return pickByWeight(
    genre.forms.map((form) => [form, form.weight * Math.exp(1.2 * cover(form))] as const),
    brief.styleWeight,
    rng,
  );
}

/** How lines are brought where neither tag nor line says so. */
export function usualDelivery(genre: string, kind: SectionKind): Delivery {
  return RAPPED.includes(genre) && (kind === 'verse' || kind === 'bridge') ? 'rap' : 'sung';
}

function dressSection(
  { brief, genre, sheet }: LyricFormRequest,
  form: Form,
  section: SheetSection,
  index: number,
  packing: Packing,
): LyricSection {
  const before = sheet.sections.slice(0, index).filter(({ kind }) => kind === section.kind).length;
  const last = !sheet.sections.slice(index + 1).some(({ kind }) => kind === section.kind);
  const place = { occurrence: before, last: last && before > 0 };
  if (section.lines.length === 0) {
    const spec = playedSpec(form, section.kind, place);
    return { spec, bars: Math.min(playedBars(spec, brief), packing.played), sheet: section, packed: null };
  }
  const phrases = (other: SheetSection) => phrasesOf(other, usualDelivery(genre.id, section.kind));
  const siblings = sheet.sections.filter((other) => other.kind === section.kind && other !== section);
  const packed = pack(phrases(section), brief.meter, brief.bpm, packing, siblings.map(phrases));
  return { spec: sungSpec(form, section.kind, place), bars: packed.bars, sheet: section, packed };
}

/** The first of a section's lengths that does not keep the singer waiting. */
export function playedBars(spec: FormSection, brief: Brief): number {
  const seconds = (bars: number): Seconds => (bars * barTicks(brief.meter) * 60) / (PPQ * brief.bpm);
  return spec.bars.find((bars) => bars >= 2 && seconds(bars) <= LONGEST_INTRO) ?? Math.min(...spec.bars);
}

/** An introduction and a close by the genre, where the lyrics bring none and there is room for them. */
function frame(
  { brief, sheet }: LyricFormRequest,
  form: Form,
  sung: readonly LyricSection[],
  room: number,
): readonly LyricSection[] {
  const out = [...sung];
  const wish = (kind: 'intro' | 'outro'): LyricSection => {
    const spec = playedSpec(form, kind, { occurrence: 0, last: false });
    return { spec, bars: playedBars(spec, brief), sheet: null, packed: null };
  };
  const fits = (section: LyricSection): LyricSection | null => {
    const bars = Math.min(section.bars, room);
    return bars < 1 ? null : { ...section, bars };
  };
  if (sheet.sections[0]?.kind !== 'intro') {
    const intro = fits(wish('intro'));
    if (intro) out.unshift(intro);
    room -= intro?.bars ?? 0;
  }
  if (sheet.sections.at(-1)?.kind !== 'outro' && form.sections.at(-1)?.kind === 'outro') {
    const outro = fits(wish('outro'));
    if (outro) out.push(outro);
  }
  return out;
}
