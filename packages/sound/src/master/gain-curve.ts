import type { Samples } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { HOP } from '../control.ts';

/** Gains at hop boundaries, one more than there are hops; between two of them the gain goes in a straight line. */
export type GainCurve = Float64Array;

/** Multiplies both channels by the curve, in place. */
export function applyGain(audio: Stereo, curve: GainCurve): void {
  applyToChannel(audio.left, curve);
  applyToChannel(audio.right, curve);
}

function applyToChannel(x: Float32Array, curve: GainCurve): void {
  const hops = Math.ceil(x.length / HOP);
  for (let k = 0; k < hops; k++) {
    const start = k * HOP;
    const end = Math.min(x.length, start + HOP);
    let gain = curve[k]!;
    const step = (curve[k + 1]! - gain) / HOP;
    for (let i = start; i < end; i++) {
      x[i] = x[i]! * gain;
      gain += step;
    }
  }
}

/** Writes `x` times the curve to `out`, where `x[0]` is the song's sample `from`; outside the song is silence. */
export function gainWindow(x: Float32Array, curve: GainCurve, from: Samples, out: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const k = Math.floor((from + i) / HOP);
    if (k < 0 || k + 1 >= curve.length) {
      out[i] = 0;
      continue;
    }
    const low = curve[k]!;
    out[i] = x[i]! * (low + ((curve[k + 1]! - low) * (from + i - k * HOP)) / HOP);
  }
}
