import type { CastChair } from '../arrangement/casting.ts';
import type { Brief } from '../brief/brief.ts';
import { pickByWeight } from '../choice.ts';
import { chooseModel, type LyricSection } from '../form/lyric-form.ts';
import { playedSpec, sungSpec } from '../form/lyric-specs.ts';
import { dressSections, ENDING_BARS, type FormPlan, type SectionDraft } from '../form/plan-song.ts';
import type { Ending, Form, Genre, SectionKind } from '../genres/genre.ts';
import type { Rng } from '../rng.ts';
import { barTicks } from '../theory/meter.ts';
import { PPQ, type Unit } from '../units.ts';
import type { LyricSheet } from '../words/sheet.ts';
import { arrangeMaterial } from './arrange-material.ts';
import { barsOf, type Commission, type GivenMaterial } from './material.ts';
import { nameSections } from './name-sections.ts';
import { splitLong } from './split-long.ts';
import { type TuneNote, tidyTune } from './tidy-tune.ts';
import { type SungStretch, wordsOver } from './words-over.ts';

/** A form after given music, and that music in the same form. */
export interface FormOver extends FormPlan {
  readonly material: GivenMaterial;
  readonly tune: readonly TuneNote[];
}

interface FormOverRequest {
  readonly brief: Brief;
  readonly genre: Genre;
  readonly cast: readonly CastChair[];
  readonly sheet: LyricSheet | null;
  readonly commission: Commission;
  readonly rng: Rng;
}

/**
 * The form of the given music: its sections at their lengths, by name and level in the dress of the genre. A song with
 * words has its sections where those of the words begin.
 *
 * @throws {UnsingableLyrics} when the words do not fit the longest the song may be.
 */
export function formOver(request: FormOverRequest): FormOver {
  const { brief, genre, cast, sheet, commission, rng } = request;
  const anew = commission.writes === 'song';
  const ending: Ending = anew ? endingFor(request) : 'hold';
  const room = barsFor(brief, anew ? ENDING_BARS[ending] : 0);
  const given = splitLong(anew ? fitLength(commission.material, brief, room) : commission.material);
  const { material, stretches } = sheet
    ? wordsOver({ material: given, sheet, brief, commission, most: anew ? room : barsOf(given) })
    : { material: given, stretches: playedStretches(given) };
  const tune = tidyTune(material);
  const form = chooseModel(genre, stretches, brief, rng.fork('model'));
  const sections = stretches.map((stretch, index) => dressStretch(stretch, index, stretches, form));
  const dressed = dressSections(sections, { brief, genre, cast, ending, rng, lifts: false });
  const drafts = inside(dressed, ending, anew);
  const shaped = drafts.map((draft, index) => shape(draft, stretches[index]!, request, tune));
  return { form: `${form.name}, after the given music`, ending, sections: shaped, material, tune };
}

/** The last bar of a recording is the ending's own; a song of its own has its ending behind the music. */
function inside(drafts: readonly SectionDraft[], ending: Ending, anew: boolean): readonly SectionDraft[] {
  if (anew) return drafts;
  const last = drafts.at(-1)!;
  const bars = last.bars - ENDING_BARS[ending];
  return [...drafts.slice(0, -1), { ...last, bars, endingBars: bars > 1 ? 1 : 0 }];
}

function endingFor({ brief, genre, rng }: FormOverRequest): Ending {
  return pickByWeight(genre.endings, brief.styleWeight, rng.fork('ending'));
}

function barsFor({ longest, bpm, meter }: Brief, endingBars: number): number {
  const seconds = (barTicks(meter) / PPQ) * (60 / bpm);
  return Math.max(1, Math.floor(longest / seconds + 0.25) - endingBars);
}

/** As long as was asked, else as long as the given music is, and never longer than is allowed. */
function fitLength(
  material: GivenMaterial,
  { lengthAsked, duration, longest, ...brief }: Brief,
  most: number,
) {
  const own = barsOf(material);
  const asked = lengthAsked && duration === longest;
  const bars = asked
    ? Math.min(most, barsFor({ ...brief, lengthAsked, duration, longest: duration }, 1))
    : own;
  const wanted = Math.max(1, Math.min(bars, most));
  return wanted === own ? material : arrangeMaterial(material, wanted);
}

function playedStretches(material: GivenMaterial): readonly SungStretch[] {
  const kinds = nameSections(material);
  return material.sections.map(({ bars, kind, level }, index) => ({
    kind: kinds[index]!,
    bars,
    level,
    empty: kind === '',
    sheet: null,
    packed: null,
  }));
}

function dressStretch(
  { kind, bars, sheet, packed }: SungStretch,
  index: number,
  all: readonly SungStretch[],
  form: Form,
): LyricSection {
  const occurrence = all.slice(0, index).filter((other) => other.kind === kind).length;
  const last = occurrence > 0 && !all.slice(index + 1).some((other) => other.kind === kind);
  const place = { occurrence, last };
  const spec = packed ? sungSpec(form, kind, place) : playedSpec(form, kind, place);
  return { spec: { ...spec, kind, tune: tuneKind(spec.tune, kind) }, bars, sheet, packed };
}

/** A section of the music that is to have a tune has one, whatever the form says of its kind. */
const tuneKind = (tune: SectionKind | 'none' | undefined, kind: SectionKind): SectionKind =>
  tune === undefined || tune === 'none' ? kind : tune;

/** Decibels below the loudest section at which nothing of the energy is left. */
const STILLEST = 16;

function shape(
  draft: SectionDraft,
  { level, empty }: SungStretch,
  { cast, commission }: FormOverRequest,
  tune: readonly TuneNote[],
): SectionDraft {
  const bar = barTicks(commission.material.meter);
  const from = draft.bar * bar;
  const to = from + (draft.bars - draft.endingBars) * bar;
  const tuneful = tune.some(({ at }) => at >= from && at < to);
  const heard: Unit = Math.max(0.1, Math.min(1, 1 + level / STILLEST));
  // Where a singer is silent the band is not.
  const told = commission.writes === 'band' && !tuneful ? draft.energy : heard;
  const energy = Math.max(0.05, Math.min(1, 0.6 * draft.energy + 0.4 * told));
  const lead = cast.find(({ chair }) => chair.role === 'lead')?.chair.id;
  if (empty) {
    // What leads into the first bar is the tune's alone.
    const upbeat = commission.writes === 'song' && tuneful && lead !== undefined;
    const plays = upbeat ? [{ id: lead, variant: 'a' as const }] : [];
    return { ...draft, plays, tune: upbeat ? draft.tune : 'none', into: 'none' };
  }
  const into = commission.writes === 'voice' ? 'none' : draft.into;
  const needs =
    commission.writes === 'song' &&
    tuneful &&
    draft.words === null &&
    lead !== undefined &&
    !draft.plays.some(({ id }) => id === lead);
  const plays = needs ? [...draft.plays, { id: lead, variant: 'a' as const }] : draft.plays;
  return { ...draft, energy, plays, into };
}
