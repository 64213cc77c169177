import type { Meter } from '../score.ts';
import { PPQ, type Ticks } from '../units.ts';

export function barTicks(meter: Meter): Ticks {
  return (meter.beats * 4 * PPQ) / meter.unit;
}

/** Six eight, nine eight and twelve eight are felt in dotted quarters. */
export function isCompound(meter: Meter): boolean {
  return meter.unit === 8 && meter.beats % 3 === 0 && meter.beats > 3;
}

/** How many beats of a bar are felt (and may each have a chord of their own). */
export function feltBeats(meter: Meter): number {
  if (isCompound(meter)) return meter.beats / 3;
  return meter.unit === 8 ? Math.floor(meter.beats / 2) : meter.beats;
}

const starts = new Map<number, readonly Ticks[]>();

/** Starts of the felt beats within a bar; in seven eight the last beat is the long one (2+2+3). */
export function beatStarts(meter: Meter): readonly Ticks[] {
  // Asked for every note of every part: worked out once for each meter.
  const key = meter.beats * 32 + meter.unit;
  const known = starts.get(key);
  if (known) return known;
  const found = workOutBeats(meter);
  starts.set(key, found);
  return found;
}

function workOutBeats(meter: Meter): readonly Ticks[] {
  const eighth = PPQ / 2;
  const count = feltBeats(meter);
  const step = isCompound(meter) ? 3 * eighth : meter.unit === 8 ? 2 * eighth : (4 * PPQ) / meter.unit;
  return Array.from({ length: count }, (_, index) => index * step);
}

/**
 * Metric weight of a place in the bar, 0 to 1: the downbeat 1, the half bar 0.75, other beats 0.6, off-beat eighths
 * 0.35, sixteenths 0.15 (after the hierarchy of Lerdahl and Jackendoff 1983).
 */
export function metricWeight(inBar: Ticks, meter: Meter): number {
  if (inBar === 0) return 1;
  const beats = beatStarts(meter);
  const index = beats.indexOf(inBar);
  if (index > 0) return index * 2 === beats.length ? 0.75 : 0.6;
  if (inBar % (PPQ / 2) === 0) return 0.35;
  return inBar % (PPQ / 4) === 0 ? 0.15 : 0.2;
}

export function parseMeter(name: string): Meter {
  const [beats, unit] = name.split('/').map(Number) as [number, number];
  return { beats, unit: unit as Meter['unit'] };
}

export function meterName(meter: Meter): string {
  return `${meter.beats}/${meter.unit}`;
}
