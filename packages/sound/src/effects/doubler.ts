import type { Hertz, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { DelayLine } from './delay-line.ts';
import type { Effect } from './effect.ts';

export interface DoublerSettings {
  /** How late the two copies are: left and right. */
  readonly times: readonly [Seconds, Seconds];
  /** Swing of each copy's lateness, which detunes it by a few cents. */
  readonly drift: Seconds;
  readonly rate: Hertz;
}

/**
 * Artificial double tracking: two late, slowly drifting copies of the input, one on either side. A part of one
 * voice becomes wide without being louder in the middle. Linear, so it may be a return.
 */
export class Doubler implements Effect {
  readonly mono = true;
  readonly #settings: DoublerSettings;
  readonly #line: DelayLine;

  constructor(settings: DoublerSettings) {
    this.#settings = settings;
    this.#line = new DelayLine(this.#lateness(0, 0) + this.#lateness(1, 0) + BLOCK, BLOCK);
  }

  process(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void {
    this.#line.write(left, length);
    this.#copy(0, left, length, at);
    this.#copy(1, right, length, at);
  }

  #copy(side: 0 | 1, out: Float32Array, length: Samples, at: Samples): void {
    // The block is written already, so its length is part of the lateness.
    const from = this.#lateness(side, at) + length;
    const to = this.#lateness(side, at + length) + length;
    this.#line.sweep(from, to, out, length);
  }

  /** In samples, a quarter of a swing apart on the two sides. */
  #lateness(side: 0 | 1, at: Samples): number {
    const { times, drift, rate } = this.#settings;
    const phase = (2 * Math.PI * rate * at) / SAMPLE_RATE + (side * Math.PI) / 2;
    return (times[side] + drift * (1 + Math.sin(phase))) * SAMPLE_RATE;
  }

  clear(): void {
    this.#line.clear();
  }
}
