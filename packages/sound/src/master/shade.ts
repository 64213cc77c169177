import type { Decibels, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { type Lufs, loudnessRangeOf } from '../measure/loudness.ts';
import type { Span } from './ride.ts';

/** Loudness range (EBU Tech 3342) under which a song tires; produced songs with a form have 4 to 9 LU. */
const LEAST_RANGE: Lufs = 5;
/** Above it a song is turned up and down while it is heard ... */
const MOST_RANGE: Lufs = 8;
/** ... but for music whose mix is left this open: a quiet page is meant to be quiet. */
const OPEN: Unit = 0.12;
/** LU by which one unit of energy may be stretched or squeezed. */
const MOST_STRETCH: Lufs = 20;
const MOST_SQUEEZE: Lufs = -12;
/** Halvings of the search: down to a thousandth of an LU. */
const HALVINGS = 14;
/** 100 ms, the step of the loudness meter. */
const STEP_HOPS = (SAMPLE_RATE * 0.1) / HOP;

/**
 * The slope, in LU for a unit of energy, that brings a song's loudness range within bounds when added to its rides;
 * 0 where it lies within them. `moved` gives the rides for a slope; `power` is K-weighted, by hop.
 */
export function shade(
  power: Float64Array,
  sections: readonly Span[],
  glue: Unit,
  moved: (slope: number) => readonly Decibels[],
): Lufs {
  const steps = stepPowers(power);
  const owner = ownersOf(sections, steps.length);
  const range = (slope: number): Lufs => {
    const gains = moved(slope).map((ride) => gainOf(ride) * gainOf(ride));
    return loudnessRangeOf(steps.map((step, index) => step * gains[owner[index]!]!));
  };
  const plain = range(0);
  if (plain < LEAST_RANGE) return search(0, MOST_STRETCH, (slope) => range(slope) >= LEAST_RANGE);
  if (plain > MOST_RANGE && glue >= OPEN) {
    return search(0, MOST_SQUEEZE, (slope) => range(slope) <= MOST_RANGE);
  }
  return 0;
}

/** The value nearest to `from` at which a condition holds, looked for by halving; `to` where it never does. */
function search(from: number, to: number, holds: (value: number) => boolean): number {
  let near = from;
  let far = to;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2;
    if (holds(middle)) far = middle;
    else near = middle;
  }
  return far;
}

function stepPowers(power: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.floor(power.length / STEP_HOPS) }, (_, step) => {
    let sum = 0;
    for (let k = step * STEP_HOPS; k < (step + 1) * STEP_HOPS; k++) sum += power[k]!;
    return sum / STEP_HOPS;
  });
}

/** The section that every step belongs to; what rings after the last bar line is the last one's. */
function ownersOf(sections: readonly Span[], steps: number): Uint16Array {
  const owner = new Uint16Array(steps).fill(Math.max(0, sections.length - 1));
  sections.forEach(({ start, end }, index) => {
    owner.fill(index, Math.round(start / HOP / STEP_HOPS), Math.round(end / HOP / STEP_HOPS));
  });
  return owner;
}
