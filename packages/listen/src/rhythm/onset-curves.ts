import type { BandSpectrum } from '../spectral/bands.ts';

/** How strongly something begins at each frame, by register. */
export interface OnsetCurves {
  readonly frameRate: number;
  readonly all: Float32Array;
  /** Kick and bass: below 150 Hz. */
  readonly low: Float32Array;
  /** Snare, chords, voices: 150 Hz to 5 kHz. */
  readonly mid: Float32Array;
  /** Cymbals and consonants: above 5 kHz. */
  readonly high: Float32Array;
}

export const LOW_BELOW = 150;
export const HIGH_ABOVE = 5000;
/** Frames, 20 ms: about half the window, so that a rise is seen whole. */
export const LAG = 2;

/**
 * Spectral flux: the rise of each band against the loudest of itself and its neighbours 20 ms before, which lets vibrato
 * pass without an onset (SuperFlux; Böck and Widmer, DAFx 2013), summed over the bands.
 */
export function onsetCurves(spectrum: BandSpectrum): OnsetCurves {
  const { frames, bands, centres } = spectrum;
  const curve = (): Float32Array => new Float32Array(frames);
  const curves = { frameRate: spectrum.frameRate, all: curve(), low: curve(), mid: curve(), high: curve() };
  for (let t = LAG; t < frames; t++) {
    for (let b = 0; b < bands; b++) {
      const rise = riseAt(spectrum, t, b);
      if (rise <= 0) continue;
      const register =
        centres[b]! < LOW_BELOW ? curves.low : centres[b]! > HIGH_ABOVE ? curves.high : curves.mid;
      register[t]! += rise / bands;
      curves.all[t]! += rise / bands;
    }
  }
  return curves;
}

/** How far a band is above the loudest of itself and its neighbours `LAG` frames before; 0 or less where nothing begins. */
export function riseAt({ bands, data }: BandSpectrum, t: number, b: number): number {
  const before = (t - LAG) * bands + b;
  let highest = data[before]!;
  if (b > 0) highest = Math.max(highest, data[before - 1]!);
  if (b + 1 < bands) highest = Math.max(highest, data[before + 1]!);
  return data[t * bands + b]! - highest;
}
