import type { Hertz, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { DelayLine } from './delay-line.ts';
import type { Effect } from './effect.ts';
import { OnePole } from './one-pole.ts';

export interface EchoSettings {
  readonly time: Seconds;
  /** Share that comes back after each bounce, below 1. */
  readonly feedback: number;
  readonly highPass: Hertz;
  readonly lowPass: Hertz;
}

/**
 * Ping-pong echo: the input goes to the left after `time`, from there to the right after as long again, and
 * back to the left, each bounce filtered once more and `feedback` as loud.
 */
export class Echo implements Effect {
  readonly mono = true;
  readonly #delay: Samples;
  readonly #feedback: number;
  readonly #lines: readonly [DelayLine, DelayLine];
  readonly #filters: readonly [OnePole, OnePole, OnePole, OnePole];
  readonly #feed = new Float32Array(BLOCK);

  constructor(settings: EchoSettings) {
    // A block must be able to be read before it is written.
    this.#delay = Math.max(BLOCK, Math.round(settings.time * SAMPLE_RATE));
    this.#feedback = settings.feedback;
    this.#lines = [new DelayLine(this.#delay, BLOCK), new DelayLine(this.#delay, BLOCK)];
    this.#filters = [
      new OnePole(settings.highPass, 'high-pass'),
      new OnePole(settings.lowPass, 'low-pass'),
      new OnePole(settings.highPass, 'high-pass'),
      new OnePole(settings.lowPass, 'low-pass'),
    ];
  }

  process(left: Float32Array, right: Float32Array, length: Samples): void {
    const feed = this.#feed;
    const share = this.#feedback;
    for (let i = 0; i < length; i++) feed[i] = left[i]!;
    this.#lines[0].read(this.#delay, left, length);
    this.#lines[1].read(this.#delay, right, length);
    for (let i = 0; i < length; i++) feed[i]! += share * right[i]!;
    this.#filters[0].process(feed, length);
    this.#filters[1].process(feed, length);
    this.#lines[0].write(feed, length);
    for (let i = 0; i < length; i++) feed[i] = share * left[i]!;
    this.#filters[2].process(feed, length);
    this.#filters[3].process(feed, length);
    this.#lines[1].write(feed, length);
  }

  clear(): void {
    for (const line of this.#lines) line.clear();
    for (const filter of this.#filters) filter.clear();
  }
}
