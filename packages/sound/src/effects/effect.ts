import type { Samples } from '@songwright/music';

/** A linear effect with memory: a space or an echo. */
export interface Effect {
  /** Replaces the dry input, in place, with the wet output. `length` is at most a studio block, in whole hops. */
  process(left: Float32Array, right: Float32Array, length: Samples): void;
  /** Forgets all that still rings. */
  clear(): void;
}
