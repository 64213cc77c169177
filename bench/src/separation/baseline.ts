import {
  BAND_HERTZ,
  BANDS,
  framesOf,
  overBands,
  overTime,
  renderShare,
  StereoFrames,
  windowSpectra,
} from '@songwright/listen';
import type { Stereo } from '@songwright/sound';
import type { Judged } from './judged-stems.ts';

/** Medians over 17 frames and bands; everything under 200 Hz that lasts is the bass. */
const LENGTH = 17;
const BASS_BELOW = 200;
/** Voices stand in the middle: the sharper the exponent, the less of the sides they get. */
const CENTRE = 4;

/**
 * The plain way that separation is measured against: struck against sustained by medians (Fitzgerald 2010), then what
 * lasts is bass below 200 Hz, voice in the middle and other at the sides.
 */
export function plainStems(mix: Stereo): Record<Judged, Stereo> {
  const frames = framesOf(mix.left.length);
  const { level, side } = windowSpectra(mix, 0, frames, new StereoFrames(), () => {});
  const sustained = overTime(level, LENGTH);
  const struck = overBands(level, LENGTH);
  // Levels are 0.4 dB apart.
  const harmonic = (cell: number): number => 1 / (1 + 10 ** ((struck[cell]! - sustained[cell]!) * 0.04));
  const low = (cell: number): boolean => BAND_HERTZ[cell % BANDS]! < BASS_BELOW;
  const middle = (cell: number): number => (1 - Math.min(1, 2 * side[cell]!)) ** CENTRE;
  return {
    vocals: renderShare(mix, (cell) => (low(cell) ? 0 : harmonic(cell) * middle(cell))),
    drums: renderShare(mix, (cell) => 1 - harmonic(cell)),
    bass: renderShare(mix, (cell) => (low(cell) ? harmonic(cell) : 0)),
    other: renderShare(mix, (cell) => (low(cell) ? 0 : harmonic(cell) * (1 - middle(cell)))),
  };
}
