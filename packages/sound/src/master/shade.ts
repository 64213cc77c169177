import type { Decibels, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { type Lufs, loudnessRangeOf } from '../measure/loudness.ts';
import type { Span } from './ride.ts';

/** Loudness range (EBU Tech 3342) under which a song tires; produced songs with a form have 4 to 9 LU. */
const LEAST_RANGE: Lufs = 4.8;
/** What the bus compressor at full glue will take from it, seen on songs of all styles. */
const GLUE_TAKES: Lufs = 1.5;
/** Above it a song is turned up and down while it is heard ... */
const MOST_RANGE: Lufs = 8;
/** ... but for music whose mix is left this open: a quiet page is meant to be quiet. */
const OPEN: Unit = 0.12;
/** LU by which one unit of energy may be stretched. */
const MOST_APART: Lufs = 20;
/** Share of a section's distance from the whole that may be taken back. */
const MOST_TOGETHER: Unit = 0.8;
/** Halvings of the search: down to a thousandth of an LU. */
const HALVINGS = 14;
/** 100 ms, the step of the loudness meter. */
const STEP_HOPS = (SAMPLE_RATE * 0.1) / HOP;

/** A change to all rides at once. */
export interface Move {
  /** LU added for one unit of energy above the mean. */
  readonly apart: Lufs;
  /** Share of each section's distance from the whole song's loudness that is taken back. */
  readonly together: Unit;
}

const STAY: Move = { apart: 0, together: 0 };

/**
 * The rides that bring a song's loudness range within bounds: those of no move at all where it lies within them.
 * `moved` gives the rides for a move; `power` is K-weighted, by hop.
 */
export function shade(
  power: Float64Array,
  sections: readonly Span[],
  glue: Unit,
  moved: (move: Move) => readonly Decibels[],
): readonly Decibels[] {
  const steps = stepPowers(power);
  const owner = ownersOf(sections, steps.length);
  const range = (move: Move): Lufs => {
    const gains = moved(move).map((ride) => gainOf(ride) * gainOf(ride));
    return loudnessRangeOf(steps.map((step, index) => step * gains[owner[index]!]!));
  };
  const plain = range(STAY);
  const least = LEAST_RANGE + GLUE_TAKES * glue;
  if (plain < least) {
    const apart = search(MOST_APART, (at) => range({ ...STAY, apart: at }) >= least);
    return moved({ ...STAY, apart });
  }
  if (plain > MOST_RANGE && glue >= OPEN) {
    const together = search(MOST_TOGETHER, (at) => range({ ...STAY, together: at }) <= MOST_RANGE);
    return moved({ ...STAY, together });
  }
  return moved(STAY);
}

/** The least value from 0 on at which a condition holds, looked for by halving; `most` where it never does. */
function search(most: number, holds: (value: number) => boolean): number {
  let near = 0;
  let far = most;
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
