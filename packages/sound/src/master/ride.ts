import type { Decibels, Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import type { Lufs } from '../measure/loudness.ts';
import { type Move, shade } from './shade.ts';

/** Loudness that a section's energy asks for, from the stillest (0) to the most driving (1). */
const PER_ENERGY: Lufs = 7;
/** No section is turned down, or up, further than this. */
const FURTHEST_DOWN: Decibels = -6;
const FURTHEST_UP: Decibels = 9;
/** How far the choruses of a song may lie over its verses, in the mean: a lift is felt from about 1.5 LU on. */
const LIFT: readonly [least: Lufs, most: Lufs] = [1.9, 3.5];
/** The hand on the fader moves just before the bar line. */
const MOVE: Seconds = 0.35;

export interface Span {
  readonly start: Samples;
  readonly end: Samples;
  readonly energy: Unit;
  readonly kind: string;
}

/**
 * A mastering engineer's hand on the fader: every section is brought nearer to the loudness that its energy asks
 * for beside the whole song, so that an intro is heard and a chorus lifts, neither too far. It goes
 * `5 glue / (1 + 5 glue)` of the way; where the song then still has too little light and shade, or too much, its
 * sections are moved apart by their energy, or together (`shade`). Returns one gain for each section; those already
 * `known` are kept.
 *
 * @param power K-weighted power by hop, to the end of the song and no further.
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
  const off = powers.map((p) => 10 * Math.log10(p / whole));
  const near = sections.map(({ energy }, i) => way * (PER_ENERGY * (energy - mean) - off[i]!));
  const moved = ({ apart, together }: Move): Decibels[] => {
    const loose = sections.map(
      ({ energy }, i) => near[i]! + apart * (energy - mean) - together * (off[i]! + near[i]!),
    );
    return liftChoruses(sections, off, loose).map((ride, i) =>
      powers[i] === 0 ? 0 : Math.max(FURTHEST_DOWN, Math.min(FURTHEST_UP, ride)),
    );
  };
  const rides = way === 0 ? sections.map(() => 0) : shade(power, sections, glue, moved);
  return rides.map((ride, index) => known[index] ?? Math.round(100 * ride) / 100);
}

/** Brings the choruses' mean loudness over the verses' within bounds, each giving half. */
function liftChoruses(
  sections: readonly Span[],
  off: readonly Decibels[],
  rides: readonly Decibels[],
): readonly Decibels[] {
  const mean = (kind: string): number => {
    const found = rides.map((ride, i) => off[i]! + ride).filter((_, i) => sections[i]!.kind === kind);
    return found.reduce((sum, x) => sum + x, 0) / found.length;
  };
  const lift = mean('chorus') - mean('verse');
  if (!Number.isFinite(lift)) return rides;
  const missing = Math.max(LIFT[0], Math.min(LIFT[1], lift)) - lift;
  const share = (kind: string): number => (kind === 'chorus' ? 0.5 : kind === 'verse' ? -0.5 : 0);
  return rides.map((ride, i) => ride + missing * share(sections[i]!.kind));
}

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
