import { createWavetable, type Spectrum, type Wavetable } from './wavetable.ts';

/** Classic shapes by their Fourier series. Amplitude falls with 1/k (saw, square) or 1/k² (triangle). */
const SPECTRA: Readonly<Record<WaveName, Spectrum>> = {
  sine: odd((k) => (k === 1 ? 1 : 0)),
  saw: odd((k) => 1 / k),
  square: odd((k) => (k % 2 === 1 ? 1 / k : 0)),
  triangle: odd((k) => (k % 2 === 1 ? (k % 4 === 1 ? 1 : -1) / (k * k) : 0)),
  // A pulse of width w has cosine terms sin(pi k w) / k around its middle.
  'pulse-25': even((k) => Math.sin(Math.PI * k * 0.25) / k),
  'pulse-12': even((k) => Math.sin(Math.PI * k * 0.125) / k),
};

export type WaveName = 'sine' | 'saw' | 'square' | 'triangle' | 'pulse-25' | 'pulse-12';

export function classicSpectrum(name: WaveName): Spectrum {
  return SPECTRA[name];
}

const cache = new Map<string, Wavetable>();

/** The band-limited table of a classic shape; built at first use and kept for the process. */
export function wave(name: WaveName): Wavetable {
  return tableOf(name, SPECTRA[name]);
}

/** The table of any spectrum, cached by its name. */
export function tableOf(name: string, spectrum: Spectrum): Wavetable {
  let table = cache.get(name);
  if (table === undefined) {
    table = createWavetable(spectrum);
    cache.set(name, table);
  }
  return table;
}

/** Partial amplitudes 1, 2, … as sines; phases alternate by a fixed scramble so that the wave is not peaky. */
export function partials(amplitudes: readonly number[]): Spectrum {
  return {
    sine: (k) => (amplitudes[k - 1] ?? 0) * Math.cos(k * k * 1.7),
    cosine: (k) => (amplitudes[k - 1] ?? 0) * Math.sin(k * k * 1.7),
  };
}

function odd(amplitude: (harmonic: number) => number): Spectrum {
  return { sine: amplitude, cosine: () => 0 };
}

function even(amplitude: (harmonic: number) => number): Spectrum {
  return { sine: () => 0, cosine: amplitude };
}
