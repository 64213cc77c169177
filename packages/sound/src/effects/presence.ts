import type { Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';

/** A part begins to give way this long before a tune and takes as long to come back as a listener needs to let go. */
const GIVE_WAY: Seconds = 0.12;
const COME_BACK: Seconds = 0.4;

export interface Sounding {
  readonly start: Samples;
  readonly duration: Samples;
}

/**
 * How present the tune is at each hop boundary, 0 to 1: 1 while any of its notes sounds, with slopes before and
 * after. What stands behind the tune is turned down by it.
 */
export function presenceShape(notes: readonly Sounding[], hops: number): Float32Array {
  const shape = new Float32Array(hops + 1);
  for (const { start, duration } of notes) {
    const first = Math.max(0, Math.floor(start / HOP));
    shape.fill(1, Math.min(hops, first), Math.min(hops, Math.ceil((start + duration) / HOP)) + 1);
  }
  const up = HOP / (GIVE_WAY * SAMPLE_RATE);
  for (let k = hops - 1; k >= 0; k--) shape[k] = Math.max(shape[k]!, shape[k + 1]! - up);
  const down = HOP / (COME_BACK * SAMPLE_RATE);
  for (let k = 1; k <= hops; k++) shape[k] = Math.max(shape[k]!, shape[k - 1]! - down);
  return shape;
}
