import type { Samples } from '@songwright/music';
import { resampledLength, resampleInto } from '../../dsp/resample.ts';
import type { Sample } from '../../samples/sample.ts';

/** Sound that a voice plays back: recorded or computed beforehand, at its own pitch. */
export interface Source {
  /** Equal to `right` (the same array) when mono. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly loop: readonly [start: Samples, end: Samples] | null;
  /** Makes sure that the first `count` samples are there. */
  readonly prepare: ((count: Samples) => void) | null;
}

/** Sound that is there already. */
export function readySource(sample: Sample, loop: Source['loop'] = null): Source {
  return { left: sample.left, right: sample.right, loop, prepare: null };
}

/** How much is resampled ahead at a time. */
const STEP: Samples = 8192;

/**
 * A recording brought to another pitch once, as far as it is really played, so that repeated notes cost no
 * interpolation. `rate` is source samples per output sample.
 */
export function pitchedSource(sample: Sample, rate: number): Source {
  const length = resampledLength(sample.left.length, rate);
  const left = new Float32Array(length);
  const mono = sample.left === sample.right;
  const right = mono ? left : new Float32Array(length);
  let done = 0;
  const prepare = (count: Samples): void => {
    if (count <= done) return;
    const to = Math.min(length, Math.ceil(count / STEP) * STEP);
    if (to <= done) return;
    resampleInto(left, sample.left, rate, done, to);
    if (!mono) resampleInto(right, sample.right, rate, done, to);
    done = to;
  };
  return { left, right, loop: null, prepare };
}
