import type { Hertz } from '@songwright/music';
import type { Biquad } from '../effects/biquad.ts';

/**
 * The two filters of ITU-R BS.1770-4 Annex 1 for any sample rate: the analogue prototypes behind the tables given
 * there for 48 kHz, through the bilinear transform (at 48 kHz the tables come out again to 1e-6).
 */
export function kWeighting(rate: Hertz): readonly [Biquad, Biquad] {
  return [headShelf(rate), lowCut(rate)];
}

/** +4 dB above 1.7 kHz: the head as a rigid sphere. */
function headShelf(rate: Hertz): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = Math.exp((3.999843853973347 * Math.LN10) / 20);
  const band = Math.exp(0.4996667741545416 * Math.log(high));
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** The "revised low-frequency B" curve: high-pass at 38 Hz, with the table's numerator 1, -2, 1. */
function lowCut(rate: Hertz): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

/** Sums the K-weighted power of a stereo signal into slots of `slot` samples, block after block. */
export class KPowerMeter {
  readonly #shelf: Biquad;
  readonly #cut: Biquad;
  readonly #slot: number;
  readonly #out: Float64Array;
  readonly #state = new Float64Array(8);
  #sample = 0;

  /** `out[k]` gets the sum of squares, both channels together, of the samples from `k * slot` on. */
  constructor(rate: Hertz, slot: number, out: Float64Array) {
    [this.#shelf, this.#cut] = kWeighting(rate);
    this.#slot = slot;
    this.#out = out;
  }

  /** Takes samples `from` to `to` of both arrays. */
  add(left: Float32Array, right: Float32Array, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const index = Math.floor(this.#sample / this.#slot);
      const left0 = this.#slot - (this.#sample - index * this.#slot);
      const end = Math.min(to, at + left0);
      const power = this.#power(left, right, at, end);
      if (index < this.#out.length) this.#out[index]! += power;
      this.#sample += end - at;
      at = end;
    }
  }

  /** Both channels side by side: two chains of additions keep the processor busy where one would wait. */
  #power(left: Float32Array, right: Float32Array, from: number, to: number): number {
    const { b0, b1, b2, a1, a2 } = this.#shelf;
    const { a1: c1, a2: c2 } = this.#cut;
    const state = this.#state;
    let l1 = state[0]!;
    let l2 = state[1]!;
    let l3 = state[2]!;
    let l4 = state[3]!;
    let r1 = state[4]!;
    let r2 = state[5]!;
    let r3 = state[6]!;
    let r4 = state[7]!;
    let power = 0;
    for (let i = from; i < to; i++) {
      const x = left[i]!;
      const u = right[i]!;
      const y = b0 * x + l1;
      const v = b0 * u + r1;
      l1 = b1 * x - a1 * y + l2;
      r1 = b1 * u - a1 * v + r2;
      l2 = b2 * x - a2 * y;
      r2 = b2 * u - a2 * v;
      const z = y + l3;
      const w = v + r3;
      l3 = -2 * y - c1 * z + l4;
      r3 = -2 * v - c1 * w + r4;
      l4 = y - c2 * z;
      r4 = v - c2 * w;
      power += z * z + w * w;
    }
    state[0] = l1;
    state[1] = l2;
    state[2] = l3;
    state[3] = l4;
    state[4] = r1;
    state[5] = r2;
    state[6] = r3;
    state[7] = r4;
    // In silence the states fade into denormal numbers, which are slow; -300 dB is silence.
    for (let i = 0; i < 8; i++) if (Math.abs(state[i]!) < 1e-15) state[i] = 0;
    return power;
  }
}
