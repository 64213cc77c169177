import { evaluate, type Net } from '../nets/net.ts';
import { BANDS } from './bands.ts';
import { CONTEXT_COUNT, ContextFeatures, OUTPUTS } from './context-features.ts';
import { LOOKS } from './data/looks.ts';
import { FEATURE_COUNT, WindowFeatures } from './features.ts';
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

/** Looks again, with what the guess says of the surroundings and of the pitches that lead: the shares by each net. */
function lookAgain(
  nets: readonly Net[],
  features: WindowFeatures,
  context: ContextFeatures,
  frames: number,
  onFrame: () => void,
): Float32Array[] {
  const rows = new Float32Array(BANDS * CONTEXT_INPUTS);
  const shares = nets.map(({ outputs }) => new Float32Array(frames * BANDS * outputs));
  for (let t = 0; t < frames; t++) {
    writeContextRows(features, context, t, rows);
    for (const [i, net] of nets.entries()) evaluate(net, rows, BANDS, shares[i]!, t * BANDS * net.outputs);
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

export interface WindowShares {
  /** OUTPUTS values a cell. */
  readonly voices: Float32Array;
  /** Three values a cell. */
  readonly parts: Float32Array;
}

/** Looks again so often: each time the pitches are tracked anew on the shares of the look before. */
export function windowShares(spectra: WindowSpectra, again: number, onFrame: () => void): WindowShares {
  const { frames } = spectra;
  const { first, second, third } = LOOKS;
  const features = new WindowFeatures(spectra, onFrame);
  let context = new ContextFeatures(spectra, firstLook(first, features, frames, onFrame));
  for (let look = 1; look < again; look++) {
    const [guess] = lookAgain([second], features, context, frames, onFrame);
    context = new ContextFeatures(spectra, guess!);
  }
  const [voices, parts] = lookAgain([second, third], features, context, frames, onFrame);
  return { voices: voices!, parts: parts! };
}
