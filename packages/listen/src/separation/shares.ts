import { BANDS } from './bands.ts';
import { CONTEXT_COUNT, ContextFeatures, OUTPUTS } from './context-features.ts';
import { FEATURE_COUNT, WindowFeatures } from './features.ts';
import { evaluate, type Net } from './net.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** Inputs of the second look and of those after it. */
export const CONTEXT_INPUTS = FEATURE_COUNT + CONTEXT_COUNT;

/** A first guess from the evidence alone: OUTPUTS shares of each cell (vocals, drums, bass, other). */
export function firstLook(
  net: Net,
  features: WindowFeatures,
  frames: number,
  onFrame: () => void,
): Float32Array {
  const rows = new Float32Array(BANDS * FEATURE_COUNT);
  const shares = new Float32Array(frames * BANDS * OUTPUTS);
  for (let t = 0; t < frames; t++) {
    features.write(t, rows, FEATURE_COUNT);
    evaluate(net, rows, BANDS, shares, t * BANDS * OUTPUTS);
    onFrame();
  }
  return shares;
}

/** Looks again, with what the guess says of the surroundings and of the pitches that lead. */
export function lookAgain(
  net: Net,
  features: WindowFeatures,
  context: ContextFeatures,
  frames: number,
  onFrame: () => void,
): Float32Array {
  const rows = new Float32Array(BANDS * CONTEXT_INPUTS);
  const shares = new Float32Array(frames * BANDS * net.outputs);
  for (let t = 0; t < frames; t++) {
    writeContextRows(features, context, t, rows);
    evaluate(net, rows, BANDS, shares, t * BANDS * net.outputs);
    onFrame();
  }
  return shares;
}

export function writeContextRows(
  features: WindowFeatures,
  context: ContextFeatures,
  t: number,
  rows: Float32Array,
): void {
  features.write(t, rows, CONTEXT_INPUTS);
  context.write(t, rows, CONTEXT_INPUTS, FEATURE_COUNT);
}

/** How the nets look at a window. */
export interface Looks {
  readonly first: Net;
  readonly second: Net;
  /** Guitar, piano and the rest of what is neither voice, drums nor bass. */
  readonly third: Net;
}

export interface WindowShares {
  /** OUTPUTS values a cell. */
  readonly voices: Float32Array;
  /** Three values a cell. */
  readonly parts: Float32Array;
  readonly context: ContextFeatures;
}

/** Looks of the second kind: each tracks the pitches anew on the shares of the one before. */
export function windowShares(
  spectra: WindowSpectra,
  { first, second, third }: Looks,
  again: number,
  onFrame: () => void,
): WindowShares {
  const { frames } = spectra;
  const features = new WindowFeatures(spectra, onFrame);
  let voices = firstLook(first, features, frames, onFrame);
  let context = new ContextFeatures(spectra, voices);
  for (let look = 0; look < again; look++) {
    if (look > 0) context = new ContextFeatures(spectra, voices);
    voices = lookAgain(second, features, context, frames, onFrame);
  }
  context = new ContextFeatures(spectra, voices);
  return { voices, parts: lookAgain(third, features, context, frames, onFrame), context };
}
