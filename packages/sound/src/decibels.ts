import type { Decibels } from '@songwright/music';

/** Level of an amplitude ratio; 0 gives -Infinity. */
export const toDecibels = (gain: number): Decibels => 20 * Math.log10(gain);

/** Level of a power ratio; 0 gives -Infinity. */
export const powerToDecibels = (power: number): Decibels => 10 * Math.log10(power);
