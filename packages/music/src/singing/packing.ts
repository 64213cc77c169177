import type { Delivery } from '../lyric.ts';
import type { TuneNote } from '../over/tidy-tune.ts';
import type { Meter } from '../score.ts';
import { barTicks, beatStarts } from '../theory/meter.ts';
import { type Bpm, PPQ, type Seconds, type Ticks } from '../units.ts';
import type { Phrase } from './phrases.ts';

/** How closely words are set: seconds for a syllable, seconds to hold the last one and breathe, and on what grid. */
export interface Packing {
  readonly pace: Readonly<Record<Delivery, Seconds>>;
  readonly tail: Readonly<Record<Delivery, Seconds>>;
  /** A phrase begins on a bar line, on a half bar, or on any beat. */
  readonly grid: 'bar' | 'half' | 'beat';
  /** Phrases of a section are given equal room where most are alike. */
  readonly even: boolean;
  /** A section's bars are a multiple of this. */
  readonly bars: number;
  /** The most bars that a section without words is given. */
  readonly played: number;
}

/**
 * From comfortable to as tight as words stay clear: a song takes the first that fits its length. Comfortable song is
 * 0.2 to 0.45 s a syllable; below about 0.17 s the vowels have no time to be heard.
 */
export const PACKINGS: readonly Packing[] = [
  {
    pace: { sung: 0.27, rap: 0.175, spoken: 0.21 },
    tail: { sung: 0.65, rap: 0.25, spoken: 0.5 },
    grid: 'bar',
    even: true,
    bars: 4,
    played: 16,
  },
  {
    pace: { sung: 0.24, rap: 0.17, spoken: 0.2 },
    tail: { sung: 0.5, rap: 0.22, spoken: 0.4 },
    grid: 'bar',
    even: false,
    bars: 2,
    played: 8,
  },
  {
    pace: { sung: 0.21, rap: 0.165, spoken: 0.19 },
    tail: { sung: 0.4, rap: 0.2, spoken: 0.3 },
    grid: 'half',
    even: false,
    bars: 1,
    played: 4,
  },
  {
    pace: { sung: 0.18, rap: 0.16, spoken: 0.18 },
    tail: { sung: 0.3, rap: 0.2, spoken: 0.25 },
    grid: 'beat',
    even: false,
    bars: 1,
    played: 1,
  },
  {
    pace: { sung: 0.16, rap: 0.15, spoken: 0.16 },
    tail: { sung: 0.22, rap: 0.16, spoken: 0.2 },
    grid: 'beat',
    even: false,
    bars: 1,
    played: 1,
  },
];

/** As close as a line may be set for the sake of an even number of bars. */
const CLOSE = PACKINGS[2]!;

/** A phrase with its place, counted from the start of its section, and the room up to the next one. */
export interface PlacedPhrase extends Phrase {
  readonly at: Ticks;
  readonly room: Ticks;
  /** The notes it is to be sung to, counted from its start, where they are given; else they are found. */
  readonly tune?: readonly TuneNote[];
}

export interface PackedSection {
  readonly phrases: readonly PlacedPhrase[];
  readonly bars: number;
}

/** Most of a section that may be left to the band so that its bars come out in fours. */
const MOST_PADDING = 0.34;
/** How far a line may be pressed so as not to spill over into another bar, in bars for a line of one bar. */
const SQUEEZE = 0.09;
/** Share of a section's phrases that a length must suit for all to be given it. */
const COMMON = 0.7;

/**
 * Gives each phrase of a section its room, and the section its bars.
 *
 * @param siblings The phrases of the song's other sections of the kind: lines that stand in one place get one room where
 *   they can, so that the second verse is sung to the first one's tune.
 */
export function pack(
  phrases: readonly Phrase[],
  meter: Meter,
  bpm: Bpm,
  packing: Packing,
  siblings: readonly (readonly Phrase[])[] = [],
): PackedSection {
  const bar = barTicks(meter);
  const second = (bpm * PPQ) / 60;
  const step = stepOf(packing, meter, bar);
  const needs = phrases.map((phrase) => stepsFor(phrase, packing, step / second));
  const others = packing.even
    ? siblings.map((list) => list.map((phrase) => stepsFor(phrase, packing, step / second)))
    : [];
  const sorted = [...needs, ...others.flat()].sort((a, b) => a - b);
  const usual = packing.even ? (sorted[Math.floor(COMMON * (sorted.length - 1))] ?? 1) : 1;
  let at = 0;
  const placed = phrases.map((phrase, index): PlacedPhrase => {
    const alike = Math.max(usual, ...others.map((list) => list[index] ?? 1));
    const room = Math.max(needs[index]!, Math.min(alike, 2 * needs[index]!)) * step;
    const here = { ...phrase, at, room };
    at += room;
    return here;
  });
  const bars = Math.max(1, Math.ceil(at / bar));
  const whole = Math.ceil(bars / packing.bars) * packing.bars;
  const padded = whole - bars <= MOST_PADDING * bars ? whole : Math.ceil(bars / 2) * 2;
  return { phrases: placed, bars: packing.bars === 1 ? bars : padded };
}

/** Steps of the grid that a phrase needs. */
function stepsFor(phrase: Phrase, packing: Packing, step: Seconds): number {
  const need = secondsFor(phrase, packing) / step;
  const steps = Math.max(1, Math.ceil(need - SQUEEZE * Math.sqrt(need)));
  if (!packing.even || steps < 3) return steps;
  // Three bars for a line limp: two, if it can be sung in them, else four.
  const fewer = 2 * Math.floor((steps - 1) / 2);
  return secondsFor(phrase, CLOSE) <= fewer * step ? fewer : 2 * Math.ceil(steps / 2);
}

function secondsFor(
  { syllables, delivery }: Phrase,
  { pace, tail }: Pick<Packing, 'pace' | 'tail'>,
): Seconds {
  return syllables.length * pace[delivery] + tail[delivery];
}

function stepOf({ grid }: Packing, meter: Meter, bar: Ticks): Ticks {
  if (grid === 'bar') return bar;
  const beats = beatStarts(meter);
  const regular = beats.every((start, index) => start * beats.length === index * bar);
  if (!regular) return bar;
  if (grid === 'half' && beats.length % 2 === 0) return bar / 2;
  return grid === 'beat' ? bar / beats.length : bar;
}
