import type { Hertz, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';

/** Pole of a one-pole low-pass whose gain at `frequency` is -3 dB (from its magnitude response, exactly). */
export function poleAt(frequency: Hertz): number {
  return poleFor(frequency, Math.SQRT1_2);
}

/** Pole of a one-pole low-pass, 1 at 0 Hz, whose gain at `frequency` is `gain` (0 to 1). */
export function poleFor(frequency: Hertz, gain: number): number {
  if (gain >= 1) return 0;
  const cos = Math.cos((2 * Math.PI * Math.min(frequency, SAMPLE_RATE / 2)) / SAMPLE_RATE);
  // (1 - p)² = g² (1 - 2 p cos + p²), the smaller root.
  const square = gain * gain;
  const a = 1 - square;
  const b = 1 - square * cos;
  return (b - Math.sqrt(Math.max(0, b * b - a * a))) / a;
}

/** Gain of a one-pole low-pass with this pole at `frequency`. */
export function onePoleGain(pole: number, frequency: Hertz): number {
  const cos = Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
  return (1 - pole) / Math.sqrt(1 - 2 * pole * cos + pole * pole);
}

/** One-pole low-pass, in place; `high` takes it away from the input instead, which is a high-pass. */
export class OnePole {
  readonly #pole: number;
  readonly #high: boolean;
  #state = 0;

  constructor(frequency: Hertz, kind: 'low-pass' | 'high-pass') {
    this.#pole = poleAt(frequency);
    this.#high = kind === 'high-pass';
  }

  process(x: Float32Array, length: Samples): void {
    const pole = this.#pole;
    let state = this.#state;
    if (this.#high) {
      for (let i = 0; i < length; i++) {
        state = x[i]! + (state - x[i]!) * pole;
        x[i] = x[i]! - state;
      }
    } else {
      for (let i = 0; i < length; i++) {
        state = x[i]! + (state - x[i]!) * pole;
        x[i] = state;
      }
    }
    this.#state = Math.abs(state) < 1e-15 ? 0 : state;
  }

  clear(): void {
    this.#state = 0;
  }
}
