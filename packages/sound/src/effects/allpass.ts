import type { Samples } from '@songwright/music';

/** Smallest power of two above `n`: ring buffers wrap with a mask. */
export function ringSize(n: Samples): Samples {
  let size = 1;
  while (size <= n) size *= 2;
  return size;
}

/** Schroeder's all-pass (1962): thickens echoes without colouring the spectrum. */
export class Allpass {
  readonly #ring: Float32Array;
  readonly #mask: number;
  readonly #delay: Samples;
  readonly #gain: number;
  #at = 0;

  constructor(delay: Samples, gain: number) {
    this.#delay = delay;
    this.#gain = gain;
    this.#ring = new Float32Array(ringSize(delay));
    this.#mask = this.#ring.length - 1;
  }

  /** In place. */
  process(x: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const gain = this.#gain;
    let write = this.#at;
    let read = write - this.#delay;
    for (let i = 0; i < length; i++) {
      const delayed = ring[read++ & mask]!;
      const fed = x[i]! - gain * delayed;
      ring[write++ & mask] = fed;
      x[i] = delayed + gain * fed;
    }
    this.#at = write & mask;
  }

  clear(): void {
    this.#ring.fill(0);
  }
}
