import type { Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK, HOP } from '../control.ts';
import { ringSize } from './diffuser.ts';

/** A turntable's revolution (33 1/3 per minute) and a capstan's faster flutter, with their shares of the depth. */
const DRIFTS = [
  [0.5556, 0.8],
  [1.31, 0.15],
  [5.7, 0.05],
] as const;
/** Samples on either side that the interpolation reads. */
const REACH = 2;

/**
 * Slow drift of pitch as a delay that swings by `depth` either way; a time-varying delay is linear, so stems under
 * the same drift still sum. What comes out is `latency` samples late, and then as much later as keeps the swing from
 * ever reading ahead (1.3 ms at most): a song that is cut is the same up to the cut.
 */
export class Wow {
  readonly latency: Samples;
  readonly #depth: number;
  readonly #rings: readonly [Float32Array, Float32Array];
  readonly #mask: number;
  readonly #delays = new Float64Array(BLOCK);
  #time = 0;

  constructor(depth: Seconds) {
    this.#depth = depth * SAMPLE_RATE;
    // Whole hops, so that levels are still metered on the grid of hops.
    this.latency = depth === 0 ? 0 : HOP * Math.ceil((this.#depth + REACH) / HOP);
    const size = ringSize(3 * this.latency + BLOCK + 2 * REACH);
    this.#rings = [new Float32Array(size), new Float32Array(size)];
    this.#mask = size - 1;
  }

  process(left: Float32Array, right: Float32Array, length: Samples): void {
    if (this.latency === 0) return;
    this.#swing(length);
    this.#channel(this.#rings[0], left, length);
    this.#channel(this.#rings[1], right, length);
    this.#time += length;
  }

  /** Lateness of each sample: exact at hop boundaries, in a straight line between them. */
  #swing(length: Samples): void {
    let from = this.#lateness(this.#time);
    for (let start = 0; start < length; start += HOP) {
      const to = this.#lateness(this.#time + start + HOP);
      const step = (to - from) / HOP;
      for (let i = 0; i < HOP && start + i < length; i++) this.#delays[start + i] = from + i * step;
      from = to;
    }
  }

  #lateness(at: Samples): number {
    let swing = 0;
    for (const [rate, share] of DRIFTS) swing += share * Math.sin((2 * Math.PI * rate * at) / SAMPLE_RATE);
    return this.latency + REACH + this.#depth * (1 + swing);
  }

  #channel(ring: Float32Array, x: Float32Array, length: Samples): void {
    const mask = this.#mask;
    // One turn of the ring ahead keeps positions above zero.
    const start = (this.#time & mask) + ring.length;
    for (let i = 0; i < length; i++) ring[(start + i) & mask] = x[i]!;
    for (let i = 0; i < length; i++) {
      const position = start + i - this.#delays[i]!;
      const whole = Math.floor(position);
      const t = position - whole;
      const a = ring[(whole - 1) & mask]!;
      const b = ring[whole & mask]!;
      const c = ring[(whole + 1) & mask]!;
      const d = ring[(whole + 2) & mask]!;
      // Catmull-Rom: through the samples, with a slope that does not jump.
      x[i] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
  }
}
