import type { Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { type Bpm, PPQ, type Seconds, type Ticks } from '../units.ts';

/** Exact conversion between musical time and seconds. */
export interface Timeline {
  secondsAt(ticks: Ticks): Seconds;
  ticksAt(seconds: Seconds): Ticks;
  /** Bar number from 0, and how far into that bar. */
  barAt(ticks: Ticks): { readonly bar: number; readonly offset: Ticks };
  /** First tick of a bar numbered from 0. */
  barStart(bar: number): Ticks;
  readonly bars: number;
  /** Length up to the last bar line; tails ring on after it. */
  readonly length: Seconds;
}

interface Span {
  readonly at: Ticks;
  readonly seconds: Seconds;
  readonly secondsPerTick: number;
}

/** Tempo is constant between the points of the tempo map; before 0 the first tempo holds, after the last the last. */
export function timeline(score: Pick<Score, 'tempo' | 'meter' | 'end'>): Timeline {
  const spans: Span[] = [];
  for (const { at, bpm } of score.tempo) {
    const before = spans.at(-1);
    const seconds = before ? before.seconds + (at - before.at) * before.secondsPerTick : 0;
    spans.push({ at, seconds, secondsPerTick: 60 / (bpm * PPQ) });
  }
  const secondsAt = (ticks: Ticks): Seconds => {
    const span = spans[lastAtOrBefore(spans, (s) => s.at, ticks)]!;
    return span.seconds + (ticks - span.at) * span.secondsPerTick;
  };
  const ticksAt = (seconds: Seconds): Ticks => {
    const span = spans[lastAtOrBefore(spans, (s) => s.seconds, seconds)]!;
    return span.at + (seconds - span.seconds) / span.secondsPerTick;
  };

  const meters = score.meter.map((change, index) => ({ ...change, ticks: barTicks(change.meter), index }));
  const firstBars: number[] = [];
  for (const [index, change] of meters.entries()) {
    const before = meters[index - 1];
    firstBars.push(before ? firstBars[index - 1]! + Math.ceil((change.at - before.at) / before.ticks) : 0);
  }
  const barAt = (ticks: Ticks): { bar: number; offset: Ticks } => {
    const index = lastAtOrBefore(meters, (m) => m.at, ticks);
    const meter = meters[index]!;
    const inside = Math.floor((ticks - meter.at) / meter.ticks);
    return { bar: firstBars[index]! + inside, offset: ticks - meter.at - inside * meter.ticks };
  };
  const barStart = (bar: number): Ticks => {
    const index = lastAtOrBefore(firstBars, (b) => b, bar);
    const meter = meters[index]!;
    return meter.at + (bar - firstBars[index]!) * meter.ticks;
  };
  const last = barAt(score.end);
  return {
    secondsAt,
    ticksAt,
    barAt,
    barStart,
    bars: last.bar + (last.offset > 0 ? 1 : 0),
    length: secondsAt(score.end),
  };
}

/** The tempo of a score as a whole: the median of its tempo map by written length, the lower one of two. */
export function usualTempo({ tempo, end }: Pick<Score, 'tempo' | 'end'>): Bpm {
  const spans = tempo.map(({ at, bpm }, index) => ({
    bpm,
    length: Math.max(0, (tempo[index + 1]?.at ?? end) - at),
  }));
  spans.sort((a, b) => a.bpm - b.bpm);
  const half = spans.reduce((sum, { length }) => sum + length, 0) / 2;
  let passed = 0;
  for (const { bpm, length } of spans) {
    passed += length;
    if (passed >= half) return bpm;
  }
  return 120;
}

/** Index of the last item whose key is at or before `value`; the first when all are after. */
function lastAtOrBefore<T>(items: readonly T[], key: (item: T) => number, value: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(items[middle]!) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
