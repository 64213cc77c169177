import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { KPowerMeter } from '../measure/k-weighting.ts';

/** What the master needs to know of the mix, hop by hop, so that its gain can be found without the samples. */
export interface HopLevels {
  /** K-weighted power, both channels, mean over the hop. */
  readonly power: Float64Array;
  /** Highest absolute sample of both channels. */
  readonly peak: Float32Array;
}

/** Collects `HopLevels` while the mix streams by, so that no second pass over the song is needed. */
export class HopMeter {
  readonly #power: Float64Array;
  readonly #peak: Float32Array;
  readonly #k: KPowerMeter;
  #sample: Samples = 0;

  constructor(length: Samples) {
    const hops = Math.ceil(length / HOP);
    this.#power = new Float64Array(hops);
    this.#peak = new Float32Array(hops);
    this.#k = new KPowerMeter(SAMPLE_RATE, HOP, this.#power);
  }

  /** Takes the next `length` samples (whole hops, but for the last) and returns their highest absolute value. */
  add(left: Float32Array, right: Float32Array, length: number): number {
    this.#k.add(left, right, 0, length);
    let top = 0;
    for (let from = 0; from < length; from += HOP) {
      const to = Math.min(length, from + HOP);
      let peak = 0;
      for (let i = from; i < to; i++) {
        const l = Math.abs(left[i]!);
        const r = Math.abs(right[i]!);
        if (l > peak) peak = l;
        if (r > peak) peak = r;
      }
      this.#peak[(this.#sample + from) / HOP] = peak;
      if (peak > top) top = peak;
    }
    this.#sample += length;
    return top;
  }

  levels(): HopLevels {
    return { power: this.#power.map((sum) => sum / HOP), peak: this.#peak };
  }
}
