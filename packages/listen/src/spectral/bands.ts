import { SAMPLE_RATE } from '@songwright/sound';
import { eachFrame, frameCount } from './stft.ts';

/** 46 ms: two periods of the lowest drum; 10 ms from frame to frame, so that beats are found to 5 ms. */
const WINDOW = 2048;
const HOP = 441;
const BANDS_PER_OCTAVE = 6;
const LOWEST = 43;
const HIGHEST = 16_000;

/** Loudness by band over time, compressed as the ear does it. */
export interface BandSpectrum {
  readonly frames: number;
  readonly bands: number;
  /** Frames a second: 100. */
  readonly frameRate: number;
  /** Centre of each band in hertz. */
  readonly centres: Float64Array;
  /** ln(1 + 1000 x magnitude), frame by frame. */
  readonly data: Float32Array;
}

const COMPRESSION = 1000;

/** Log-compressed magnitudes in sixths of an octave from 43 Hz to 16 kHz, one frame every 10 ms. */
export function bandSpectrum(mono: Float32Array): BandSpectrum {
  const edges = bandEdges();
  const bands = edges.length - 1;
  const frames = frameCount(mono.length, HOP);
  const data = new Float32Array(frames * bands);
  const scale = (4 / WINDOW) * COMPRESSION;
  const magnitudes = new Float64Array(edges[bands]! + 1);
  eachFrame(mono, { rate: SAMPLE_RATE, window: WINDOW, hop: HOP }, (bins, t) => {
    for (let k = edges[0]!; k < magnitudes.length; k++) {
      magnitudes[k] = Math.sqrt(bins[2 * k]! * bins[2 * k]! + bins[2 * k + 1]! * bins[2 * k + 1]!);
    }
    for (let b = 0; b < bands; b++) {
      let sum = 0;
      for (let k = edges[b]!; k < edges[b + 1]!; k++) sum += magnitudes[k]!;
      data[t * bands + b] = Math.log(1 + scale * sum);
    }
  });
  const hertz = SAMPLE_RATE / WINDOW;
  const centres = Float64Array.from(
    { length: bands },
    (_, b) => 0.5 * (edges[b]! + edges[b + 1]! - 1) * hertz,
  );
  return { frames, bands, frameRate: SAMPLE_RATE / HOP, centres, data };
}

/** First bin of each band and the one after the last: every band has at least one bin of its own. */
function bandEdges(): number[] {
  const hertz = SAMPLE_RATE / WINDOW;
  const edges: number[] = [];
  const step = Math.exp(Math.LN2 / BANDS_PER_OCTAVE);
  for (let f = LOWEST; f <= HIGHEST * step; f *= step) {
    const bin = Math.round(f / hertz);
    if (bin !== edges.at(-1)) edges.push(bin);
  }
  return edges;
}
