import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import { pickByRank } from '../choice.ts';
import type { SectionKind } from '../genres/genre.ts';
import { inMeter } from '../genres/notation/bars.ts';
import { resolveKind } from '../harmony/vocabulary.ts';
import { contourOf } from '../over/contour-of.ts';
import type { Rng } from '../rng.ts';
import type { Midi, Ticks } from '../units.ts';
import { type Contour, pickContour } from './contour.ts';
import { solvePhrase } from './phrase.ts';
import { cross, mutate, type Onset, readRhythm } from './rhythm.ts';

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
  motif: readonly (number | null)[] | null;
  /** True while the motif is only a wish: its first statement decides. */
  fresh: boolean;
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
  /** The phrases of a section in order. */
  phrases(section: StageSection): readonly (readonly PhraseNote[])[];
}

/**
 * Writes tunes for one voice: for each kind of section a scheme of phrases over two or three ideas, each stated,
 * repeated, moved in sequence or answered; what was written over the same chords is said again to the note.
 */
export function createTuneWriter(stage: Stage, range: TuneRange, rng: Rng): TuneWriter {
  const memory: Memory = { ideas: new Map(), written: new Map(), hooks: new Map() };
  const { melody } = stage.genre;
  const phrases: TuneWriter['phrases'] = (section) => {
    const kind = section.tune === 'none' ? section.kind : section.tune;
    const improvised = kind === 'solo';
    const scheme = improvised
      ? 'abcd'
      : pickByRank(melody.schemes, stage.brief.styleWeight * 0.6, rng.fork(`scheme ${kind}`));
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    const count = Math.max(1, Math.ceil(bars / PHRASE_BARS));
    const seen = new Map<string, number>();
    let before: Midi | null = null;
    return Array.from({ length: count }, (_, index) => {
      const letter = scheme[index % scheme.length]!;
      const times = seen.get(letter) ?? 0;
      seen.set(letter, times + 1);
      const place: Place = {
        section,
        kind,
        letter,
        times,
        index,
        count,
        variant: improvised ? `solo ${section.index}` : '',
      };
      const home: Midi | null = before === null ? null : before - section.keyShift;
      const notes = writePhrase({ stage, range, rng, memory }, place, home).map((note) => ({
        ...note,
        pitch: note.pitch + section.keyShift,
      }));
      before = notes.at(-1)?.pitch ?? before;
      return notes;
    });
  };
  return { phrases };
}

/** What a writer has thought of and said so far. */
interface Memory {
  readonly ideas: Map<string, Idea>;
  /** By what a phrase depends on: the same letter over the same chords is the same music. */
  readonly written: Map<string, readonly PhraseNote[]>;
  /** By place in a hook. */
  readonly hooks: Map<string, readonly PhraseNote[]>;
}

interface Desk {
  readonly stage: Stage;
  readonly range: TuneRange;
  readonly rng: Rng;
  readonly memory: Memory;
}

/** Where in the song a phrase stands. */
interface Place {
  readonly section: StageSection;
  readonly kind: SectionKind;
  readonly letter: string;
  /** How often the letter came before in this section. */
  readonly times: number;
  readonly index: number;
  readonly count: number;
  readonly variant: string;
}

/** One phrase in the song's own key: remembered if it was said before, else composed. */
function writePhrase(desk: Desk, place: Place, before: Midi | null): readonly PhraseNote[] {
  const { stage, rng, memory } = desk;
  const { section, kind, letter, times, index, variant } = place;
  const idea = ideaFor(desk, kind, letter, variant);
  const start = section.start + index * PHRASE_BARS * stage.bar;
  const length = Math.min(PHRASE_BARS * stage.bar, section.bodyEnd - start);
  const treatment = treat(times, rng.fork(`treatment ${kind} ${letter} ${times % 2} ${variant}`));
  const last = index === place.count - 1;
  const rhythm = shapeRhythm(stage, section, idea, letter, { length, rng });
  const range = { ...desk.range, centre: desk.range.centre + REGISTER[kind] };
  const contour = contourOf(stage, start, rhythm, range);
  // Under a given contour every place has a tune of its own.
  const signature = `${sign(place, { start, length, treatment, rhythm })}${contour ? `|${start}` : ''}`;
  const spot = `${kind} ${variant} ${index} of ${place.count} ${rhythm.length}`;
  const hook = isHook(section) && !contour ? memory.hooks.get(spot) : undefined;
  const known = hook && suits(hook, section, start) ? hook : memory.written.get(signature);
  if (known) return known;
  const pitches = solvePhrase({
    stage,
    section,
    start,
    rhythm,
    contour: idea.contour,
    motif: idea.motif,
    shift: treatment === 'sequence' ? (rng.fork(`sequence ${kind} ${letter}`).chance(0.5) ? 2 : -2) : 0,
    ending: last ? section.cadence : treatment === 'answer' ? 'closed' : index % 2 === 0 ? 'open' : 'loop',
    before,
    range,
    ...contour,
    rng: rng.fork(`pitches ${signature}`),
  });
  const notes = rhythm.map((onset, i) => ({ ...onset, pitch: pitches[i]! }));
  if (idea.fresh) idea.motif = pitches.slice(1).map((pitch, i) => pitch - pitches[i]!);
  idea.fresh = false;
  memory.written.set(signature, notes);
  if (!memory.hooks.has(spot)) memory.hooks.set(spot, notes);
  return notes;
}

function ideaFor({ stage, rng, memory }: Desk, kind: SectionKind, letter: string, variant: string): Idea {
  const key = `${kind}/${letter}/${variant}`;
  const known = memory.ideas.get(key);
  if (known) return known;
  const taken = [...memory.ideas].filter(([name]) => name.startsWith(`${kind}/`)).map(([, idea]) => idea);
  const idea = inventIdea(stage, kind, taken, rng.fork(`idea ${key}`));
  memory.ideas.set(key, idea);
  return idea;
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
    // The second idea contrasts: of two tries the one whose onsets differ most from the first.
    const tries = [0, 1].map((n) => read(rng.fork(`contrast ${n}`).pick(pool)));
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
  const motif = wishMotif(stage, rhythm.length, rng.fork('motif'));
  return { rhythm, contour: pickContour(rng.fork('contour')), motif, fresh: true };
}

/** Intervals of a cell by likelihood: its steps, and the leap or two that make it a thing of its own. */
const CELL_STEPS = [2, -2, 1, -1] as const;
const CELL_LEAPS = [3, -3, 4, -4, 5, -5, 7, -7] as const;

/**
 * A cell of four intervals that is this song's own, at least one of them a leap, wished for here and there in each
 * idea: what makes a song's tunes kin to each other and not to another song's.
 */
function wishMotif(stage: Stage, notes: number, rng: Rng): readonly (number | null)[] {
  const own = stage.rng.fork('cell');
  const leap = own.int(4);
  const ranked = (turns: readonly number[]): number =>
    own.weighted(turns.map((turn, rank) => [turn, turns.length + 8 - rank] as const));
  const cell = [0, 1, 2, 3].map((place) =>
    ranked(place === leap || own.chance(0.25) ? CELL_LEAPS : CELL_STEPS),
  );
  const start = rng.int(4);
  return Array.from({ length: Math.max(0, notes - 1) }, (_, index) => {
    const place = (index + start) % 5;
    return place < 4 ? cell[place]! : null;
  });
}

function difference(a: readonly Onset[], b: readonly Onset[]): number {
  const places = new Set(b.map((o) => o.at));
  return Math.abs(a.length - b.length) + a.filter((o) => !places.has(o.at)).length;
}

interface RhythmRequest {
  readonly length: Ticks;
  readonly rng: Rng;
}

/** The idea's rhythm as this phrase has it: later verses vary it a little. */
function shapeRhythm(
  stage: Stage,
  section: StageSection,
  idea: Idea,
  letter: string,
  request: RhythmRequest,
): readonly Onset[] {
  let rhythm = idea.rhythm;
  if (!isHook(section) && section.occurrence > 0) {
    const fork = request.rng.fork(`vary ${section.tune} ${letter} ${section.occurrence}`);
    if (fork.chance(0.5)) rhythm = mutate(rhythm, stage.meter, stage.bar, fork);
  }
  return rhythm
    .filter((onset) => onset.at < request.length)
    .map((onset) => ({ ...onset, length: Math.min(onset.length, request.length - onset.at) }));
}

interface Shape {
  readonly start: Ticks;
  readonly length: Ticks;
  readonly treatment: Treatment;
  readonly rhythm: readonly Onset[];
}

/** What a phrase depends on: the same signature is the same music. */
function sign({ section, kind, variant, letter, index, count }: Place, shape: Shape): string {
  const { start, length, treatment, rhythm } = shape;
  const chords = section.harmony
    .filter((timed) => timed.at < start + length && timed.at + timed.length > start)
    .map((timed) => `${Math.max(0, timed.at - start)}:${timed.chord.numeral}`);
  const said = treatment === 'repeat' || treatment === 'statement' ? 'same' : treatment;
  const onsets = rhythm.map((o) => `${o.at}+${o.length}`).join(' ');
  const close = index === count - 1 ? section.cadence : '';
  return [kind, variant, letter, said, close, chords.join(' '), onsets].join('|');
}
