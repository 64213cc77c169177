import { readEvents } from '../genres/notation/lines.ts';
import type { Rng } from '../rng.ts';
import type { Meter } from '../score.ts';
import { metricWeight } from '../theory/meter.ts';
import { PPQ, type Ticks } from '../units.ts';

/** A note of a phrase before it has a pitch, counted from the phrase's first bar line (below zero: a pick-up). */
export interface Onset {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly accent: boolean;
}

const EIGHTH = PPQ / 2;

export function readRhythm(text: string, home: Meter, meter: Meter, bar: Ticks): readonly Onset[] {
  return readEvents(text, home, meter).flatMap((events, index) =>
    events.map((event) => ({ at: index * bar + event.at, length: event.length, accent: event.char === 'X' })),
  );
}

/** The first bar of one rhythm with the second of another. */
export function cross(first: readonly Onset[], second: readonly Onset[], bar: Ticks): readonly Onset[] {
  const head = first.filter((o) => o.at < bar).map((o) => ({ ...o, length: Math.min(o.length, bar - o.at) }));
  return [...head, ...second.filter((o) => o.at >= bar)];
}

/** One small change of a rhythm: split, merge, leave out, anticipate or delay a note. */
export function mutate(rhythm: readonly Onset[], meter: Meter, bar: Ticks, rng: Rng): readonly Onset[] {
  if (rhythm.length < 3) return split(rhythm, rng);
  const change = rng.weighted([
    [split, 3],
    [merge, 2],
    [leaveOut, 1.5],
    [anticipate, 2],
    [delay, 1],
  ] as const);
  const changed = change(rhythm, rng, meter, bar);
  return changed.length >= 2 ? changed : rhythm;
}

function split(rhythm: readonly Onset[], rng: Rng): readonly Onset[] {
  const long = rhythm.filter((o) => o.length >= 2 * EIGHTH);
  if (long.length === 0) return rhythm;
  const target = rng.pick(long);
  const first = rng.chance(0.6) ? EIGHTH : Math.floor(target.length / 2 / EIGHTH) * EIGHTH;
  return rhythm.flatMap((o) =>
    o === target
      ? [
          { ...o, length: first },
          { at: o.at + first, length: o.length - first, accent: false },
        ]
      : [o],
  );
}

function merge(rhythm: readonly Onset[], rng: Rng): readonly Onset[] {
  const pairs = rhythm.slice(1).map((o, index) => [rhythm[index]!, o] as const);
  const close = pairs.filter(([a, b]) => b.at - a.at <= PPQ && b.length <= PPQ);
  if (close.length === 0) return rhythm;
  const [a, b] = rng.pick(close);
  return rhythm.filter((o) => o !== b).map((o) => (o === a ? { ...a, length: b.at + b.length - a.at } : o));
}

function leaveOut(rhythm: readonly Onset[], rng: Rng, meter: Meter, bar: Ticks): readonly Onset[] {
  const weak = rhythm.slice(0, -1).filter((o) => metricWeight(o.at % bar, meter) < 0.5 && o.length <= EIGHTH);
  if (weak.length === 0) return rhythm;
  const gone = rng.pick(weak);
  return rhythm.filter((o) => o !== gone);
}

/** Moves a note on a beat an eighth earlier: the syncopation most used of all. */
function anticipate(rhythm: readonly Onset[], rng: Rng): readonly Onset[] {
  return shift(rhythm, rng, -EIGHTH);
}

function delay(rhythm: readonly Onset[], rng: Rng): readonly Onset[] {
  return shift(rhythm, rng, EIGHTH);
}

function shift(rhythm: readonly Onset[], rng: Rng, by: Ticks): readonly Onset[] {
  const movable = rhythm.filter((o, index) => {
    const to = o.at + by;
    const before = rhythm[index - 1];
    const after = rhythm[index + 1];
    if (o.at % PPQ !== 0 || to < 0) return false;
    return by < 0 ? !before || before.at < to : o.length > by && (!after || after.at > to);
  });
  if (movable.length === 0) return rhythm;
  const target = rng.pick(movable);
  return rhythm.map((o) => {
    if (o === target) return { ...o, at: o.at + by, length: o.length - by };
    if (by < 0 && o.at < target.at && o.at + o.length > target.at + by)
      return { ...o, length: target.at + by - o.at };
    return o;
  });
}
