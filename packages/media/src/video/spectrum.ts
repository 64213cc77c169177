import FFT from 'fft.js';
import type { PcmAudio } from '../audio.ts';

/** Bands of a spectrum, low to high. */
export const BANDS = 56;
const WINDOW = 2048;
const LOWEST = 45;
const HIGHEST = 11_000;
/** Music falls off by about this much an octave; undone, the treble moves as visibly as the bass. */
const TILT_DECIBELS = 3.2;
/** Decibels between an empty and a full bar. */
const RANGE = 34;
/** Share of the way a bar falls back in one picture at 30 a second. */
const RELEASE = 0.2;
/** The loudest hundredth is cut off rather than let one stroke set the scale of a whole song. */
const LOUD = 0.99;
/** A full bar is no softer than this, in decibels of a bin with the tilt undone: about -50 dBFS. Silence stays flat. */
const SOFTEST_TOP = 10;

export interface Spectrum {
  /** Heights 0 to 1 of one picture's bands. */
  at(frame: number): Float32Array;
}

/** What a listener sees of the sound: its spectrum at the middle of each picture, quick to rise and slow to fall. */
export function hearSpectrum(audio: PcmAudio, frames: number, frameRate: number): Spectrum {
  const heights = new Float32Array(frames * BANDS);
  const fft = new FFT(WINDOW);
  const input: number[] = new Array(WINDOW).fill(0);
  const bins = fft.createComplexArray() as number[];
  const edges = bandEdges(audio.sampleRate);
  const hann = Float64Array.from(
    { length: WINDOW },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
  );
  for (let frame = 0; frame < frames; frame++) {
    const from = Math.round(((frame + 0.5) / frameRate) * audio.sampleRate) - WINDOW / 2;
    for (let i = 0; i < WINDOW; i++) {
      const at = from + i;
      const inside = at >= 0 && at < audio.left.length;
      input[i] = inside ? 0.5 * (audio.left[at]! + audio.right[at]!) * hann[i]! : 0;
    }
    fft.realTransform(bins, input);
    for (let band = 0; band < BANDS; band++) heights[frame * BANDS + band] = bandLevel(bins, edges, band);
  }
  scale(heights);
  settle(heights, frames);
  return { at: (frame) => heights.subarray(frame * BANDS, (frame + 1) * BANDS) };
}

/** First bin of each band, and the one after the last. */
function bandEdges(sampleRate: number): number[] {
  const step = Math.log(HIGHEST / LOWEST) / BANDS;
  const edges = [Math.max(1, Math.round((LOWEST * WINDOW) / sampleRate))];
  for (let band = 1; band <= BANDS; band++) {
    const bin = Math.round((LOWEST * Math.exp(step * band) * WINDOW) / sampleRate);
    edges.push(Math.max(edges[band - 1]! + 1, bin));
  }
  return edges;
}

/** Decibels, with the tilt undone. */
function bandLevel(bins: readonly number[], edges: readonly number[], band: number): number {
  let power = 1e-9;
  for (let k = edges[band]!; k < edges[band + 1]!; k++) {
    power += bins[2 * k]! * bins[2 * k]! + bins[2 * k + 1]! * bins[2 * k + 1]!;
  }
  return 10 * Math.log10(power / (edges[band + 1]! - edges[band]!)) + TILT_DECIBELS * Math.log2(edges[band]!);
}

function scale(heights: Float32Array): void {
  const sorted = heights.slice().sort();
  const top = Math.max(SOFTEST_TOP, sorted[Math.floor(sorted.length * LOUD)] ?? 0);
  for (let i = 0; i < heights.length; i++) {
    heights[i] = Math.min(1, Math.max(0, 1 + (heights[i]! - top) / RANGE));
  }
}

function settle(heights: Float32Array, frames: number): void {
  for (let i = BANDS; i < frames * BANDS; i++) {
    const before = heights[i - BANDS]!;
    heights[i] = Math.max(heights[i]!, before - Math.max(0.02, before * RELEASE));
  }
}
