import type { Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp } from './math.ts';

export type FilterMode = 'low' | 'band' | 'high';

/**
 * Topology-preserving state-variable filter (V. Zavalishin, The Art of VA Filter Design, 3rd ed., section 4):
 * g = tan(pi f / fs), k = 1 / Q; per sample v1 = a1 ic1 + a2 (x - ic2), v2 = ic2 + a2 ic1 + a3 (x - ic2).
 * The coefficients glide linearly through the chunk, so that sweeps do not step.
 */
export class StateVariableFilter {
  private ic1 = 0;
  private ic2 = 0;
  private a1 = 0;
  private a2 = 0;
  private a3 = 0;
  private k = 1;
  private fresh = true;

  /** Filters `x` in place from `from` to `to`, arriving at `cutoff` and `q` at `to`. */
  process(x: Float64Array, mode: FilterMode, cutoff: Hertz, q: number, from: number, to: number): void {
    const g = Math.tan(Math.PI * (clamp(cutoff, 10, 20_000) / SAMPLE_RATE));
    const k = 1 / q;
    const a1 = 1 / (1 + g * (g + k));
    const a2 = g * a1;
    const a3 = g * a2;
    if (this.fresh) {
      this.a1 = a1;
      this.a2 = a2;
      this.a3 = a3;
      this.k = k;
      this.fresh = false;
    }
    if (mode === 'low') this.low(x, a1, a2, a3, from, to);
    else this.other(x, mode, a1, a2, a3, k, from, to);
    this.a1 = a1;
    this.a2 = a2;
    this.a3 = a3;
    this.k = k;
  }

  private low(x: Float64Array, a1: number, a2: number, a3: number, from: number, to: number): void {
    const n = 1 / (to - from);
    const d1 = (a1 - this.a1) * n;
    const d2 = (a2 - this.a2) * n;
    const d3 = (a3 - this.a3) * n;
    let c1 = this.a1;
    let c2 = this.a2;
    let c3 = this.a3;
    let ic1 = this.ic1;
    let ic2 = this.ic2;
    for (let i = from; i < to; i++) {
      c1 += d1;
      c2 += d2;
      c3 += d3;
      const v3 = x[i]! - ic2;
      const v1 = c1 * ic1 + c2 * v3;
      const v2 = ic2 + c2 * ic1 + c3 * v3;
      ic1 = 2 * v1 - ic1;
      ic2 = 2 * v2 - ic2;
      x[i] = v2;
    }
    this.ic1 = ic1;
    this.ic2 = ic2;
  }

  private other(
    x: Float64Array,
    mode: FilterMode,
    a1: number,
    a2: number,
    a3: number,
    k: number,
    from: number,
    to: number,
  ): void {
    const n = 1 / (to - from);
    const d1 = (a1 - this.a1) * n;
    const d2 = (a2 - this.a2) * n;
    const d3 = (a3 - this.a3) * n;
    const dk = (k - this.k) * n;
    let c1 = this.a1;
    let c2 = this.a2;
    let c3 = this.a3;
    let ck = this.k;
    const high = mode === 'high';
    for (let i = from; i < to; i++) {
      c1 += d1;
      c2 += d2;
      c3 += d3;
      ck += dk;
      const x0 = x[i]!;
      const v3 = x0 - this.ic2;
      const v1 = c1 * this.ic1 + c2 * v3;
      const v2 = this.ic2 + c2 * this.ic1 + c3 * v3;
      this.ic1 = 2 * v1 - this.ic1;
      this.ic2 = 2 * v2 - this.ic2;
      // The band output is scaled by k: unity gain at its middle whatever the resonance.
      x[i] = high ? x0 - ck * v1 - v2 : ck * v1;
    }
  }
}
