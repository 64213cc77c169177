import type { Meter } from '@songwright/music';
import { mean } from '../spectral/math.ts';

/** What is known of each beat when bars are looked for; each list is one value a beat. */
export interface BeatTraits {
  /** Onset strength in the low register. */
  readonly low: Float64Array;
  /** Onset strength in all registers. */
  readonly all: Float64Array;
  /** How much the harmony differs from the beat before. */
  readonly change: Float64Array;
  /** 1 where the chord changes, heard without bars in mind. */
  readonly chord: Float64Array;
}

export interface Bars {
  readonly meter: Meter;
  /** Place of each beat in its bar. */
  readonly inBar: Int32Array;
}

/** Bars that are looked for: felt beats, meter, and how likely each is before anything is heard. */
const SIMPLE: readonly (readonly [beats: number, meter: Meter, prior: number])[] = [
  [4, { beats: 4, unit: 4 }, 0.25],
  [3, { beats: 3, unit: 4 }, 0],
];
const COMPOUND: typeof SIMPLE = [
  [2, { beats: 6, unit: 8 }, 0.3],
  [4, { beats: 12, unit: 8 }, 0],
];
const WEIGHTS = { low: 0.6, all: 0.3, change: 0.7, chord: 0.4 };
/** Cost of a bar that is shorter or longer than the others. */
const SLIP = 14;

/**
 * Where the bars begin: beats that are accented, low, and on which the harmony changes.
 *
 * @param compound whether each beat falls into three
 */
export function findBars(traits: BeatTraits, compound: boolean): Bars {
  const accent = accents(traits);
  let best: (Bars & { readonly score: number }) | null = null;
  for (const [length, meter, prior] of compound ? COMPOUND : SIMPLE) {
    const { inBar, contrast } = barPath(accent, length);
    const score = contrast + prior;
    if (best === null || score > best.score) best = { score, meter, inBar };
  }
  return best!;
}

/** The weighted sum of the traits, with a deviation of about 1. */
function accents(traits: BeatTraits): Float64Array {
  const sum = new Float64Array(traits.all.length);
  let squares = 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const trait = scaled(traits[name as keyof BeatTraits]);
    for (let i = 0; i < sum.length; i++) sum[i]! += weight * trait[i]!;
    squares += weight * weight;
  }
  return sum.map((x) => x / Math.sqrt(squares));
}

/** Mean 0, deviation 1 (0 where nothing varies), outliers held at 3. */
function scaled(values: Float64Array): Float64Array {
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((x) => (x - middle) * (x - middle))));
  return values.map((x) => (deviation > 1e-9 ? Math.min(3, (x - middle) / deviation) : 0));
}

/** Viterbi over the place in the bar; a beat may be missing or too many where the evidence is strong. */
function barPath(accent: Float64Array, length: number): { inBar: Int32Array; contrast: number } {
  const count = accent.length;
  const from = new Int32Array(count * length);
  let best = new Float64Array(length);
  for (let i = 0; i < count; i++) {
    const next = new Float64Array(length);
    for (let place = 0; place < length; place++) {
      const usual = (place + length - 1) % length;
      let value = best[usual]!;
      let source = usual;
      for (let other = 0; other < length; other++) {
        if (best[other]! - SLIP > value) {
          value = best[other]! - SLIP;
          source = other;
        }
      }
      from[i * length + place] = source;
      next[place] = value + (place === 0 ? accent[i]! : -accent[i]! / (length - 1));
    }
    best = next;
  }
  const inBar = new Int32Array(count);
  let at = best.reduce((b, value, s) => (value > best[b]! ? s : b), 0);
  for (let i = count - 1; i >= 0; i--) {
    inBar[i] = at;
    at = from[i * length + at]!;
  }
  let on = 0;
  let onCount = 0;
  for (let i = 0; i < count; i++) {
    if (inBar[i] !== 0) continue;
    on += accent[i]!;
    onCount++;
  }
  return { inBar, contrast: onCount > 0 ? on / onCount : 0 };
}
