import type { Samples } from '@songwright/music';

/** Smallest power of two above `n`: ring buffers wrap with a mask. */
export function ringSize(n: Samples): Samples {
  let size = 1;
  while (size <= n) size *= 2;
  return size;
}

/**
 * Four of Schroeder's all-passes (1962) one after another: they thicken echoes without colouring the spectrum.
 * All four share one ring and one loop, for a sample in a register is cheaper than one in an array.
 */
export class Diffuser {
  readonly #ring: Float32Array;
  readonly #mask: number;
  readonly #lengths: readonly Samples[];
  readonly #gains: readonly number[];
  #at = 0;

  /** Four lengths and four gains. */
  constructor(lengths: readonly Samples[], gains: readonly number[]) {
    this.#lengths = lengths;
    this.#gains = gains;
    const size = ringSize(Math.max(...lengths));
    this.#ring = new Float32Array(4 * size);
    this.#mask = size - 1;
  }

  /** In place. */
  process(x: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const [m0, m1, m2, m3] = this.#lengths as [number, number, number, number];
    const [g0, g1, g2, g3] = this.#gains as [number, number, number, number];
    let at = this.#at;
    for (let i = 0; i < length; i++) {
      // The four lanes of a moment lie side by side.
      const now = (at & mask) << 2;
      const past0 = ring[((at - m0) & mask) << 2]!;
      const fed0 = x[i]! - g0 * past0;
      ring[now] = fed0;
      const out0 = past0 + g0 * fed0;
      const past1 = ring[(((at - m1) & mask) << 2) + 1]!;
      const fed1 = out0 - g1 * past1;
      ring[now + 1] = fed1;
      const out1 = past1 + g1 * fed1;
      const past2 = ring[(((at - m2) & mask) << 2) + 2]!;
      const fed2 = out1 - g2 * past2;
      ring[now + 2] = fed2;
      const out2 = past2 + g2 * fed2;
      const past3 = ring[(((at - m3) & mask) << 2) + 3]!;
      const fed3 = out2 - g3 * past3;
      ring[now + 3] = fed3;
      x[i] = past3 + g3 * fed3;
      at++;
    }
    this.#at = at & mask;
  }

  clear(): void {
    this.#ring.fill(0);
  }
}
