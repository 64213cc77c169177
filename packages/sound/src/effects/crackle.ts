import type { Decibels, Rng, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { gainOf } from '../dsp/math.ts';
import { poleAt } from './one-pole.ts';

/** Ticks per second of a worn record. */
const TICKS_PER_SECOND = 7;
/** Ticks are short resonances of the stylus: this fast they die. */
const TICK_DECAY = 0.72;
/** Level of the steady surface noise under the ticks. */
const NOISE: Decibels = -22;
const FADE: Seconds = 1.5;

/** Ticks and surface noise of an old record, added to a stem: the same for the same generator. */
export class Crackle {
  readonly #rng: Rng;
  readonly #gain: number;
  readonly #noise: number;
  readonly #end: Samples;
  readonly #pole = poleAt(2500);
  #time = 0;
  #left = 0;
  #right = 0;
  #hissLeft = 0;
  #hissRight = 0;

  /** Fades out after `end`, the song's last bar line. */
  constructor(level: Decibels, end: Samples, rng: Rng) {
    this.#gain = gainOf(level);
    this.#noise = gainOf(level + NOISE);
    this.#end = end;
    this.#rng = rng;
  }

  add(left: Float32Array, right: Float32Array, length: Samples): void {
    const over = (this.#time + length - this.#end) / (FADE * SAMPLE_RATE);
    this.#time += length;
    if (over >= 1) return;
    const fade = over > 0 ? 1 - over : 1;
    const chance = TICKS_PER_SECOND / SAMPLE_RATE;
    const rng = this.#rng;
    const pole = this.#pole;
    for (let i = 0; i < length; i++) {
      // One draw serves both: its lowest values are ticks, the whole of it is the noise.
      const a = rng.next();
      const b = rng.next();
      this.#hissLeft += (1 - pole) * (a - 0.5 - this.#hissLeft);
      this.#hissRight += (1 - pole) * (b - 0.5 - this.#hissRight);
      if (a < chance) this.#strike(b);
      this.#left *= -TICK_DECAY;
      this.#right *= -TICK_DECAY;
      left[i]! += fade * (this.#gain * this.#left + this.#noise * this.#hissLeft);
      right[i]! += fade * (this.#gain * this.#right + this.#noise * this.#hissRight);
    }
  }

  /** Most ticks are small; few are loud. */
  #strike(draw: number): void {
    const size = 0.08 + 0.92 * draw * draw * draw * draw;
    const side = this.#rng.between(0.2, 0.8);
    this.#left += size * (1 - side);
    this.#right += size * side;
  }
}
