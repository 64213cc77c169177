import type { Samples } from '@songwright/music';
import { ringSize } from './diffuser.ts';

type Echo = readonly [Samples, number];

/** A ring of samples that is read behind where it is written. */
export class DelayLine {
  readonly #ring: Float32Array;
  readonly #mask: number;
  #at = 0;

  /** Holds at least `longest` samples behind the next one to be written, plus a block of `block`. */
  constructor(longest: Samples, block: Samples) {
    this.#ring = new Float32Array(ringSize(longest + block + 4));
    this.#mask = this.#ring.length - 1;
  }

  /** Appends `length` samples. */
  write(x: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    let at = this.#at;
    for (let i = 0; i < length; i++) ring[at++ & mask] = x[i]!;
    this.#at = at & mask;
  }

  /**
   * Reads the next `length` samples as they were `delay` samples before: with `delay` at least `length` that is
   * possible before they are written.
   */
  read(delay: Samples, out: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    let at = this.#at - delay;
    for (let i = 0; i < length; i++) out[i] = ring[at++ & mask]!;
  }

  /** Replaces `out` with four echoes, each at its own time after `delay` and with its own gain. */
  readFour(
    delay: Samples,
    echoes: readonly (readonly [Samples, number])[],
    out: Float32Array,
    length: Samples,
  ): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const [[t0, g0], [t1, g1], [t2, g2], [t3, g3]] = echoes as [Echo, Echo, Echo, Echo];
    let at = this.#at - delay;
    for (let i = 0; i < length; i++) {
      out[i] =
        ring[(at - t0) & mask]! * g0 +
        ring[(at - t1) & mask]! * g1 +
        ring[(at - t2) & mask]! * g2 +
        ring[(at - t3) & mask]! * g3;
      at++;
    }
  }

  /**
   * Reads with a delay that goes in a straight line from `from` to `to` samples (fractions welcome, interpolated
   * linearly) over the block; both at least `length`.
   */
  sweep(from: number, to: number, out: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const step = 1 - (to - from) / length;
    // One turn of the ring ahead keeps positions above zero, where truncation is floor.
    let position = this.#at + ring.length - from;
    for (let i = 0; i < length; i++) {
      const whole = position | 0;
      const part = position - whole;
      const low = ring[whole & mask]!;
      out[i] = low + (ring[(whole + 1) & mask]! - low) * part;
      position += step;
    }
  }

  clear(): void {
    this.#ring.fill(0);
  }
}
