import type { Samples } from '@songwright/music';

/**
 * Gains that move (compression, ducking, limiting) are computed once per hop and interpolated linearly inside it:
 * 0.68 ms is finer than any attack used here, and 147 hops make the 100 ms step of the BS.1770 gate exactly.
 */
export const HOP: Samples = 30;

/** The studio works in blocks of sixteen hops; results are defined by this length, so it is fixed. */
export const BLOCK: Samples = 16 * HOP;
