import { classicSpectrum, partials, tableOf, type WaveName } from '../../dsp/waves.ts';
import type { Spectrum, Wavetable } from '../../dsp/wavetable.ts';

/** Named wave shapes beside the classic ones, by the amplitudes of their partials. */
const SPECTRA: Readonly<Record<string, Spectrum>> = {
  // Free reeds: rich, the second and third partials as strong as the first, falling by 1/k^1.3.
  reed: partials(falling(60, 1.15, [0.8, 1, 0.9, 0.75])),
  // A reed through a tongue-and-box resonance: harmonica.
  'mouth-reed': partials(falling(50, 1.0, [0.55, 1, 0.9, 0.8, 0.95, 0.8])),
  // Stopped pipe: odd partials, little above the fifth.
  'stopped-pipe': partials([1, 0.06, 0.16, 0.02, 0.05, 0.01, 0.015]),
  // Open cylinder blown softly.
  'open-pipe': partials([1, 0.35, 0.18, 0.07, 0.04, 0.02, 0.01]),
  // A glottal pulse's slope of -12 dB an octave.
  glottis: partials(falling(120, 1.75, [1])),
  // Bright, hollow digital: what wavetable synthesisers are loved for.
  glass: partials([1, 0, 0.5, 0, 0.1, 0, 0.35, 0, 0, 0, 0.12, 0, 0, 0, 0.08]),
  // Drawbars an octave below the key: 16', 5 1/3', 8', 4', 2 2/3', 2', 1 3/5', 1 1/3', 1'.
  'drawbars-rock': drawbars([8, 8, 8, 4, 2, 2, 1, 1, 3]),
  // The NES triangle: a staircase of 32 steps, whose edges bring back some high odd partials.
  'chip-triangle': staircase(),
  // A saw with its odd partials raised: growls when two beat.
  growl: partials(falling(200, 0.85, [1, 0.6, 1, 0.5, 0.9])),
  // Analogue string machine: a saw with a soft top.
  strings: partials(falling(90, 1.12, [1, 0.9])),
};

/** `count` partials falling by 1/k^slope, the first few multiplied by `shape`. */
function falling(count: number, slope: number, shape: readonly number[]): number[] {
  return Array.from({ length: count }, (_, i) => (shape[i] ?? 1) * Math.exp(-slope * Math.log(i + 1)));
}

const CLASSIC: ReadonlySet<string> = new Set<WaveName>([
  'sine',
  'saw',
  'square',
  'triangle',
  'pulse-25',
  'pulse-12',
]);

/** The partials of a classic or named wave. Throws for an unknown name. */
export function spectrumFor(name: string): Spectrum {
  const spectrum = CLASSIC.has(name) ? classicSpectrum(name as WaveName) : SPECTRA[name];
  if (spectrum === undefined) throw new Error(`There is no wave shape called "${name}".`);
  return spectrum;
}

/** The table of a classic or named wave. Throws for an unknown name. */
export function tableFor(name: string): Wavetable {
  return tableOf(name, spectrumFor(name));
}

/** Fourier series of the 32-step staircase 15, 14, … 0, 0, 1, … 15. */
function staircase(): Spectrum {
  const levels = Array.from({ length: 32 }, (_, i) => (i < 16 ? 15 - i : i - 16) / 7.5 - 1);
  const part = (k: number, wave: (angle: number) => number): number => {
    // A held step multiplies the sampled series by sin(x) / x.
    const x = (Math.PI * k) / 32;
    const sum = levels.reduce(
      (total, level, i) => total + level * wave((2 * Math.PI * k * (i + 0.5)) / 32),
      0,
    );
    return (sum / 16) * (Math.sin(x) / x);
  };
  return { sine: (k) => part(k, Math.sin), cosine: (k) => part(k, Math.cos) };
}

/** Each step of a drawbar is 3 dB; the first is the octave below the key, so the table is read at half its pitch. */
function drawbars(settings: readonly number[]): Spectrum {
  const harmonics = [1, 3, 2, 4, 6, 8, 10, 12, 16];
  const amplitudes = new Array<number>(16).fill(0);
  for (const [i, setting] of settings.entries()) {
    if (setting > 0) amplitudes[harmonics[i]! - 1] = Math.exp((setting - 8) * 3 * (Math.LN10 / 20));
  }
  return partials(amplitudes);
}
