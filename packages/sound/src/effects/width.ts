import type { Hertz, Samples } from '@songwright/music';
import { poleAt } from './one-pole.ts';

/** Below this the sides fade out: bass in the middle keeps its level on one speaker and its needle in the groove. */
const MONO_BELOW: Hertz = 110;

/** Scales the side signal (0 mono, 1 as it is) and keeps the lowest octaves in the middle. Linear. */
export class Width {
  readonly #width: number;
  readonly #pole = poleAt(MONO_BELOW);
  #low = 0;

  constructor(width: number) {
    this.#width = width;
  }

  process(left: Float32Array, right: Float32Array, length: Samples): void {
    const width = this.#width;
    const pole = this.#pole;
    let low = this.#low;
    for (let i = 0; i < length; i++) {
      const mid = 0.5 * (left[i]! + right[i]!);
      const side = 0.5 * (left[i]! - right[i]!);
      low = side + (low - side) * pole;
      const wide = (side - low) * width;
      left[i] = mid + wide;
      right[i] = mid - wide;
    }
    this.#low = Math.abs(low) < 1e-15 ? 0 : low;
  }
}
