import type { Stage, StageSection } from '../arrangement/stage.ts';
import { pickByRank } from '../choice.ts';
import type { SectionKind } from '../genres/genre.ts';
import { inMeter } from '../genres/notation/bars.ts';
import { resolveKind } from '../harmony/vocabulary.ts';
import { pickContour } from '../melody/contour.ts';
import { solvePhrase } from '../melody/phrase.ts';
import type { LineTaste } from '../melody/pitch-line.ts';
import { type Onset, readRhythm } from '../melody/rhythm.ts';
import { isHook } from '../melody/tune.ts';
import { contourOf } from '../over/contour-of.ts';
import type { Cadence } from '../plan.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { turnMelismas } from './melisma.ts';
import type { PlacedPhrase } from './packing.ts';
import type { Desk, Idea, PitchedSyllable, Place } from './phrase-desk.ts';
import { placeSyllables } from './place-syllables.ts';
import { speakPitches, timeSpeech } from './speech-line.ts';
import { speechRange, vocalRange, within } from './vocal-range.ts';

/** Semitones a stressed syllable is drawn up and a light one down. */
const STRESS_LIFT = 3;
const PATTERN_BARS = 2;

/** A phrase that is spoken or rapped. */
export function talkPhrase(desk: Desk, place: Place): readonly PitchedSyllable[] {
  const { stage, voice, rng } = desk;
  const { phrase, section, index } = place;
  const fork = rng.fork(`talk ${phrase.key}`);
  const placed =
    phrase.delivery === 'spoken'
      ? timeSpeech(phrase, stage.brief.bpm)
      : placeSyllables({
          ...gridOf(stage, phrase),
          rhythm: rhythmIn(desk, section.kind, index, phrase.room),
          pickup: place.pickup,
          rng: fork.fork('place'),
        });
  const range = speechRange(voice);
  const pitches = speakPitches(placed, range.centre, phrase.closesLine, fork.fork('pitch'));
  return placed.map((note, i) => ({ ...note, pitch: within(pitches[i]!, range), turned: false }));
}

const gridOf = (stage: Stage, phrase: PlacedPhrase) => ({
  phrase,
  meter: stage.meter,
  bar: stage.bar,
  bpm: stage.brief.bpm,
});

/** A phrase that is sung: to the tune its place in the verse (or its letter) has had before, else to a new one. */
export function composePhrase(desk: Desk, place: Place): readonly PitchedSyllable[] {
  const { stage, voice, rng } = desk;
  const { section, phrase, index, start } = place;
  const kind = section.kind;
  const letter = letterOf(desk, kind, index);
  const idea = ideaFor(desk, kind, letter);
  const fork = rng.fork(`phrase ${kind} ${phrase.key}`);
  const leans = stage.genre.melody.pickup * 1.5;
  const early = (index > 0 || !isHook(section)) && fork.fork('pickup').chance(leans);
  const over = stage.given !== null && stage.given.keeper === 'voice';
  const tune = over ? null : tuneFor(desk, kind, letter, index);
  const placed = placeSyllables({
    ...gridOf(stage, phrase),
    rhythm: tune ?? rhythmIn(desk, kind, index, phrase.room),
    pickup: early ? place.pickup : 0,
    rng: fork.fork('place'),
  });
  const last = index === section.words!.phrases.length - 1;
  const range = vocalRange(voice, kind);
  const contour = contourOf(stage, start, placed, range);
  const pitches = solvePhrase({
    stage,
    section,
    start,
    rhythm: placed,
    contour: idea.contour,
    motif: idea.motif,
    shift: 0,
    ending: endingOf(section, index, last, phrase),
    before: place.before === null ? null : place.before,
    range,
    lift: placed.map(({ syllable }) =>
      syllable.stress === 1 ? STRESS_LIFT : syllable.stress === 2 ? 0.4 : -STRESS_LIFT,
    ),
    ...(tune ? { targets: placed.map(({ at }) => pitchNear(tune, at)) } : {}),
    adapt: tune ? followingTaste : singingTaste,
    ...(contour && { targets: contour.targets, adapt: (taste) => contour.adapt(singingTaste(taste)) }),
    rng: fork.fork('pitches'),
  });
  idea.motif ??= pitches.slice(1).map((pitch, i) => pitch - pitches[i]!);
  const notes = placed.map((note, i) => ({ ...note, pitch: pitches[i]!, turned: false }));
  remember(desk, kind, letter, index, notes);
  return turnMelismas(notes, { stage, section, start, range }, fork.fork('melisma'));
}

/**
 * A sung line has many notes where an instrument's has few: a liking for one interval would make it a saw, repeated
 * notes a chant, so that both count less and the arch of the line more.
 */
function singingTaste(taste: LineTaste): LineTaste {
  return {
    ...taste,
    contourPull: 1.7 * taste.contourPull,
    repeatCost: taste.repeatCost + 0.25,
    habits: taste.habits.map((habit) => 0.4 * habit),
  };
}

/** A line that follows a tune keeps close to it; what its own words and chords ask for comes after. */
function followingTaste(taste: LineTaste): LineTaste {
  const own = singingTaste(taste);
  return { ...own, contourPull: 3.2 * own.contourPull, motifPull: 0, repeatCost: 0 };
}

const placeKey = (kind: SectionKind, index: number): string => `${kind} ${index}`;
const letterKey = (kind: SectionKind, letter: string): string => `${kind} ${letter}`;

/** The tune of the line that stood here in an earlier section of the kind, or that has the letter in this one. */
function tuneFor(
  { memory }: Desk,
  kind: SectionKind,
  letter: string,
  index: number,
): readonly PitchedSyllable[] | null {
  return memory.tunes.get(placeKey(kind, index)) ?? memory.tunes.get(letterKey(kind, letter)) ?? null;
}

function remember(
  { memory }: Desk,
  kind: SectionKind,
  letter: string,
  index: number,
  notes: readonly PitchedSyllable[],
): void {
  for (const key of [placeKey(kind, index), letterKey(kind, letter)]) {
    if (!memory.tunes.has(key)) memory.tunes.set(key, notes);
  }
}

/** The pitch of a tune at a place: of the note that begins there or within a beat of it, else null. */
function pitchNear(tune: readonly PitchedSyllable[], at: Ticks): Midi | null {
  let nearest: PitchedSyllable | null = null;
  for (const note of tune) {
    if (nearest === null || Math.abs(note.at - at) < Math.abs(nearest.at - at)) nearest = note;
  }
  return nearest !== null && Math.abs(nearest.at - at) <= PPQ ? nearest.pitch : null;
}

function endingOf(section: StageSection, index: number, last: boolean, phrase: PlacedPhrase): Cadence {
  if (last) return section.cadence;
  if (!phrase.closesLine) return 'loop';
  return index % 2 === 0 ? 'open' : 'loop';
}

function letterOf({ stage, rng }: Desk, kind: SectionKind, index: number): string {
  const { schemes } = stage.genre.melody;
  const scheme = pickByRank(schemes, stage.brief.styleWeight * 0.6, rng.fork(`scheme ${kind}`));
  return scheme[index % scheme.length]!;
}

function ideaFor({ stage, rng, memory }: Desk, kind: SectionKind, letter: string): Idea {
  const key = `${kind}/${letter}`;
  const known = memory.ideas.get(key);
  if (known) return known;
  const { melody } = stage.genre;
  const fork = rng.fork(`idea ${key}`);
  const pool = inMeter(
    melody.rhythms[resolveKind(melody.rhythms, kind)] ?? melody.rhythms.verse,
    stage.home,
    stage.meter,
  );
  const text = pickByRank(pool, stage.brief.styleWeight * 0.5, fork.fork('rhythm'));
  const idea: Idea = {
    rhythm: readRhythm(text, stage.home, stage.meter, stage.bar),
    contour: pickContour(fork.fork('contour')),
    motif: null,
  };
  memory.ideas.set(key, idea);
  return idea;
}

/** The section's two-bar rhythm for a phrase, over as much room as it has. */
function rhythmIn(desk: Desk, kind: SectionKind, index: number, room: Ticks): readonly Onset[] {
  const { rhythm } = ideaFor(desk, kind, letterOf(desk, kind, index));
  const period = PATTERN_BARS * desk.stage.bar;
  const times = Math.ceil(room / period);
  return Array.from({ length: times }, (_, i) =>
    rhythm.map((onset) => ({ ...onset, at: onset.at + i * period })),
  )
    .flat()
    .filter((onset) => onset.at < room);
}
