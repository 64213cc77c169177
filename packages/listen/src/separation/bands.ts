import { SAMPLE_RATE } from '@songwright/sound';
import { BINS, FRAME } from './stereo-frames.ts';

/** Bins that share a band, from which bin on: harmonics are told apart below 4 kHz, above it noise is. */
const WIDTHS: readonly (readonly [from: number, width: number])[] = [
  [0, 1],
  [372, 2],
  [558, 4],
  [930, 16],
];

/** First bin of each band, and BINS behind the last. */
export const BAND_EDGES: Int32Array = bandEdges();
/** How many bands there are. */
export const BANDS = BAND_EDGES.length - 1;
/** The band of each bin. */
export const BAND_OF: Int32Array = bandOfBins();
/** Middle of each band, in hertz. */
export const BAND_HERTZ: Float32Array = Float32Array.from(
  { length: BANDS },
  (_, b) => ((BAND_EDGES[b]! + BAND_EDGES[b + 1]! - 1) / 2) * (SAMPLE_RATE / FRAME),
);

function bandEdges(): Int32Array {
  const edges: number[] = [];
  for (const [i, [from, width]] of WIDTHS.entries()) {
    const to = WIDTHS[i + 1]?.[0] ?? BINS;
    for (let k = from; k < to; k += width) edges.push(k);
  }
  return Int32Array.from([...edges, BINS]);
}

function bandOfBins(): Int32Array {
  const bands = new Int32Array(BINS);
  for (let b = 0; b < BANDS; b++) bands.fill(b, BAND_EDGES[b], BAND_EDGES[b + 1]);
  return bands;
}

/** The band a frequency lies in. */
export const bandAt = (hertz: number): number =>
  BAND_OF[Math.min(BINS - 1, Math.max(0, Math.round((hertz * FRAME) / SAMPLE_RATE)))]!;
