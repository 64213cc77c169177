import type { Samples } from '@songwright/music';

/** A linear effect with memory: a space or an echo. */
export interface Effect {
  /** True when it listens to `left` alone, which is then given the mid of what is sent. */
  readonly mono: boolean;
  /**
   * Replaces the dry input, in place, with the wet output. `length` is at most a studio block, in whole hops; `at`
   * is the block's place in the song. What drifts in the effect drifts by `at`, so that two of a kind are the same
   * linear system at every moment, whichever of them has slept in between.
   */
  process(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void;
  /** Forgets all that still rings. */
  clear(): void;
}
