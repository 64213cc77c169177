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
      const power = this.#channel(left, at, end, 0) + this.#channel(right, at, end, 4);
      if (index < this.#out.length) this.#out[index]! += power;
      this.#sample += end - at;
      at = end;
    }
  }

  #channel(x: Float32Array, from: number, to: number, at: number): number {
    const { b0, b1, b2, a1, a2 } = this.#shelf;
    const c1 = this.#cut.a1;
    const c2 = this.#cut.a2;
    const state = this.#state;
    let s1 = state[at]!;
    let s2 = state[at + 1]!;
    let t1 = state[at + 2]!;
    let t2 = state[at + 3]!;
    let power = 0;
    for (let i = from; i < to; i++) {
      const u = x[i]!;
      const v = b0 * u + s1;
      s1 = b1 * u - a1 * v + s2;
      s2 = b2 * u - a2 * v;
      const y = v + t1;
      t1 = -2 * v - c1 * y + t2;
      t2 = v - c2 * y;
      power += y * y;
    }
    // In silence the states fade into denormal numbers, which are slow; -300 dB is silence.
    state[at] = Math.abs(s1) < 1e-15 ? 0 : s1;
    state[at + 1] = Math.abs(s2) < 1e-15 ? 0 : s2;
    state[at + 2] = Math.abs(t1) < 1e-15 ? 0 : t1;
    state[at + 3] = Math.abs(t2) < 1e-15 ? 0 : t2;
    return power;
  }
}
