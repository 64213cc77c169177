import type { Samples } from '@songwright/music';
import { resampledLength, resampleInto } from '../../dsp/resample.ts';
import type { Sample } from '../../samples/sample.ts';

/** Sound that a voice plays back: recorded or computed beforehand, at its own pitch. */
export interface Source {
  /** Equal to `right` (the same array) when mono. May grow: read it after `prepare`. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Where the sound ends, however much of it is there yet. */
  readonly length: Samples;
  readonly loop: readonly [start: Samples, end: Samples] | null;
  /** Makes sure that the first `count` samples are there. */
  prepare(count: Samples): void;
}

/** Sound that is there already. */
export function readySource({ left, right }: Sample, loop: Source['loop'] = null): Source {
  return { left, right, length: left.length, loop, prepare: () => undefined };
}

/** How much is resampled ahead at a time. */
const STEP: Samples = 8192;

/**
 * A recording brought to another pitch once, as far as it is really played, so that repeated notes cost no
 * interpolation and short ones no memory.
 */
export class PitchedSource implements Source {
  left: Float32Array;
  right: Float32Array;
  readonly length: Samples;
  readonly loop = null;
  private readonly sample: Sample;
  private readonly rate: number;
  private done: Samples = 0;

  /**
   * @param rate source samples per output sample
   * @param expected how many samples will be played at most, as far as is known: what goes beyond costs a copy
   */
  constructor(sample: Sample, rate: number, expected: Samples) {
    this.sample = sample;
    this.rate = rate;
    this.length = resampledLength(sample.left.length, rate);
    this.left = new Float32Array(Math.min(this.length, Math.ceil(expected / STEP) * STEP));
    this.right = this.mono ? this.left : new Float32Array(this.left.length);
  }

  private get mono(): boolean {
    return this.sample.left === this.sample.right;
  }

  prepare(count: Samples): void {
    if (count <= this.done) return;
    const to = Math.min(this.length, Math.ceil(count / STEP) * STEP);
    if (to <= this.done) return;
    if (to > this.left.length) this.grow(Math.min(this.length, 2 * to));
    resampleInto(this.left, this.sample.left, this.rate, this.done, to);
    if (!this.mono) resampleInto(this.right, this.sample.right, this.rate, this.done, to);
    this.done = to;
  }

  private grow(length: Samples): void {
    const left = new Float32Array(length);
    left.set(this.left);
    if (this.mono) this.right = left;
    else {
      const right = new Float32Array(length);
      right.set(this.right);
      this.right = right;
    }
    this.left = left;
  }
}
