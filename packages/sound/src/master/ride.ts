import type { Decibels, Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { gatedLoudness, type Lufs, powerToLufs } from '../measure/loudness.ts';

/** Sections this near to the song's own loudness are left as they were played. */
const FREE: Lufs = 1.5;
/** No section is moved further than this. */
const FURTHEST: Decibels = 6;
/** The hand on the fader moves just before the bar line. */
const MOVE: Seconds = 0.35;

export interface Span {
  readonly start: Samples;
  readonly end: Samples;
}

/**
 * A mastering engineer's hand on the fader: sections far from the song's loudness are brought nearer, so that an
 * intro is heard and a chorus still lifts. Beyond 1.5 LU a deviation is divided by `1 + 3 glue`. Returns one gain
 * for each section; those already `known` are kept.
 */
export function ridesFor(
  power: Float64Array,
  sections: readonly Span[],
  glue: Unit,
  known: readonly Decibels[],
): Decibels[] {
  const loudness = sections.map((span) => loudnessOf(power, span));
  const whole = gatedLoudness(Float64Array.from(sections, (span) => meanPower(power, span)));
  const slope = 1 / (1 + 3 * glue);
  return sections.map((_, index) => {
    const given = known[index];
    if (given !== undefined) return given;
    const off = loudness[index]! - whole;
    if (!Number.isFinite(off) || Math.abs(off) <= FREE) return 0;
    const wanted = Math.sign(off) * (FREE + (Math.abs(off) - FREE) * slope);
    const ride = Math.max(-FURTHEST, Math.min(FURTHEST, wanted - off));
    return Math.round(100 * ride) / 100;
  });
}

const loudnessOf = (power: Float64Array, span: Span): Lufs => powerToLufs(meanPower(power, span));

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
