import { type Draft, dynamic, playingOf, type Stage, type StageSection } from '../arrangement/stage.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import { metricWeight } from '../theory/meter.ts';
import { scaleOf } from '../theory/modes.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import {
  createTuneWriter,
  isHook,
  PHRASE_BARS,
  type PhraseNote,
  type TuneRange,
  type TuneWriter,
} from './tune.ts';

/** Where an instrument sings its tunes. */
export function tuneRange(instrument: InstrumentId, centre?: Midi): TuneRange {
  const [low, high] = INSTRUMENTS[instrument].comfort;
  const middle = Math.max(
    low + 9,
    Math.min(high - 9, centre ?? Math.min(76, Math.round((low + high) / 2) + 1)),
  );
  return { low, high, centre: middle };
}

export interface LeadRequest {
  readonly id: string;
  readonly range: TuneRange;
  readonly rng: Rng;
  readonly writer?: TuneWriter;
}

/** Writes a lead: the tune of each section that is not sung, with pick-ups, ornaments and breath. */
export function playLead(stage: Stage, request: LeadRequest): readonly Draft[] {
  const writer = request.writer ?? createTuneWriter(stage, request.range, request.rng.fork('tunes'));
  const out: Draft[] = [];
  for (const section of stage.sections) {
    if (section.words || section.tune === 'none' || !playingOf(section, request.id)) continue;
    writer.phrases(section).forEach((phrase, index) => {
      if (phrase.length === 0) return;
      const start = section.start + index * PHRASE_BARS * stage.bar;
      // A hook keeps its pick-ups and graces too.
      const fork = request.rng.fork(`play ${isHook(section) ? section.tune : section.index} ${index}`);
      const notes = withPickup(stage, section, phrase, start, out, fork.fork('pickup'));
      out.push(...toDrafts(stage, section, notes, start, fork));
    });
  }
  return out;
}

/** One to three scale steps leading into a phrase, when there is room before it. */
function withPickup(
  stage: Stage,
  section: StageSection,
  phrase: readonly PhraseNote[],
  start: Ticks,
  before: readonly Draft[],
  rng: Rng,
): readonly PhraseNote[] {
  const first = phrase[0]!;
  const last = before.at(-1);
  const free = start + first.at - (last ? last.at + last.length : 0);
  if (!rng.chance(stage.genre.melody.pickup) || first.at % PPQ !== 0 || free < PPQ) return phrase;
  const count = Math.min(rng.pick([1, 2, 2, 3]), Math.floor(free / (PPQ / 2)) - 1);
  if (count < 1 || start + first.at - (count * PPQ) / 2 < 0) return phrase;
  const scale = scaleOf(section.key);
  const direction = rng.chance(0.65) ? -1 : 1;
  const notes: PhraseNote[] = [];
  let pitch = first.pitch;
  for (let i = 1; i <= count; i++) {
    do pitch += direction;
    while (!scale.includes(((pitch % 12) + 12) % 12));
    notes.unshift({ at: first.at - (i * PPQ) / 2, length: PPQ / 2, accent: false, pitch });
  }
  return [...notes, ...phrase];
}

function toDrafts(
  stage: Stage,
  section: StageSection,
  phrase: readonly PhraseNote[],
  start: Ticks,
  rng: Rng,
): readonly Draft[] {
  return phrase.flatMap((note, index) => {
    const at = start + note.at;
    const next = phrase[index + 1];
    const last = index === phrase.length - 1;
    const end = Math.min(next ? start + next.at : section.bodyEnd, at + note.length);
    // The last note of a phrase leaves a breath; inside a phrase notes are bound.
    const length = Math.max(90, Math.round((end - at) * (last ? 0.88 : 0.97)));
    const weight = metricWeight(((note.at % stage.bar) + stage.bar) % stage.bar, stage.meter);
    const arch = 0.05 * Math.sin((Math.PI * index) / Math.max(1, phrase.length - 1));
    const velocity = Math.min(
      1,
      (0.7 + 0.1 * weight + (note.accent ? 0.1 : 0) + arch) * dynamic(section.energy),
    );
    const articulation = articulate(stage, note, phrase[index - 1], rng.fork(index));
    const draft: Draft = {
      at,
      length,
      pitch: note.pitch,
      velocity,
      ...(articulation ? { articulation } : {}),
    };
    return withGrace(stage, draft, section, rng.fork(`grace ${index}`));
  });
}

function articulate(
  stage: Stage,
  note: PhraseNote,
  before: PhraseNote | undefined,
  rng: Rng,
): Draft['articulation'] | null {
  const { ornament } = stage.genre.melody;
  if (before && note.pitch - before.pitch >= 3 && note.accent && rng.chance(ornament)) return 'slide';
  if (note.length >= 1.5 * PPQ && rng.chance(0.4 + ornament)) return 'vibrato';
  if (note.accent) return 'accent';
  if (note.length <= PPQ / 4 && rng.chance(0.2)) return 'staccato';
  return null;
}

/** A short step from above or below before a strong note. */
function withGrace(stage: Stage, draft: Draft, section: StageSection, rng: Rng): readonly Draft[] {
  const { ornament } = stage.genre.melody;
  const strong = draft.at % PPQ === 0 && draft.length >= PPQ / 2;
  if (!strong || !rng.chance(ornament * 0.25)) return [draft];
  const scale = scaleOf(section.key);
  let pitch = draft.pitch;
  const direction = rng.chance(0.6) ? 1 : -1;
  do pitch += direction;
  while (!scale.includes(((pitch % 12) + 12) % 12));
  const grace = PPQ / 8;
  return [
    { at: draft.at, length: grace, pitch, velocity: draft.velocity * 0.7, articulation: 'legato' },
    { ...draft, at: draft.at + grace, length: draft.length - grace },
  ];
}
