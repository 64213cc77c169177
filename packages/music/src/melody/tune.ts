import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import { pickByRank } from '../choice.ts';
import type { SectionKind } from '../genres/genre.ts';
import { inMeter } from '../genres/notation/bars.ts';
import { resolveKind } from '../harmony/vocabulary.ts';
import type { Rng } from '../rng.ts';
import type { Midi, Ticks } from '../units.ts';
import { type Contour, pickContour } from './contour.ts';
import { solvePhrase } from './phrase.ts';
import { cross, fitCount, mutate, type Onset, readRhythm } from './rhythm.ts';

/** A pitched phrase, counted from its first bar line. */
export interface PhraseNote extends Onset {
  readonly pitch: Midi;
}

/** How a letter that comes back is treated. */
type Treatment = 'statement' | 'repeat' | 'sequence' | 'answer';

interface Idea {
  readonly rhythm: readonly Onset[];
  readonly contour: Contour;
  /** Intervals of its first statement: the motif that later phrases keep in sight. */
  motif: readonly number[] | null;
}

export interface TuneRange {
  readonly low: Midi;
  readonly high: Midi;
  readonly centre: Midi;
}

/** Semitones a section's tune lies above the middle: verses low, choruses high. */
const REGISTER: Readonly<Record<SectionKind, number>> = {
  intro: 0,
  verse: -3,
  pre: -0.5,
  chorus: 3,
  post: 3,
  bridge: 1,
  solo: 2.5,
  interlude: 0,
  groove: -1,
  breakdown: -1.5,
  build: 0.5,
  drop: 3.5,
  head: 0,
  theme: 0,
  development: 2,
  outro: -1,
};

export const PHRASE_BARS = 2;

export interface TuneWriter {
  /** The phrases of a section in order; a phrase that is silent (no words for it) is null. */
  phrases(
    section: StageSection,
    syllables?: readonly (number | null)[],
  ): readonly (readonly PhraseNote[] | null)[];
}

/**
 * Writes tunes for one voice: for each kind of section a scheme of phrases over two or three ideas, each stated,
 * repeated, moved in sequence or answered; what was written over the same chords is said again to the note.
 */
export function createTuneWriter(stage: Stage, range: TuneRange, rng: Rng): TuneWriter {
  const ideas = new Map<string, Idea>();
  const written = new Map<string, readonly PhraseNote[]>();
  const hooks = new Map<string, readonly PhraseNote[]>();
  const { melody } = stage.genre;

  const ideaFor = (kind: SectionKind, letter: string, variant: string): Idea => {
    const key = `${kind}/${letter}/${variant}`;
    const known = ideas.get(key);
    if (known) return known;
    const taken = [...ideas].filter(([name]) => name.startsWith(`${kind}/`)).map(([, idea]) => idea);
    const idea = inventIdea(stage, kind, taken, rng.fork(`idea ${key}`));
    ideas.set(key, idea);
    return idea;
  };

  const phrases: TuneWriter['phrases'] = (section, syllables) => {
    const kind = section.tune === 'none' ? section.kind : section.tune;
    const improvised = kind === 'solo';
    const variant = improvised ? `solo ${section.index}` : '';
    const scheme = improvised
      ? 'abcd'
      : pickByRank(melody.schemes, stage.brief.styleWeight * 0.6, rng.fork(`scheme ${kind}`));
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    const count = Math.max(1, Math.ceil(bars / PHRASE_BARS));
    const seen = new Map<string, number>();
    let before: Midi | null = null;
    return Array.from({ length: count }, (_, index) => {
      const wanted = syllables?.[index];
      if (syllables && (wanted === null || wanted === undefined || wanted === 0)) return null;
      const letter = scheme[index % scheme.length]!;
      const times = seen.get(letter) ?? 0;
      seen.set(letter, times + 1);
      const idea = ideaFor(kind, letter, variant);
      const start = section.start + index * PHRASE_BARS * stage.bar;
      const length = Math.min(PHRASE_BARS * stage.bar, section.bodyEnd - start);
      const treatment = treat(times, rng.fork(`treatment ${kind} ${letter} ${times % 2} ${variant}`));
      const last = index === count - 1;
      const rhythm = shapeRhythm(stage, section, idea, letter, { length, wanted: wanted ?? null, rng });
      const signature = sign(section, start, length, treatment, last, rhythm, kind, letter, variant);
      const place = `${kind} ${variant} ${index} of ${count} ${rhythm.length}`;
      const hook = isHook(section) ? hooks.get(place) : undefined;
      const known = hook && suits(hook, section, start) ? hook : written.get(signature);
      if (known) {
        const moved = known.map((note) => ({ ...note, pitch: note.pitch + section.keyShift }));
        before = moved.at(-1)?.pitch ?? before;
        return moved;
      }
      const pitches = solvePhrase({
        stage,
        section,
        start,
        rhythm,
        contour: idea.contour,
        motif: idea.motif,
        shift: treatment === 'sequence' ? (rng.fork(`sequence ${kind} ${letter}`).chance(0.5) ? 2 : -2) : 0,
        ending: last
          ? section.cadence
          : treatment === 'answer'
            ? 'closed'
            : index % 2 === 0
              ? 'open'
              : 'loop',
        before: before === null ? null : before - section.keyShift,
        range: { ...range, centre: range.centre + REGISTER[kind] },
        rng: rng.fork(`pitches ${signature}`),
      });
      const notes = rhythm.map((onset, i) => ({ ...onset, pitch: pitches[i]! }));
      idea.motif ??= pitches.slice(1).map((pitch, i) => pitch - pitches[i]!);
      written.set(signature, notes);
      if (!hooks.has(place)) hooks.set(place, notes);
      const moved = notes.map((note) => ({ ...note, pitch: note.pitch + section.keyShift }));
      before = moved.at(-1)?.pitch ?? before;
      return moved;
    });
  };
  return { phrases };
}

/** Tunes that listeners are to know again: said to the note each time. */
export function isHook(section: Pick<StageSection, 'tune'>): boolean {
  return ['chorus', 'post', 'drop', 'head', 'theme'].includes(section.tune);
}

/** Whether a phrase said before fits over the chords of this place (a slash bass or passing chord does no harm). */
function suits(notes: readonly PhraseNote[], section: StageSection, start: Ticks): boolean {
  return notes.every((note) => {
    const { chord } = chordAt(section, start + note.at);
    const pc = (note.pitch + section.keyShift) % 12;
    return chord.scale.includes(pc) || chord.tones.includes(pc);
  });
}

function treat(times: number, rng: Rng): Treatment {
  if (times === 0) return 'statement';
  return rng.weighted([
    ['repeat', 3],
    ['sequence', 2.5],
    ['answer', 3],
  ] as const);
}

function inventIdea(stage: Stage, kind: SectionKind, taken: readonly Idea[], rng: Rng): Idea {
  const { melody } = stage.genre;
  const resolved = resolveKind(melody.rhythms, kind);
  const pool = inMeter(melody.rhythms[resolved] ?? melody.rhythms.verse, stage.home, stage.meter);
  const read = (text: string): readonly Onset[] => readRhythm(text, stage.home, stage.meter, stage.bar);
  const freedom = 1 - stage.brief.styleWeight;
  let rhythm = read(pickByRank(pool, stage.brief.styleWeight * 0.5, rng.fork('rhythm')));
  if (taken.length > 0) {
    // The second idea contrasts: of three tries the one whose onsets differ most from the first.
    const tries = [0, 1, 2].map((n) => read(rng.fork(`contrast ${n}`).pick(pool)));
    rhythm = tries.reduce((a, b) =>
      difference(b, taken[0]!.rhythm) > difference(a, taken[0]!.rhythm) ? b : a,
    );
  }
  const other = read(rng.fork('other').pick(pool));
  if (rng.fork('cross').chance(0.3 + 0.3 * freedom)) rhythm = cross(rhythm, other, stage.bar);
  const changes =
    rng.fork('changes').weighted([
      [0, 1 + stage.brief.styleWeight],
      [1, 2],
      [2, 1 + freedom],
      [4, 2 * stage.brief.weirdness * stage.brief.weirdness],
    ] as const) + (kind === 'solo' ? 2 : 0);
  for (let i = 0; i < changes; i++) rhythm = mutate(rhythm, stage.meter, stage.bar, rng.fork(`change ${i}`));
  return { rhythm, contour: pickContour(rng.fork('contour')), motif: null };
}

function difference(a: readonly Onset[], b: readonly Onset[]): number {
  const places = new Set(b.map((o) => o.at));
  return Math.abs(a.length - b.length) + a.filter((o) => !places.has(o.at)).length;
}

interface RhythmRequest {
  readonly length: Ticks;
  readonly wanted: number | null;
  readonly rng: Rng;
}

/** The idea's rhythm as this phrase has it: later verses vary it a little, words decide how many notes it has. */
function shapeRhythm(
  stage: Stage,
  section: StageSection,
  idea: Idea,
  letter: string,
  request: RhythmRequest,
): readonly Onset[] {
  let rhythm = idea.rhythm;
  if (!isHook(section) && section.occurrence > 0 && request.wanted === null) {
    const fork = request.rng.fork(`vary ${section.tune} ${letter} ${section.occurrence}`);
    if (fork.chance(0.5)) rhythm = mutate(rhythm, stage.meter, stage.bar, fork);
  }
  if (request.wanted !== null) rhythm = fitCount(rhythm, request.wanted, request.length);
  return rhythm
    .filter((onset) => onset.at < request.length)
    .map((onset) => ({ ...onset, length: Math.min(onset.length, request.length - onset.at) }));
}

/** What a phrase depends on: the same signature is the same music. */
function sign(
  section: StageSection,
  start: Ticks,
  length: Ticks,
  treatment: Treatment,
  last: boolean,
  rhythm: readonly Onset[],
  kind: string,
  letter: string,
  variant: string,
): string {
  const chords = section.harmony
    .filter((timed) => timed.at < start + length && timed.at + timed.length > start)
    .map((timed) => `${Math.max(0, timed.at - start)}:${timed.chord.numeral}`);
  const shape = treatment === 'repeat' || treatment === 'statement' ? 'same' : treatment;
  const onsets = rhythm.map((o) => `${o.at}+${o.length}`).join(' ');
  return [kind, variant, letter, shape, last ? section.cadence : '', chords.join(' '), onsets].join('|');
}
