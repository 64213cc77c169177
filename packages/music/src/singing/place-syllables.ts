import type { Onset } from '../melody/rhythm.ts';
import type { Rng } from '../rng.ts';
import type { Meter } from '../score.ts';
import { metricWeight } from '../theory/meter.ts';
import { type Bpm, PPQ, type Seconds, type Ticks } from '../units.ts';
import type { PlacedPhrase } from './packing.ts';
import type { SungSyllable } from './phrases.ts';

export interface PlaceRequest {
  readonly phrase: PlacedPhrase;
  readonly meter: Meter;
  readonly bar: Ticks;
  readonly bpm: Bpm;
  /** Onsets the section's rhythm has in this room, counted from the phrase's start: liked, not bound to. */
  readonly rhythm: readonly Onset[];
  /** How early it may begin, before its own start. */
  readonly pickup: Ticks;
  readonly rng: Rng;
}

interface Taste {
  /** Seconds a syllable takes at least and at most, by choice. */
  readonly pace: readonly [Seconds, Seconds];
  /** Longest the last note is held. */
  readonly hold: Seconds;
  /** How much stress on strong beats counts, and the section's rhythm. */
  readonly stress: number;
  readonly rhythm: number;
  readonly evenness: number;
}

const TASTES = {
  sung: { pace: [0.2, 0.335], hold: 1.5, stress: 3, rhythm: 0.75, evenness: 1.6 },
  // Flow: sixteenths with the gaps of the genre's own rhythm, the beat marked by the stressed words, the rhyme short.
  rap: { pace: [0.155, 0.27], hold: 0.45, stress: 2.2, rhythm: 0.7, evenness: 1.8 },
} as const satisfies Record<string, Taste>;

/** Silence between phrases: a sixteenth and never less than this. */
const BREATH: Seconds = 0.16;
/** Longest distance between two syllables, in steps of the grid. */
const MOST_STEPS = 16;

/** A syllable's place: when its vowel begins and how long it is held. */
export interface PlacedSyllable extends Onset {
  readonly syllable: SungSyllable;
}

/**
 * Sets a phrase's syllables on the grid by dynamic programming: stressed ones on strong beats and longer, small ones
 * off the beat and short, words together, air where there is a comma, the last (the rhyme) on a beat with room to be
 * held, and where it costs nothing in the rhythm of the section. Onsets count from the phrase's start.
 */
export function placeSyllables(request: PlaceRequest): readonly PlacedSyllable[] {
  const { phrase, bpm, meter } = request;
  const { syllables, room, delivery } = phrase;
  const taste: Taste = TASTES[delivery === 'rap' ? 'rap' : 'sung'];
  const second = (bpm * PPQ) / 60;
  const breath = Math.max(PPQ / 4, BREATH * second);
  const tail = Math.max(0.28 * second, 0.12 * room);
  const pace = Math.max(
    taste.pace[0] * second,
    Math.min(taste.pace[1] * second, (room - breath - tail) / syllables.length),
  );
  const compound = meter.unit === 8 && meter.beats % 3 === 0;
  let grid = compound || delivery !== 'rap' ? PPQ / 2 : PPQ / 4;
  const fits = (step: Ticks): boolean =>
    (syllables.length - 1) * step <= room - breath - Math.min(tail, 2 * step);
  while (grid > PPQ / 16 && (grid > pace * 0.9 || !fits(grid))) grid /= 2;
  const solved = solve(request, { taste, pace, grid, breath, second });
  return solved.map((at, index) => {
    const next = solved[index + 1] ?? Number.POSITIVE_INFINITY;
    const syllable = syllables[index]!;
    const end = Math.min(
      next,
      room - (index === solved.length - 1 ? breath : 0),
      at + longest(syllable, taste, second),
    );
    return { at, length: Math.max(grid / 2, end - at), accent: syllable.stress === 1, syllable };
  });
}

/** Where a pause follows, a note is let go before it; elsewhere it lasts up to the next. */
function longest(syllable: SungSyllable, taste: Taste, second: number): Ticks {
  return (syllable.pause ? 0.55 * taste.hold : taste.hold) * second;
}

interface Frame {
  readonly taste: Taste;
  readonly pace: Ticks;
  readonly grid: Ticks;
  readonly breath: Ticks;
  readonly second: number;
}

function solve(request: PlaceRequest, frame: Frame): readonly Ticks[] {
  const { phrase, pickup } = request;
  const { syllables, room } = phrase;
  const { grid, breath } = frame;
  const before = Math.floor(Math.max(0, pickup) / grid);
  const last = Math.max(
    syllables.length - 1,
    Math.floor((room - breath - Math.min(frame.pace, 2 * grid)) / grid),
  );
  const width = before + last + 1;
  const places = Array.from({ length: width }, (_, i) => (i - before) * grid);
  const own = placeCosts(request, frame, places);
  const gaps = gapCosts(syllables, frame);
  let costs = Float64Array.from(places, (at, i) => own(0, i) + startCost(at, syllables[0]!, request));
  const back: Int16Array[] = [];
  for (let n = 1; n < syllables.length; n++) {
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const from = new Int16Array(width);
    for (let i = n; i < width; i++) {
      const here = own(n, i);
      for (let d = 1; d <= MOST_STEPS && d <= i; d++) {
        const cost = costs[i - d]! + gaps[n - 1]![d]! + here;
        if (cost >= next[i]!) continue;
        next[i] = cost;
        from[i] = i - d;
      }
    }
    back.push(from);
    costs = next;
  }
  let end = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < width; i++) {
    const cost = costs[i]! + endCost(places[i]!, request, frame);
    if (cost < least) [end, least] = [i, cost];
  }
  const out = [places[end]!];
  for (let n = back.length - 1; n >= 0; n--) {
    end = back[n]![end]!;
    out.unshift(places[end]!);
  }
  return out;
}

/** What it costs a syllable to stand at a place: by stress and metre, and by the section's rhythm. */
function placeCosts(
  { phrase, meter, bar, rhythm, rng }: PlaceRequest,
  frame: Frame,
  places: readonly Ticks[],
) {
  const { taste } = frame;
  const liked = new Set(rhythm.map((onset) => onset.at));
  const noise = places.map((_, i) => rng.fork(i).next() * 0.25);
  const weights = places.map((at) => metricWeight((((phrase.at + at) % bar) + bar) % bar, meter));
  return (syllable: number, place: number): number => {
    const { stress } = phrase.syllables[syllable]!;
    const strength = stress === 1 ? 1 : stress === 2 ? 0.55 : 0;
    const weight = weights[place]!;
    const metre =
      strength > 0 ? strength * (1 - weight) * taste.stress : weight * weight * 0.4 * taste.stress;
    return metre + (liked.has(places[place]!) ? 0 : taste.rhythm) + noise[place]!;
  };
}

/** What it costs to leave a syllable so many steps before the next: by the pace, its stress and what follows it. */
function gapCosts(syllables: readonly SungSyllable[], { pace, grid, taste }: Frame): readonly Float64Array[] {
  return syllables.slice(0, -1).map(({ stress, wordEnd, pause }) => {
    const wish =
      pace * (stress === 1 ? 1.22 : stress === 2 ? 1 : 0.82) * (pause ? 1.7 : wordEnd ? 1.04 : 0.95);
    return Float64Array.from({ length: MOST_STEPS + 1 }, (_, steps) => {
      const ratio = Math.log2(Math.max(1, steps * grid) / wish);
      return taste.evenness * ratio * ratio;
    });
  });
}

/** Beginning late wastes room; beginning early is for small words. */
function startCost(at: Ticks, first: SungSyllable, { pickup }: PlaceRequest): number {
  if (at >= 0) return (0.7 * at) / PPQ;
  if (pickup <= 0) return Number.POSITIVE_INFINITY;
  return first.stress === 0 ? 0.15 : 1.5;
}

/** The rhyme wants a beat and time to be held. */
function endCost(
  at: Ticks,
  { phrase, meter, bar }: PlaceRequest,
  { breath, second, taste, pace }: Frame,
): number {
  const weight = metricWeight((((phrase.at + at) % bar) + bar) % bar, meter);
  const held = phrase.room - breath - at;
  const wish = Math.min(taste.hold * second, 1.8 * pace);
  const stressed = phrase.syllables.at(-1)!.stress > 0;
  return (stressed ? 2 : 1) * (1 - weight) + (held < wish ? (2.5 * (wish - held)) / wish : 0);
}
