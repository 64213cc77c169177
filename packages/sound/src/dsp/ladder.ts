import type { Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp } from './math.ts';
import { soft } from './saturate.ts';

/**
 * Four-pole transistor ladder, topology-preserving (V. Zavalishin, The Art of VA Filter Design, 3rd ed., section 5):
 * the feedback loop is solved without delay for the linear part, and the input is clipped softly, so that it sings
 * near self-oscillation (`resonance` 4) instead of blowing up.
 */
export class LadderFilter {
  private s1 = 0;
  private s2 = 0;
  private s3 = 0;
  private s4 = 0;
  private big = -1;

  /** Filters in place; the cut-off glides to `cutoff` by the end. */
  process(x: Float64Array, cutoff: Hertz, resonance: number, from: number, to: number): void {
    const g = Math.tan(Math.PI * (clamp(cutoff, 20, 18_000) / SAMPLE_RATE));
    const target = g / (1 + g);
    if (this.big < 0) this.big = target;
    const step = (target - this.big) / (to - from);
    let a = this.big;
    let { s1, s2, s3, s4 } = this;
    // Low notes keep their weight when the resonance takes it away.
    const makeup = 1 + resonance * 0.35;
    for (let i = from; i < to; i++) {
      a += step;
      const b = 1 - a;
      const a2 = a * a;
      const a4 = a2 * a2;
      const sum = b * (a2 * a * s1 + a2 * s2 + a * s3 + s4);
      const u = soft(x[i]! * makeup - (resonance * (a4 * x[i]! * makeup + sum)) / (1 + resonance * a4));
      let v = a * (u - s1);
      const y1 = v + s1;
      s1 = y1 + v;
      v = a * (y1 - s2);
      const y2 = v + s2;
      s2 = y2 + v;
      v = a * (y2 - s3);
      const y3 = v + s3;
      s3 = y3 + v;
      v = a * (y3 - s4);
      const y4 = v + s4;
      s4 = y4 + v;
      x[i] = y4;
    }
    this.big = target;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
    this.s4 = s4;
  }
}
