import type { Decibels, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';

export interface CompressorSettings {
  /** RMS level of the louder channel above which it works. */
  readonly threshold: Decibels;
  /** Decibels in for one decibel out, 1 or more. */
  readonly ratio: number;
  /** Width of the bend around the threshold. */
  readonly knee: Decibels;
  readonly attack: Seconds;
  readonly release: Seconds;
  readonly makeup: Decibels;
}

/** Power average of the detector: long enough that a bass note's own cycle does not modulate its gain. */
const DETECTOR: Seconds = 0.006;
/** -200 dB keeps the logarithm finite. */
const FLOOR = 1e-20;

/** Share of the way gone per hop by an exponential of this time constant. */
export const shareOf = (time: Seconds): number => 1 - Math.exp(-HOP / (time * SAMPLE_RATE));

/** Reduction (0 or more, in dB) of a steady level: Giannoulis, Massberg, Reiss 2012, equation 4. */
export function reductionAt(level: Decibels, settings: CompressorSettings): Decibels {
  const { threshold, ratio, knee } = settings;
  const slope = 1 - 1 / ratio;
  const over = level - threshold;
  if (over <= -knee / 2) return 0;
  if (over >= knee / 2) return over * slope;
  const into = over + knee / 2;
  return (slope * into * into) / (2 * knee);
}

/** A compressor's gain, hop by hop: log-domain, smooth and decoupled (Giannoulis et al. 2012, section 2.3). */
export class Compressor {
  readonly #settings: CompressorSettings;
  readonly #attack: number;
  readonly #release: number;
  readonly #detector = shareOf(DETECTOR);
  #power = 0;
  #reduction = 0;

  constructor(settings: CompressorSettings) {
    this.#settings = settings;
    this.#attack = shareOf(settings.attack);
    this.#release = shareOf(settings.release);
  }

  /** Takes the mean square of the next hop; returns the gain (a ratio) at its end, make-up included. */
  next(power: number): number {
    this.#power += (power - this.#power) * this.#detector;
    const wanted = reductionAt(10 * Math.log10(this.#power + FLOOR), this.#settings);
    const share = wanted > this.#reduction ? this.#attack : this.#release;
    this.#reduction += (wanted - this.#reduction) * share;
    return gainOf(this.#settings.makeup - this.#reduction);
  }

  /** Lets go as it would over this many hops of silence. */
  rest(hops: number): void {
    this.#power = 0;
    this.#reduction *= Math.exp(hops * Math.log(1 - this.#release));
  }
}
