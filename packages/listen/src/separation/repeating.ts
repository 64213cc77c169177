import { BANDS } from './bands.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** Coarse bands that frames are compared in, over the levels of the fine ones. */
const COARSE = 48;
/** Least distance between two frames that repeat each other: 0.6 s. */
const APART = 26;
/** Of the stretches of that length the most alike count: this part of them, but no more than so many. */
const ALIKE = 0.4;
const MOST = 24;
const LEAST = 3;

/**
 * What of each band recurs elsewhere in the window: the median level over the frames most like it (REPET-SIM: Rafii and
 * Pardo, "Music/voice separation using the similarity matrix", ISMIR 2012). A voice is sparse and varies, the band
 * behind it repeats.
 */
export function repeatingLevels(
  { frames, level, power }: WindowSpectra,
  onFrame: (t: number) => void,
): Uint8Array {
  const shape = coarseShapes(power, frames);
  const out = new Uint8Array(level.length);
  const likeness = new Float32Array(frames);
  const histogram = new Uint8Array(256);
  for (let t = 0; t < frames; t++) {
    compare(shape, frames, t, likeness);
    const alike = mostAlike(likeness, t);
    for (let b = 0; b < BANDS; b++) out[t * BANDS + b] = medianOver(level, alike, b, histogram);
    onFrame(t);
  }
  return out;
}

/** Square-rooted magnitudes in coarse bands, each frame of unit length: loud bands do not decide alone. */
function coarseShapes(power: Float32Array, frames: number): Float32Array {
  const shape = new Float32Array(frames * COARSE);
  const coarse = Int32Array.from({ length: BANDS }, (_, b) =>
    Math.min(COARSE - 1, Math.floor((COARSE * Math.log2(1 + b / 12)) / Math.log2(1 + BANDS / 12))),
  );
  for (let t = 0; t < frames; t++) {
    const own = shape.subarray(t * COARSE, (t + 1) * COARSE);
    for (let b = 1; b < BANDS; b++) own[coarse[b]!]! += power[t * BANDS + b]!;
    let norm = 1e-20;
    for (let c = 0; c < COARSE; c++) {
      own[c] = Math.sqrt(Math.sqrt(own[c]!));
      norm += own[c]! * own[c]!;
    }
    const scale = 1 / Math.sqrt(norm);
    for (let c = 0; c < COARSE; c++) own[c]! *= scale;
  }
  return shape;
}

function compare(shape: Float32Array, frames: number, t: number, likeness: Float32Array): void {
  const own = shape.subarray(t * COARSE, (t + 1) * COARSE);
  for (let u = 0; u < frames; u++) {
    let dot = 0;
    const at = u * COARSE;
    for (let c = 0; c < COARSE; c += 4) {
      dot +=
        own[c]! * shape[at + c]! +
        own[c + 1]! * shape[at + c + 1]! +
        own[c + 2]! * shape[at + c + 2]! +
        own[c + 3]! * shape[at + c + 3]!;
    }
    likeness[u] = dot;
  }
}

/** The frames most like a frame (its own stretch among them), one from each stretch of `APART`. */
function mostAlike(likeness: Float32Array, t: number): Int32Array {
  const best: number[] = [];
  // The best frame of each stretch of a grid that has the frame itself in the middle of a stretch.
  const shift = (t + (APART >> 1)) % APART;
  for (let from = shift - APART; from < likeness.length; from += APART) {
    let most = -1;
    for (let u = Math.max(0, from); u < Math.min(likeness.length, from + APART); u++) {
      if (most < 0 || likeness[u]! > likeness[most]!) most = u;
    }
    if (most >= 0) best.push(most);
  }
  best.sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  return Int32Array.from(best.slice(0, Math.min(MOST, Math.max(LEAST, Math.round(ALIKE * best.length)))));
}

/** Median of a band's levels over some frames; `histogram` is zero before and after. */
function medianOver(level: Uint8Array, over: Int32Array, band: number, histogram: Uint8Array): number {
  let lowest = 255;
  for (let i = 0; i < over.length; i++) {
    const value = level[over[i]! * BANDS + band]!;
    histogram[value]!++;
    if (value < lowest) lowest = value;
  }
  const wanted = over.length >> 1;
  let median = lowest;
  let below = 0;
  while (below + histogram[median]! <= wanted) below += histogram[median++]!;
  for (let i = 0; i < over.length; i++) histogram[level[over[i]! * BANDS + band]!] = 0;
  return median;
}
