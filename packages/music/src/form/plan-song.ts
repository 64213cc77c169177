import type { CastChair } from '../arrangement/casting.ts';
import type { Brief } from '../brief/brief.ts';
import { pickByRank, pickByWeight } from '../choice.ts';
import type { Ending, Genre, SectionKind, Transition } from '../genres/genre.ts';
import type { Cadence, Playing } from '../plan.ts';
import type { Rng } from '../rng.ts';
import type { SectionWords } from '../singing/section-words.ts';
import { barTicks } from '../theory/meter.ts';
import { PPQ, type Seconds, type Unit } from '../units.ts';
import { type LyricSheet, wordsOf } from '../words/sheet.ts';
import { type FittedForm, type FittedSection, fitForm } from './fit-form.ts';
import { labelSections } from './labels.ts';
import { type LyricSection, lyricForm } from './lyric-form.ts';
import { readPlays } from './plays.ts';

/** A section before its chords are chosen. */
export interface SectionDraft {
  readonly kind: SectionKind;
  readonly label: string;
  readonly bar: number;
  readonly bars: number;
  readonly endingBars: number;
  readonly energy: Unit;
  readonly keyShift: number;
  readonly harmony: SectionKind;
  readonly tune: SectionKind | 'none';
  readonly cadence: Cadence;
  readonly into: Transition;
  readonly plays: readonly Playing[];
  readonly occurrence: number;
  readonly words: SectionWords | null;
  /** Tags of the lyric that stand before it: shown with the words that follow. */
  readonly lead: string;
}

export interface FormPlan {
  readonly form: string;
  readonly ending: Ending;
  readonly sections: readonly SectionDraft[];
}

/** Bars an ending adds behind the last section, and beats' worth of time its slowing costs. */
export const ENDING_BARS: Readonly<Record<Ending, number>> = {
  ritardando: 1,
  cold: 1,
  hold: 1,
  tag: 3,
  tail: 1,
  'thin-out': 1,
};

/** Tempo by beat over the last bar before the end, and in the last bar, as shares of the song's. */
export const SLOWING: Readonly<
  Partial<Record<Ending, { readonly beats: readonly number[]; readonly last: number }>>
> = {
  ritardando: { beats: [0.97, 0.93, 0.88, 0.8], last: 0.72 },
  tag: { beats: [1, 0.98, 0.94, 0.88], last: 0.8 },
};

/**
 * Chooses a form and an ending. A song without words is fitted to the asked duration, to the nearest bar; one with
 * words follows them, and is as long as was asked when the brief says that a length was.
 */
export function planForm(
  brief: Brief,
  genre: Genre,
  cast: readonly CastChair[],
  sheet: LyricSheet | null,
  rng: Rng,
): FormPlan {
  const barSeconds: Seconds = (barTicks(brief.meter) / PPQ) * (60 / brief.bpm);
  const total = brief.duration / barSeconds;
  const ending = total < 8 ? 'hold' : pickByWeight(genre.endings, brief.styleWeight, rng.fork('ending'));
  const slow = SLOWING[ending];
  const slowed = slow
    ? slow.beats.reduce((sum, b) => sum + (1 / b - 1) / slow.beats.length, 0) + (1 / slow.last - 1)
    : 0;
  const body = Math.max(1, Math.round(total - slowed - ENDING_BARS[ending]));
  if (sheet) {
    // A length that was set is kept to the nearest bar, a version's most is not passed.
    const nearest = brief.longest === brief.duration && brief.lengthAsked ? 0.5 : 0;
    const most = Math.max(1, Math.floor(brief.longest / barSeconds - slowed - ENDING_BARS[ending] + nearest));
    const followed = lyricForm({
      brief,
      genre,
      cast,
      sheet,
      most,
      wanted: Math.min(body, most),
      rng: rng.fork('words'),
    });
    const sections = dressSections(followed.sections, { brief, genre, cast, ending, rng, lifts: true });
    return { form: `${followed.form.name}, after the words`, ending, sections };
  }
  const fitted = chooseForm(genre, body, brief, rng);
  return {
    form: fitted.form.name,
    ending,
    sections: dressSections(fitted.sections, { brief, genre, cast, ending, rng, lifts: true }),
  };
}

function chooseForm(genre: Genre, bars: number, brief: Brief, rng: Rng): FittedForm {
  const fits = genre.forms.map((form) => fitForm(form, bars));
  const least = Math.min(...fits.map((fit) => fit.cost));
  return pickByWeight(
    fits.map((fit) => [fit, fit.form.weight * Math.exp(-0.25 * (fit.cost - least))] as const),
    brief.styleWeight,
    rng.fork('form'),
  );
}

export interface Dressing {
  readonly brief: Brief;
  readonly genre: Genre;
  readonly cast: readonly CastChair[];
  readonly ending: Ending;
  readonly rng: Rng;
  /** Whether the last chorus may be lifted to a higher key. */
  readonly lifts: boolean;
}

/** Sections of a form as they are to be played: their energy, who plays, how they are come into and how they close. */
export function dressSections(
  fitted: readonly (FittedSection | LyricSection)[],
  { brief, genre, cast, ending, rng, lifts }: Dressing,
): readonly SectionDraft[] {
  const kinds = fitted.map(({ spec }) => spec.kind);
  const labels = labelSections(kinds);
  const lifted = lifts ? liftFrom(kinds, genre, rng.fork('lift')) : null;
  const shift = rng.fork('lift size').chance(0.6) ? 2 : 1;
  const written = new Set(fitted.flatMap(({ spec }) => readPlays(spec).map(({ id }) => id)));
  let bar = 0;
  let word = 0;
  return fitted.map(({ spec, bars }, index): SectionDraft => {
    const last = index === fitted.length - 1;
    const draft: SectionDraft = {
      kind: spec.kind,
      label: labels[index]!,
      bar,
      bars: bars + (last ? ENDING_BARS[ending] : 0),
      endingBars: last ? ENDING_BARS[ending] : 0,
      energy: bend(spec.energy, brief, genre),
      keyShift: lifted !== null && index >= lifted ? shift : 0,
      harmony: spec.harmony ?? spec.kind,
      tune: spec.tune ?? spec.kind,
      cadence: cadenceFor(fitted, index, genre, rng),
      into: index === 0 ? 'none' : transitionFor(fitted, index, genre, cast, brief, rng),
      plays: seat(spec, genre, cast, index, written),
      occurrence: kinds.slice(0, index).filter((kind) => kind === spec.kind).length,
      words: wordsIn(fitted[index]!, word),
      lead: leadOf(fitted[index]!),
    };
    bar += draft.bars;
    word += draft.words ? wordsOf(draft.words.sheet).length : 0;
    return draft;
  });
}

/** What is sung in a section, its words counted on from those before; null where nothing is. */
function wordsIn(section: FittedSection | LyricSection, from: number): SectionWords | null {
  if (!('packed' in section) || !section.packed || !section.sheet) return null;
  return { sheet: section.sheet, from, phrases: section.packed.phrases };
}

const leadOf = (section: FittedSection | LyricSection): string =>
  'packed' in section ? (section.sheet?.lead ?? '') : '';

/** The mood bends the form's energy, most in the middle of the range, so that the curve keeps its shape. */
function bend(energy: Unit, brief: Brief, genre: Genre): Unit {
  const lean = (brief.mood.energy - genre.mood.energy) * 0.5;
  return Math.max(0.05, Math.min(1, energy + lean * (0.5 + 2 * energy * (1 - energy))));
}

function liftFrom(kinds: readonly SectionKind[], genre: Genre, rng: Rng): number | null {
  const last = kinds.lastIndexOf('chorus');
  const times = kinds.filter((kind) => kind === 'chorus').length;
  return times >= 2 && rng.chance(genre.keyLift) ? last : null;
}

const PEAKS: readonly SectionKind[] = ['chorus', 'drop', 'post'];

function cadenceFor(sections: readonly FittedSection[], index: number, genre: Genre, rng: Rng): Cadence {
  const kind = sections[index]!.spec.kind;
  const next = sections[index + 1]?.spec.kind;
  if (!next) return 'closed';
  const { cadence } = genre.harmony;
  const fork = rng.fork(`cadence ${kind} ${next}`);
  if (PEAKS.includes(next) && !PEAKS.includes(kind)) return fork.chance(cadence + 0.15) ? 'open' : 'loop';
  if (!fork.chance(cadence)) return 'loop';
  return PEAKS.includes(kind) || fork.chance(0.6) ? 'closed' : 'open';
}

/** What leads into a section where the form's own wish cannot be met: no drums before it, or no effects in the song. */
const INSTEAD: Readonly<Partial<Record<Transition, readonly Transition[]>>> = {
  build: ['riser', 'swell'],
  riser: ['swell'],
  'big-fill': ['swell'],
};

function transitionFor(
  sections: readonly FittedSection[],
  index: number,
  genre: Genre,
  cast: readonly CastChair[],
  brief: Brief,
  rng: Rng,
): Transition {
  const { spec } = sections[index]!;
  const before = sections[index - 1]!;
  const drums = cast.some(({ chair }) => chair.role === 'drums' && playsIn(before, chair.id));
  const fx = cast.some(({ chair }) => chair.role === 'fx');
  const list = spec.into
    ? [spec.into, ...(INSTEAD[spec.into] ?? [])]
    : (genre.transitions[spec.kind] ?? genre.transitions.default);
  const possible = list.filter((transition) => {
    if (transition === 'fill' || transition === 'big-fill') return drums;
    if (transition === 'build') return drums && before.bars >= 4;
    if (transition === 'riser' || transition === 'impact') return fx;
    return true;
  });
  if (possible.length === 0) return 'none';
  if (spec.into) return possible[0]!;
  return pickByRank(possible, brief.styleWeight * 0.7, rng.fork(`transition ${index}`));
}

function playsIn(section: FittedSection, id: string): boolean {
  return readPlays(section.spec).some((playing) => playing.id === id);
}

/** Who really plays: seated chairs only, wanted guests added. */
function seat(
  spec: FittedSection['spec'],
  genre: Genre,
  cast: readonly CastChair[],
  index: number,
  written: ReadonlySet<string>,
): readonly Playing[] {
  const out: Playing[] = [];
  const usual = readPlays(spec);
  for (const playing of usual) {
    if (cast.some(({ chair }) => chair.id === playing.id)) out.push(playing);
  }
  for (const { chair, wanted } of cast) {
    if (!wanted || out.some(({ id }) => id === chair.id)) continue;
    // Two tunes at once are none: who has a tune elsewhere leaves this one to whoever plays it.
    const led = out.some(({ id }) =>
      cast.some((other) => other.chair.id === id && other.chair.role === 'lead'),
    );
    if (chair.role === 'lead' && led && written.has(chair.id)) continue;
    const guest = !genre.ensemble.some((own) => own.id === chair.id);
    // A guest is heard wherever there is some drive; a chair of the house joins in every other section at least.
    if (guest ? spec.energy > 0.25 : index % 2 === 0 || spec.energy > 0.7) {
      out.push({ id: chair.id, variant: usual[0]?.variant === 'b' ? 'b' : 'a' });
    }
  }
  if (out.length === 0) {
    const any =
      cast.find(({ chair }) => chair.role === 'comp' || chair.role === 'pad' || chair.role === 'arp') ??
      cast[0];
    if (any) out.push({ id: any.chair.id, variant: 'a' });
  }
  return out;
}
