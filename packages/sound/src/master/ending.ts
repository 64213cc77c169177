import type { Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import type { GainCurve } from './gain-curve.ts';

/** Longest time that a song may ring after its last bar line. */
export const LONGEST_TAIL: Seconds = 6;
/** -60 dBFS: below it the tail has rung out. */
const SILENCE = 0.001;
const FADE: Seconds = 0.4;

/** Where the song ends: when its tail has fallen below -60 dBFS (peak) and a short fade has passed. */
export function findEnd(peaks: Float32Array, gain: number, body: Samples): Samples {
  let last = peaks.length - 1;
  while (last > 0 && peaks[last]! * gain < SILENCE) last--;
  const rung = Math.max(body, (last + 1) * HOP) + Math.round(FADE * SAMPLE_RATE);
  return Math.min(peaks.length * HOP, rung);
}

/** Lets the curve go down to zero at `end` on a quarter of a cosine. */
export function fadeOut(curve: GainCurve, end: Samples): void {
  const hops = Math.round((FADE * SAMPLE_RATE) / HOP);
  const last = Math.floor(end / HOP);
  for (let k = Math.max(0, last - hops); k < curve.length; k++) {
    const x = (k - (last - hops)) / hops;
    curve[k]! *= x >= 1 ? 0 : Math.cos((Math.PI / 2) * x);
  }
}
