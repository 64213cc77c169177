import type { Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';

/** The way down begins this long before the kick, so that its first cycle is free. */
const AHEAD: Seconds = 0.004;
/** Stays down while the kick's body sounds. */
const HOLD: Seconds = 0.03;

export interface Kick {
  readonly at: Samples;
  readonly velocity: Unit;
}

/**
 * How far down a ducked part is at each hop boundary: 0 not at all, 1 fully. Down within 4 ms before each kick,
 * held, and up again on half a cosine within `release`. Where kicks overlap, the deeper one counts.
 */
export function duckingShape(kicks: readonly Kick[], release: Seconds, hops: number): Float32Array {
  const shape = new Float32Array(hops + 1);
  const rise = Math.max(1, Math.round((release * SAMPLE_RATE) / HOP));
  const hold = Math.round((HOLD * SAMPLE_RATE) / HOP);
  const ahead = Math.max(1, Math.round((AHEAD * SAMPLE_RATE) / HOP));
  for (const { at, velocity } of kicks) {
    const hit = Math.floor(at / HOP);
    // A soft kick needs less room; half velocity still ducks by three quarters.
    const depth = 0.5 + 0.5 * velocity;
    for (let k = -ahead; k <= hold + rise; k++) {
      const index = hit + k;
      if (index < 0 || index > hops) continue;
      const value = depth * stage(k, ahead, hold, rise);
      if (value > shape[index]!) shape[index] = value;
    }
  }
  return shape;
}

function stage(k: number, ahead: number, hold: number, rise: number): number {
  if (k < 0) return 1 + k / ahead;
  if (k <= hold) return 1;
  return 0.5 + 0.5 * Math.cos((Math.PI * (k - hold)) / rise);
}
