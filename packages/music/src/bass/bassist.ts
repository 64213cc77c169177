import { chooser, patternFor } from '../arrangement/pattern-choice.ts';
import {
  chordAfter,
  chordAt,
  type Draft,
  dynamic,
  playingOf,
  type Stage,
  type StageSection,
} from '../arrangement/stage.ts';
import type { BassChair } from '../genres/genre.ts';
import { type Event, STRUCK } from '../genres/notation/lines.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Chord } from '../theory/chord.ts';
import { metricWeight } from '../theory/meter.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { walk } from './walking.ts';

/** Writes a bass part: patterns in chord degrees, or walking lines; octaves by the nearest way. */
export function playBass(stage: Stage, chair: BassChair, instrument: InstrumentId): readonly Draft[] {
  const rng = stage.rng.fork(`bass ${chair.id}`);
  const choice = chooser(stage, chair, rng);
  const hand = createHand(instrument);
  return stage.sections.flatMap((section) => {
    const playing = playingOf(section, chair.id);
    if (!playing) return [];
    const pattern = patternFor(stage, chair.patterns, playing.variant, section.occurrence, choice);
    const fork = rng.fork(`section ${section.index}`);
    const walking = /^walk ([24])$/.exec(pattern.text);
    if (walking) return walk(stage, section, Number(walking[1]) as 2 | 4, hand, fork);
    if (pattern.text === 'hold') return holdRoots(section, hand);
    if (pattern.bars.length === 0) return [];
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    return Array.from({ length: bars }, (_, bar) => {
      const events = vary(pattern.bars[bar % pattern.bars.length]!, bar, bars, section, fork.fork(bar));
      return events.flatMap((event) =>
        note(stage, section, event, section.start + bar * stage.bar, hand, fork.fork(`${bar} ${event.at}`)),
      );
    }).flat();
  });
}

/** Where the left hand is: chooses the octave nearest to where it was. */
export interface Hand {
  /** A root: placed near the middle of the low register, close to the last root. */
  root(pc: number): Midi;
  /** Any other note, as an interval above the root just placed. */
  above(interval: number): Midi;
  readonly low: Midi;
  readonly high: Midi;
}

export function createHand(instrument: InstrumentId): Hand {
  const { comfort } = INSTRUMENTS[instrument];
  const [low, high] = comfort;
  // Roots live in the lower half: about E1 to F2 on a bass guitar.
  const middle = low + Math.min(10, (high - low) / 2.6);
  let last = middle;
  const place = (pitch: Midi): Midi => {
    let placed = pitch;
    while (placed > high) placed -= 12;
    while (placed < low) placed += 12;
    return placed;
  };
  return {
    low,
    high,
    root: (pc) => {
      let best = place(pc + 36);
      let least = Number.POSITIVE_INFINITY;
      for (let pitch = pc; pitch <= high; pitch += 12) {
        if (pitch < low) continue;
        const cost = Math.abs(pitch - middle) + 0.5 * Math.abs(pitch - last);
        if (cost < least) {
          least = cost;
          best = pitch;
        }
      }
      last = best;
      return best;
    },
    above: (interval) => place(last + interval),
  };
}

function holdRoots(section: StageSection, hand: Hand): readonly Draft[] {
  return section.harmony
    .filter(({ at }) => at < section.bodyEnd)
    .map(({ at, length, chord }) => ({
      at,
      length,
      pitch: hand.root(chord.bass),
      velocity: 0.72 * dynamic(section.energy),
    }));
}

/** Two- and four-bar variation: a rest, an octave or an approach where the pattern would only repeat. */
function vary(
  events: readonly Event[],
  bar: number,
  bars: number,
  section: StageSection,
  rng: Rng,
): readonly Event[] {
  if (events.length < 2) return events;
  const weak = events.filter((event) => event.at % PPQ !== 0 || event.at > 0);
  if (bar % 4 === 3 && bar !== bars - 1 && rng.chance(0.35)) {
    const last = events.at(-1)!;
    return events.map((event) => (event === last ? { ...event, char: rng.pick(['a', '5', '8']) } : event));
  }
  if (bar % 2 === 1 && section.energy > 0.3 && rng.chance(0.22) && weak.length > 0) {
    const target = rng.pick(weak);
    return events.map((event) =>
      event === target && event.char === '1' ? { ...event, char: rng.pick(['8', '5', 'x']) } : event,
    );
  }
  return events;
}

function note(
  stage: Stage,
  section: StageSection,
  event: Event,
  start: Ticks,
  hand: Hand,
  rng: Rng,
): readonly Draft[] {
  const at = start + event.at;
  if (event.char === '?' && rng.chance(0.5)) return [];
  const { chord } = chordAt(section, at);
  const next = chordAfter(stage, section, at).chord;
  const weight = metricWeight(event.at, stage.meter);
  const velocity = (0.66 + 0.18 * weight) * dynamic(section.energy);
  const end = Math.min(at + event.length, section.bodyEnd);
  const length = Math.max(60, end - at);
  const root = hand.root(chord.bass);
  if (event.char === 'x') {
    return [
      {
        at,
        length: Math.min(length, PPQ / 8),
        pitch: root,
        velocity: velocity * 0.8,
        articulation: 'ghost',
      },
    ];
  }
  const struck = STRUCK[event.char];
  const pitch = degreePitch(struck?.degree ?? event.char, chord, next, root, hand, rng);
  return [{ at, length, pitch, velocity, ...(struck ? { articulation: struck.articulation } : {}) }];
}

const MEMBERS: Readonly<Record<string, readonly number[]>> = {
  '3': [4, 3, 5, 2],
  '5': [7, 6, 8],
  '7': [10, 11, 9],
};

function degreePitch(char: string, chord: Chord, next: Chord, root: Midi, hand: Hand, rng: Rng): Midi {
  if (char === '1' || char === '?') return root;
  if (char === '8') return hand.above(12);
  if (char === '9') return hand.above(12 + scaleInterval(chord, 2));
  if (char === 'v') return hand.above(root - 5 >= hand.low ? -5 : 7);
  if (char === 'w')
    return hand.above(root - 2 >= hand.low ? scaleInterval(chord, 7) - 12 : scaleInterval(chord, 7));
  if (char === 'n') return nearest(next.bass, root, hand);
  if (char === 'a') return approach(next, root, hand, rng);
  const member = MEMBERS[char]?.find((interval) => chord.intervals.includes(interval));
  const fromBass = (interval: number): number => (interval - (chord.bass - chord.root) + 24) % 12;
  return hand.above(fromBass(member ?? scaleInterval(chord, Number(char))));
}

/** Semitones from the chord's root to a degree of its scale. */
export function scaleInterval(chord: Chord, degree: number): number {
  const steps = chord.scale.map((pc) => (pc - chord.root + 12) % 12).sort((a, b) => a - b);
  return steps[(degree - 1) % steps.length]!;
}

export function nearest(pc: number, from: Midi, hand: { readonly low: Midi; readonly high: Midi }): Midi {
  let pitch = from + ((((pc - from) % 12) + 18) % 12) - 6;
  if (pitch < hand.low) pitch += 12;
  if (pitch > hand.high) pitch -= 12;
  return pitch;
}

/** A step below or above the next root, of the scale or chromatic, or its fifth. */
function approach(next: Chord, from: Midi, hand: Hand, rng: Rng): Midi {
  const target = nearest(next.bass, from, hand);
  const ways = [target - 1, target - 2, target + 2, target + 1, target + 7, target - 5];
  const fitting = ways.filter((pitch) => pitch >= hand.low && pitch <= hand.high && pitch !== from);
  const scale = fitting.filter((pitch) => next.scale.includes(((pitch % 12) + 12) % 12));
  return rng.chance(0.75) && scale.length > 0
    ? rng.pick(scale)
    : rng.pick(fitting.length > 0 ? fitting : [target]);
}
