import type { Hertz } from '@songwright/music';

/** Everything in the studio runs at one rate. */
export const SAMPLE_RATE: Hertz = 44_100;

/** Planar stereo, float32, nominally within -1 to 1. Both channels have the same length. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}
