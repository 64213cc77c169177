import type { HeardBeat, HeardNote } from '@songwright/listen';
import type { Bpm, Seconds } from '@songwright/music';

/** Periods of a beat that are thought of: 55 to 200 a minute, in steps of 1.5 %. */
const SHORTEST: Seconds = 0.3;
const STEP = 1.015;
const PERIODS: readonly Seconds[] = Array.from(
  { length: 88 },
  (_, k) => SHORTEST * Math.exp(k * Math.log(STEP)),
);
/** Quarters of a beat: notes stand on them. */
const PLACES = 4;
/** The beat that people tap by choice, and how far they stray from it, in octaves (Moelants 2002: about 120 a minute). */
const USUAL: Seconds = 0.53;
const STRAY = 0.55;
/** How far an onset is from where it is meant, heard as it is played: a standard deviation. */
const LOOSE: Seconds = 0.036;
/** More for long notes, whose length nobody counts out exactly. */
const LOOSER = 0.012;
/** What a note costs that begins on the beat, a quarter after it, half way, and three quarters after it. */
const PLACE_COST = [0, 1.3, 0.5, 1.1] as const;
/** What it costs to have no part of the heard tempo, and how near is near, in octaves: a drift of 4 % is. */
const HEARD = 0.25;
const NEAR = 0.06;
/** What a step of the tempo costs, and how many there may be between two notes. */
const TEMPO_COST = 1.2;
const MOST_STEPS = 3;
/** Notes nearer together than this are one onset and its ornament. */
const TOGETHER: Seconds = 0.07;

/**
 * Beats of a melody alone, from when its notes begin: the likeliest way of reading them as notes of a beat whose tempo
 * changes slowly (dynamic programming over period and place in the beat, after the rhythm parsers of Raphael 2001 and
 * Temperley 2007). Null for fewer than eight notes.
 *
 * @param bars lengths that a bar may have, in beats, the usual one first
 * @param heard a tempo near which, or near twice or half of which, it is rather looked for
 */
export function beatsOfNotes(
  notes: readonly HeardNote[],
  duration: Seconds,
  bars: readonly number[] = [4, 3],
  heard: Bpm | null = null,
): readonly HeardBeat[] | null {
  const onsets = onsetsOf(notes);
  if (onsets.length < 8) return null;
  const path = parse(
    onsets.map(({ at }) => at),
    PERIODS.map((period) => tasteFor(period, heard)),
  );
  const times = beatTimes(path, duration);
  if (times.beats.length < 4) return null;
  return inBars(times, onsets, path, bars);
}

interface Onset {
  readonly at: Seconds;
  readonly length: Seconds;
}

function onsetsOf(notes: readonly HeardNote[]): readonly Onset[] {
  const out: Onset[] = [];
  for (const { start, end } of notes) {
    const last = out.at(-1);
    if (last && start - last.at < TOGETHER) out[out.length - 1] = { at: last.at, length: end - last.at };
    else out.push({ at: start, length: end - start });
  }
  return out;
}

/** Where each onset stands, in quarters of a beat from the first one's beat, and how long a beat is there. */
interface Reading {
  readonly at: readonly Seconds[];
  readonly place: readonly number[];
  readonly period: readonly Seconds[];
}

interface From {
  readonly state: Int32Array;
  readonly steps: Int32Array;
}

function parse(at: readonly Seconds[], taste: readonly number[]): Reading {
  const ownCost = (state: number): number => PLACE_COST[state % PLACES]! + taste[Math.floor(state / PLACES)]!;
  const size = PERIODS.length * PLACES;
  let costs = Float64Array.from({ length: size }, (_, s) => ownCost(s));
  const back: From[] = [];
  for (let n = 1; n < at.length; n++) {
    const gap = at[n]! - at[n - 1]!;
    const next = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const from: From = { state: new Int32Array(size), steps: new Int32Array(size) };
    for (let s = 0; s < size; s++) {
      const k = Math.floor(s / PLACES);
      const place = s % PLACES;
      for (let to = Math.max(0, k - MOST_STEPS); to <= Math.min(PERIODS.length - 1, k + MOST_STEPS); to++) {
        const quarter = (PERIODS[k]! + PERIODS[to]!) / 2 / PLACES;
        const nearest = Math.max(1, Math.floor(gap / quarter));
        for (let steps = nearest; steps <= nearest + 1; steps++) {
          const off = (gap - steps * quarter) / (LOOSE + LOOSER * gap);
          const target = to * PLACES + ((place + steps) % PLACES);
          const cost = costs[s]! + (off * off) / 2 + TEMPO_COST * Math.abs(to - k) + ownCost(target);
          if (cost >= next[target]!) continue;
          next[target] = cost;
          from.state[target] = s;
          from.steps[target] = steps;
        }
      }
    }
    back.push(from);
    costs = next;
  }
  return retrace(at, back, costs.indexOf(Math.min(...costs)));
}

/** How unlikely a period is: by what people tap, and by the tempo that was heard, or twice or half of it. */
function tasteFor(period: Seconds, heard: Bpm | null): number {
  const octaves = Math.log2(period / USUAL) / STRAY;
  const own = 0.3 * octaves * octaves;
  if (heard === null) return own;
  const off = [0.5, 1, 2].map((times) => Math.log2((period * heard * times) / 60) / NEAR);
  return own + HEARD * Math.min(1, ...off.map((steps) => steps * steps));
}

function retrace(at: readonly Seconds[], back: readonly From[], last: number): Reading {
  const states = [last];
  const steps: number[] = [];
  for (let n = back.length - 1; n >= 0; n--) {
    steps.unshift(back[n]!.steps[states[0]!]!);
    states.unshift(back[n]!.state[states[0]!]!);
  }
  let place = states[0]! % PLACES;
  const places = [place, ...steps.map((count) => (place += count))];
  return { at, place: places, period: states.map((state) => PERIODS[Math.floor(state / PLACES)]!) };
}

interface Beats {
  readonly beats: readonly Seconds[];
  /** Which beat of the reading the first one is. */
  readonly first: number;
}

/** The beats between and around the onsets, from the beginning of the recording to its end. */
function beatTimes({ at, place, period }: Reading, duration: Seconds): Beats {
  const timeOf = (beat: number): Seconds => {
    const quarters = beat * PLACES;
    const after = place.findIndex((other) => other >= quarters);
    if (after === 0 || after === -1) {
      const edge = after === 0 ? 0 : place.length - 1;
      return at[edge]! + ((quarters - place[edge]!) / PLACES) * period[edge]!;
    }
    const share = (quarters - place[after - 1]!) / (place[after]! - place[after - 1]!);
    return at[after - 1]! + share * (at[after]! - at[after - 1]!);
  };
  const beats: Seconds[] = [];
  let first = Math.ceil(-at[0]! / period[0]!) - 1;
  while (timeOf(first) < 0) first++;
  for (let beat = first; timeOf(beat) < duration; beat++) beats.push(timeOf(beat));
  return { beats, first };
}

/** Clearer than the usual bar by this, another is taken. */
const CLEARLY = 1.3;

/** Faster than this (a minute), every second beat is the beat. */
const FASTEST = 140;

/** Bars of the usual length, or of another that stands out, from where the longest notes begin. */
function inBars(
  { beats, first }: Beats,
  onsets: readonly Onset[],
  { place }: Reading,
  lengths: readonly number[],
): readonly HeardBeat[] {
  const all = beats.map((at, index): Weighed => {
    const begun = onsets.filter((_, n) => place[n] === (index + first) * PLACES);
    return { at, weight: begun.reduce((sum, { length }) => sum + 0.15 + length, 0) };
  });
  const rate = (60 * (beats.length - 1)) / (beats.at(-1)! - beats[0]!);
  const felt = rate > FASTEST ? heavier(all, 2) : all;
  let best = { length: lengths[0]!, phase: 0, contrast: 0 };
  for (const length of lengths) {
    const phase = heaviest(felt, length);
    const contrast = mean(every(felt, length, phase)) / (length === lengths[0] ? 1 : CLEARLY);
    if (contrast > best.contrast) best = { length, phase, contrast };
  }
  const { length, phase } = best;
  return felt.map(({ at }, index) => ({ at, inBar: (((index - phase) % length) + length) % length }));
}

/** A beat, and how much begins on it. */
interface Weighed {
  readonly at: Seconds;
  readonly weight: number;
}

const heavier = (beats: readonly Weighed[], period: number): readonly Weighed[] =>
  every(beats, period, heaviest(beats, period));

/** The phase at which most begins on every so-manieth beat. */
function heaviest(beats: readonly Weighed[], period: number): number {
  const means = Array.from({ length: period }, (_, phase) => mean(every(beats, period, phase)));
  return means.indexOf(Math.max(...means));
}

const every = (beats: readonly Weighed[], period: number, phase: number): readonly Weighed[] =>
  beats.filter((_, index) => index % period === phase);

const mean = (beats: readonly Weighed[]): number =>
  beats.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, beats.length);
