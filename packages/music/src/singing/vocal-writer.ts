import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import { pickByRank } from '../choice.ts';
import type { SectionKind } from '../genres/genre.ts';
import { inMeter } from '../genres/notation/bars.ts';
import { resolveKind } from '../harmony/vocabulary.ts';
import { type Contour, pickContour } from '../melody/contour.ts';
import { solvePhrase } from '../melody/phrase.ts';
import type { LineTaste } from '../melody/pitch-line.ts';
import { type Onset, readRhythm } from '../melody/rhythm.ts';
import { isHook } from '../melody/tune.ts';
import type { Cadence } from '../plan.ts';
import type { Rng } from '../rng.ts';
import type { Syllable } from '../score.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';
import { turnMelismas } from './melisma.ts';
import type { PlacedPhrase } from './packing.ts';
import { type PlacedSyllable, placeSyllables } from './place-syllables.ts';
import { speakPitches, timeSpeech } from './speech-line.ts';
import { speechRange, vocalRange, within } from './vocal-range.ts';

/** A note of a voice on the song's own time line. */
export interface VocalNote {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
  readonly accent: boolean;
  readonly syllable: Syllable;
  /** For the backing voices to sing. */
  readonly backing: boolean;
  /** The section and the phrase it is of. */
  readonly section: StageSection;
  readonly phrase: PlacedPhrase;
}

/** A note of a phrase, counted from the phrase's start, in the song's own key. */
export interface PitchedSyllable extends PlacedSyllable {
  readonly pitch: Midi;
  /** Carries on the syllable before it. */
  readonly turned: boolean;
}

interface Idea {
  readonly rhythm: readonly Onset[];
  readonly contour: Contour;
  motif: readonly number[] | null;
}

/** What was sung so far: ideas by section kind and letter, phrases by their words. */
interface Memory {
  readonly ideas: Map<string, Idea>;
  readonly sung: Map<string, readonly PitchedSyllable[]>;
}

/** Free time that must lie before a phrase for it to begin early, beyond the breath itself. */
const PICKUP_ROOM: Ticks = PPQ / 2;
const MOST_PICKUP: Ticks = 1.5 * PPQ;
/** Semitones a stressed syllable is drawn up and a light one down. */
const STRESS_LIFT = 2.4;
const PATTERN_BARS = 2;

/** Sings every word of the song once: the notes of all sections in order, backing voices' own lines among them. */
export function singSong(stage: Stage, voice: VoiceChoice, rng: Rng): readonly VocalNote[] {
  const memory: Memory = { ideas: new Map(), sung: new Map() };
  const out: VocalNote[] = [];
  let free: Ticks = 0;
  let before: Midi | null = null;
  for (const section of stage.sections) {
    section.words?.phrases.forEach((phrase, index) => {
      const start = section.start + phrase.at;
      const room = Math.min(MOST_PICKUP, start - free - PPQ / 4);
      const place: Place = { section, phrase, index, start, pickup: room >= PICKUP_ROOM ? room : 0, before };
      const notes = singPhrase({ stage, voice, rng, memory }, place);
      out.push(...notes.map((note) => toVocalNote(note, place)));
      const last = notes.at(-1);
      if (!last) return;
      free = start + last.at + last.length;
      before = phrase.delivery === 'sung' ? last.pitch : null;
    });
  }
  return out;
}

interface Desk {
  readonly stage: Stage;
  readonly voice: VoiceChoice;
  readonly rng: Rng;
  readonly memory: Memory;
}

interface Place {
  readonly section: StageSection;
  readonly phrase: PlacedPhrase;
  readonly index: number;
  readonly start: Ticks;
  readonly pickup: Ticks;
  readonly before: Midi | null;
}

function toVocalNote(note: PitchedSyllable, { section, phrase, start }: Place): VocalNote {
  const { text, word, index, stress } = note.syllable;
  return {
    at: start + note.at,
    length: note.length,
    pitch: note.pitch + (phrase.delivery === 'sung' ? section.keyShift : 0),
    accent: note.accent,
    syllable: { text: note.turned ? null : text, word: section.words!.from + word, index, stress },
    backing: note.syllable.backing,
    section,
    phrase,
  };
}

function singPhrase(desk: Desk, place: Place): readonly PitchedSyllable[] {
  const { phrase, section } = place;
  if (phrase.delivery !== 'sung') return talk(desk, place);
  // What listeners are to know again is sung to the note each time it comes, in the same place and room.
  const spot = `${section.kind} ${isHook(section) ? place.index : ''} ${phrase.key} ${phrase.room}`;
  const known = desk.memory.sung.get(spot);
  if (known && known[0]!.at >= -place.pickup) {
    const fitted = known.map((note) => fitChord(note, place));
    return fitted.map((note, i) => ({ ...note, syllable: sameSyllable(note, phrase, i, fitted) }));
  }
  const notes = compose(desk, place);
  if (!known) desk.memory.sung.set(spot, notes);
  return notes;
}

/** The syllable a remembered note carries this time: the words are counted on through the song. */
function sameSyllable(
  note: PitchedSyllable,
  phrase: PlacedPhrase,
  at: number,
  notes: readonly PitchedSyllable[],
): PitchedSyllable['syllable'] {
  const before = notes.slice(0, at + 1).filter(({ turned }) => !turned).length - 1;
  return phrase.syllables[before] ?? note.syllable;
}

/** A long note that rubs against another chord than it was made for moves to the nearest note of that chord. */
function fitChord(note: PitchedSyllable, { section, start }: Place): PitchedSyllable {
  const { chord } = chordAt(section, start + note.at);
  const classOf = (pitch: Midi): number => (((pitch + section.keyShift) % 12) + 12) % 12;
  if (
    note.length < PPQ ||
    chord.scale.includes(classOf(note.pitch)) ||
    chord.tones.includes(classOf(note.pitch))
  ) {
    return note;
  }
  const moved = [-1, 1, -2, 2]
    .map((by) => note.pitch + by)
    .find((pitch) => chord.tones.includes(classOf(pitch)));
  return moved === undefined ? note : { ...note, pitch: moved };
}

function talk(desk: Desk, place: Place): readonly PitchedSyllable[] {
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

function compose(desk: Desk, place: Place): readonly PitchedSyllable[] {
  const { stage, voice, rng } = desk;
  const { section, phrase, index, start } = place;
  const kind = section.kind;
  const letter = letterOf(desk, kind, index);
  const idea = ideaFor(desk, kind, letter);
  const fork = rng.fork(`phrase ${kind} ${phrase.key}`);
  const leans = stage.genre.melody.pickup * 1.5;
  const early = (index > 0 || !isHook(section)) && fork.fork('pickup').chance(leans);
  const placed = placeSyllables({
    ...gridOf(stage, phrase),
    rhythm: rhythmIn(desk, kind, index, phrase.room),
    pickup: early ? place.pickup : 0,
    rng: fork.fork('place'),
  });
  const last = index === section.words!.phrases.length - 1;
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
    range: vocalRange(voice, kind),
    lift: placed.map(({ syllable }) =>
      syllable.stress === 1 ? STRESS_LIFT : syllable.stress === 2 ? 0.4 : -STRESS_LIFT,
    ),
    adapt: singingTaste,
    rng: fork.fork('pitches'),
  });
  idea.motif ??= pitches.slice(1).map((pitch, i) => pitch - pitches[i]!);
  const notes = placed.map((note, i) => ({ ...note, pitch: pitches[i]!, turned: false }));
  return turnMelismas(notes, { stage, section, start, range: vocalRange(voice, kind) }, fork.fork('melisma'));
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
