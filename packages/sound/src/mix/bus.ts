import type { Samples } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { Equaliser } from '../effects/equaliser.ts';
import type { Mix } from './mix.ts';

/** Sums channels and their sends, one stem's or the whole mix's, through the bus's linear filters. */
export class StemBus {
  readonly left = new Float32Array(BLOCK);
  readonly right = new Float32Array(BLOCK);
  readonly #eq: Equaliser;

  constructor(mix: Mix) {
    this.#eq = new Equaliser(mix.bus.eq);
  }

  clear(): void {
    this.left.fill(0);
    this.right.fill(0);
  }

  /** Finishes the block and writes it to `out` from `at` on. */
  finish(out: Stereo, at: Samples, length: Samples): void {
    this.#eq.process(this.left, this.right, length);
    out.left.set(this.left.subarray(0, length), at);
    out.right.set(this.right.subarray(0, length), at);
  }
}
