import type { ChordChair } from '../genres/genre.ts';
import type { Event } from '../genres/notation/lines.ts';
import type { TimedChord } from '../harmony/song-harmony.ts';
import { leadVoices } from '../harmony/voice-leading.ts';
import type { Voicing } from '../harmony/voicings.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Role } from '../score.ts';
import type { Chord } from '../theory/chord.ts';
import { metricWeight } from '../theory/meter.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { type ChosenPattern, chooser, patternFor } from './pattern-choice.ts';
import { type Draft, dynamic, playingOf, type Stage, type StageSection } from './stage.ts';

/** Where the middle of the chords lies when the genre does not say. */
const CENTRES: Partial<Record<Role, Midi>> = { comp: 60, pad: 62, backing: 66, arp: 66 };

/** Writes chords: a rhythm with voice-led voicings, or held chords. */
export function playChords(stage: Stage, chair: ChordChair, instrument: InstrumentId): readonly Draft[] {
  const rng = stage.rng.fork(`chords ${chair.id}`);
  const choice = chooser(stage, chair, rng);
  const voicings = voiceSong(stage, chair, instrument);
  return stage.sections.flatMap((section) => {
    const playing = playingOf(section, chair.id);
    if (!playing) return [];
    const pattern = patternFor(stage, chair.patterns, playing.variant, section.occurrence, choice);
    if (pattern.text === 'rest') return [];
    const voiced = voicings.get(section.index)!;
    const bassless = !stage.cast.some(({ chair: c }) => c.role === 'bass' && playingOf(section, c.id));
    const context: Context = {
      stage,
      chair,
      instrument,
      section,
      voiced,
      bassless,
      rng: rng.fork(`section ${section.index}`),
    };
    return pattern.text === 'hold' ? holdChords(context) : playPattern(context, pattern);
  });
}

/** Voicings for every chord of every section a chair plays in, led through the whole song. */
export function voiceSong(
  stage: Stage,
  chair:
    | Pick<ChordChair, 'id' | 'voicing' | 'role' | 'centre'>
    | { id: string; voicing: ChordChair['voicing']; role: Role; centre?: Midi },
  instrument: InstrumentId,
): ReadonlyMap<number, readonly Voicing[]> {
  const { comfort } = INSTRUMENTS[instrument];
  const base = chair.centre ?? centreFor(chair.role, chair.voicing, comfort);
  const sections = stage.sections.filter((section) => playingOf(section, chair.id));
  const held = chair.role === 'pad' || chair.role === 'backing';
  const chords = sections.flatMap((section) =>
    section.harmony.map(({ chord }) => (held ? withoutRubs(chord) : chord)),
  );
  const centres = sections.flatMap((section) => section.harmony.map(() => base + (section.energy - 0.5) * 5));
  const led = leadVoices(chords, { style: chair.voicing, range: comfort, centres });
  const out = new Map<number, readonly Voicing[]>();
  let index = 0;
  for (const section of sections) {
    out.set(section.index, led.slice(index, index + section.harmony.length));
    index += section.harmony.length;
  }
  return out;
}

/**
 * A chord for voices that hold it: no ninth beside a minor third, no altered ninth beside root or third. Who strikes the
 * chord brings such colours; held, and in two parts at once, they only rub.
 */
function withoutRubs(chord: Chord): Chord {
  const third = chord.intervals.includes(3) ? 'minor' : 'major';
  const intervals = chord.intervals.filter(
    (interval) => interval !== 13 && interval !== 15 && !(interval === 14 && third === 'minor'),
  );
  return { ...chord, intervals };
}

function centreFor(role: Role, voicing: ChordChair['voicing'], comfort: readonly [Midi, Midi]): Midi {
  const usual = voicing === 'power' ? 47 : voicing === 'guitar' ? 56 : (CENTRES[role] ?? 62);
  return Math.max(comfort[0] + 6, Math.min(comfort[1] - 6, usual));
}

interface Context {
  readonly stage: Stage;
  readonly chair: ChordChair;
  readonly instrument: InstrumentId;
  readonly section: StageSection;
  readonly voiced: readonly Voicing[];
  /** No bass plays in the section: the left hand takes the roots. */
  readonly bassless: boolean;
  readonly rng: Rng;
}

function holdChords(context: Context): readonly Draft[] {
  const { section, voiced } = context;
  const velocity = (context.chair.role === 'pad' ? 0.6 : 0.66) * dynamic(section.energy);
  return section.harmony
    .filter(({ at }) => at < section.bodyEnd)
    .flatMap(({ at, length, chord }, index) => [
      ...voiced[index]!.map((pitch, voice) => ({
        at,
        length,
        pitch,
        velocity,
        spread: strum(context, voice, voiced[index]!.length, false),
      })),
      ...leftHand(context, at, length, chord.bass, voiced[index]!, velocity),
    ]);
}

function playPattern(context: Context, pattern: ChosenPattern): readonly Draft[] {
  const { stage, section, rng } = context;
  const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
  return Array.from({ length: bars }, (_, bar) => {
    const events = vary(pattern.bars[bar % pattern.bars.length]!, bar, section, rng.fork(bar));
    return events.flatMap((event) => strike(context, event, section.start + bar * stage.bar));
  }).flat();
}

function vary(events: readonly Event[], bar: number, section: StageSection, rng: Rng): readonly Event[] {
  if (events.length < 2) return events;
  if (bar % 4 === 3 && rng.chance(0.4)) {
    const weak = events.filter((event) => event.at % PPQ !== 0);
    const gone = weak.length > 0 && events.length > 2 ? rng.pick(weak) : null;
    return events.filter((event) => event !== gone);
  }
  if (bar % 2 === 1 && section.energy > 0.35 && rng.chance(0.25)) {
    const long = events.filter((event) => event.length >= PPQ);
    if (long.length === 0) return events;
    const target = rng.pick(long);
    const cut = Math.max(PPQ / 2, Math.round(target.length / 2 / (PPQ / 2)) * (PPQ / 2));
    if (cut >= target.length) return events;
    return events.flatMap((event) =>
      event === target
        ? [
            { ...event, length: cut },
            { at: event.at + cut, length: event.length - cut, char: 'o' },
          ]
        : [event],
    );
  }
  return events;
}

/** Loudness, share of the step that sounds, and articulation of each sign. */
const SIGNS: Readonly<Record<string, { readonly velocity: number; readonly gate: number }>> = {
  C: { velocity: 0.86, gate: 0.96 },
  c: { velocity: 0.7, gate: 0.96 },
  o: { velocity: 0.52, gate: 0.94 },
  s: { velocity: 0.66, gate: 0.5 },
  S: { velocity: 0.86, gate: 0.5 },
  d: { velocity: 0.72, gate: 0.98 },
  D: { velocity: 0.88, gate: 0.98 },
  u: { velocity: 0.56, gate: 0.9 },
  U: { velocity: 0.74, gate: 0.9 },
  t: { velocity: 0.6, gate: 0.94 },
  b: { velocity: 0.7, gate: 0.96 },
  n: { velocity: 0.74, gate: 0.96 },
  x: { velocity: 0.55, gate: 0.25 },
  '?': { velocity: 0.48, gate: 0.8 },
};

function strike(context: Context, event: Event, barStart: Ticks): readonly Draft[] {
  const { section, stage, rng } = context;
  const at = barStart + event.at;
  if (event.char === '?' && rng.fork(at).chance(0.5)) return [];
  const sign = SIGNS[event.char] ?? SIGNS['c']!;
  const { index, pushed } = chordIndex(context, at, event);
  const timed = section.harmony[index]!;
  const whole = context.voiced[index]!;
  const until = pushed ? timed.at + timed.length : chordEnd(section.harmony, index);
  const length = Math.max(
    60,
    Math.round(Math.min(event.length, until - at, section.bodyEnd - at) * sign.gate),
  );
  const weight = metricWeight(event.at, stage.meter);
  const velocity = sign.velocity * (0.9 + 0.1 * weight) * dynamic(section.energy);
  if (event.char === 'b') return bassNote(context, at, length, timed, velocity);
  const pitches = chosenNotes(event.char, whole);
  const up = event.char === 'u' || event.char === 'U';
  const struck = pitches.map((pitch, voice) => ({
    at,
    length,
    pitch,
    // The top note carries a little, inner notes step back.
    velocity: velocity * (voice === pitches.length - 1 ? 1 : 0.92),
    spread: strum(context, up ? pitches.length - 1 - voice : voice, pitches.length, up),
    ...(event.char === 'x' ? { articulation: 'ghost' as const } : {}),
  }));
  const onChange = at === timed.at || event.at === 0;
  return onChange ? [...struck, ...leftHand(context, at, length, timed.chord.bass, whole, velocity)] : struck;
}

function chordEnd(harmony: readonly TimedChord[], index: number): Ticks {
  const timed = harmony[index]!;
  return timed.at + timed.length;
}

/** The chord meant at a tick: an off-beat stroke held into the next chord belongs to that one already. */
function chordIndex(
  context: Context,
  at: Ticks,
  event: Event,
): { readonly index: number; readonly pushed: boolean } {
  const { harmony } = context.section;
  let index = 0;
  while (index + 1 < harmony.length && harmony[index + 1]!.at <= at) index++;
  const end = chordEnd(harmony, index);
  const left = end - at;
  const push = left <= PPQ / 2 && event.length > left;
  if ((event.char === 'n' || push) && index + 1 < harmony.length) return { index: index + 1, pushed: true };
  return { index, pushed: false };
}

function chosenNotes(char: string, voicing: Voicing): Voicing {
  if (char === 't') return voicing.slice(-2);
  if (char === 'u' || char === 'U') return voicing.slice(-Math.min(4, Math.max(2, voicing.length - 1)));
  return voicing;
}

function strum(context: Context, voice: number, voices: number, up: boolean): number {
  const total = (context.chair.strum ?? 0) / 1000;
  if (total === 0 || voices < 2) return 0;
  return ((up ? 0.7 : 1) * total * voice) / (voices - 1);
}

const TWO_HANDED = ['piano', 'electric-piano', 'keys', 'organ', 'harp', 'accordion'];

/** Without a bass a keyboard's left hand adds the root below. */
function leftHand(
  context: Context,
  at: Ticks,
  length: Ticks,
  bass: number,
  voicing: Voicing,
  velocity: number,
): readonly Draft[] {
  const { family, range } = INSTRUMENTS[context.instrument];
  if (!context.bassless || context.chair.role !== 'comp' || !TWO_HANDED.includes(family)) return [];
  if (context.chair.voicing === 'four-part') return [];
  return bassBelow(bass, voicing, range).map((pitch) => ({ at, length, pitch, velocity: velocity * 0.95 }));
}

function bassNote(
  context: Context,
  at: Ticks,
  length: Ticks,
  timed: TimedChord,
  velocity: number,
): readonly Draft[] {
  const { range } = INSTRUMENTS[context.instrument];
  const index = context.section.harmony.indexOf(timed);
  return bassBelow(timed.chord.bass, context.voiced[index]!, range).map((pitch) => ({
    at,
    length,
    pitch,
    velocity,
  }));
}

/** The bass pitch class between C2 and B2, or wherever it clears the voicing by a third. */
function bassBelow(bass: number, voicing: Voicing, range: readonly [Midi, Midi]): readonly Midi[] {
  let pitch = 36 + bass;
  if (pitch > 45) pitch -= 12;
  while (pitch < range[0]) pitch += 12;
  return pitch < voicing[0]! - 2 ? [pitch] : [];
}
