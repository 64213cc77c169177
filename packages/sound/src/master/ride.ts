import type { Decibels, Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import type { Lufs } from '../measure/loudness.ts';
import { shade } from './shade.ts';

/** Loudness that a section's energy asks for, from the stillest (0) to the most driving (1). */
const PER_ENERGY: Lufs = 7;
/** No section is moved further than this. */
const FURTHEST: Decibels = 6;
/** The hand on the fader moves just before the bar line. */
const MOVE: Seconds = 0.35;

export interface Span {
  readonly start: Samples;
  readonly end: Samples;
  readonly energy: Unit;
}

/**
 * A mastering engineer's hand on the fader: every section is brought nearer to the loudness that its energy asks
 * for beside the whole song, so that an intro is heard and a chorus lifts, neither too far. It goes
 * `5 glue / (1 + 5 glue)` of the way; where the song then still has too little light and shade, or too much, its
 * sections are moved apart or together by their energy (`shade`). Returns one gain for each section; those already
 * `known` are kept.
 */
export function ridesFor(
  power: Float64Array,
  sections: readonly Span[],
  glue: Unit,
  known: readonly Decibels[],
): Decibels[] {
  const powers = sections.map((span) => meanPower(power, span));
  const lengths = sections.map(({ start, end }) => end - start);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const mean = sections.reduce((sum, { energy }, i) => sum + (energy * lengths[i]!) / total, 0);
  const whole = powers.reduce((sum, p, i) => sum + (p * lengths[i]!) / total, 0);
  const way = (5 * glue) / (1 + 5 * glue);
  const near = sections.map(({ energy }, index) => {
    if (powers[index] === 0) return 0;
    const off = 10 * Math.log10(powers[index]! / whole);
    return way * (PER_ENERGY * (energy - mean) - off);
  });
  const spread = sections.map(({ energy }, index) => (powers[index] === 0 ? 0 : energy - mean));
  const moved = (slope: number): Decibels[] =>
    near.map((ride, index) => clamp(ride + slope * spread[index]!, -FURTHEST, FURTHEST));
  const rides = moved(way === 0 ? 0 : shade(power, sections, glue, moved));
  return rides.map((ride, index) => known[index] ?? Math.round(100 * ride) / 100);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

function meanPower(power: Float64Array, { start, end }: Span): number {
  const from = Math.round(start / HOP);
  const to = Math.min(power.length, Math.round(end / HOP));
  let sum = 0;
  for (let k = from; k < to; k++) sum += power[k]!;
  return to > from ? sum / (to - from) : 0;
}

/** The rides as decibels at hop boundaries: constant in a section, moving to the next one's just before it. */
export function rideCurve(sections: readonly Span[], rides: readonly Decibels[], hops: number): Float64Array {
  const curve = new Float64Array(hops + 1);
  const move = Math.round((MOVE * SAMPLE_RATE) / HOP);
  sections.forEach(({ start }, index) => {
    const first = Math.round(start / HOP);
    const before = index > 0 ? rides[index - 1]! : rides[index]!;
    const own = rides[index]!;
    for (let k = Math.max(0, first - move); k < first; k++) {
      curve[k] = before + ((own - before) * (k - (first - move))) / move;
    }
    curve.fill(own, Math.min(first, hops + 1));
  });
  return curve;
}
