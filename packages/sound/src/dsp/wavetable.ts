import type { Hertz } from '@songwright/music';
import FFT from 'fft.js';
import { SAMPLE_RATE } from '../audio.ts';
import { exp2 } from './math.ts';

/** Samples in one cycle. */
export const TABLE_SIZE = 2048;
const MASK = TABLE_SIZE - 1;
/** Half an octave from level to level: at most a third of the top octave is missing. */
const LEVELS_PER_OCTAVE = 2;
const TOP_HARMONIC = 600;
const CEILING: Hertz = 19_500;

/** Amplitudes of harmonic 1, 2, …: sine and cosine parts. */
export interface Spectrum {
  sine(harmonic: number): number;
  cosine(harmonic: number): number;
}

/** One cycle of a periodic wave at falling bandwidths, so that reading it never folds partials over Nyquist. */
export interface Wavetable {
  /** Each `TABLE_SIZE` + 1 samples, the last repeating the first. */
  readonly levels: readonly Float32Array[];
}

/**
 * Builds the levels by inverse FFT of the spectrum cut at each level's top harmonic. All levels share one
 * normalisation: the full wave's root mean square becomes `RMS`.
 */
export function createWavetable(spectrum: Spectrum): Wavetable {
  const scale = scaleOf(spectrum);
  const levels: Float32Array[] = [];
  for (let index = 0; ; index++) {
    const top = harmonicsAt(index);
    levels.push(renderCycle(spectrum, top, scale));
    if (top === 1) return { levels };
  }
}

function harmonicsAt(level: number): number {
  return Math.max(1, Math.floor(TOP_HARMONIC * exp2(-level / LEVELS_PER_OCTAVE)));
}

/** Root mean square of a full wave. */
const RMS = 0.5;

/** What brings a wave of this spectrum to the common root mean square. */
export function scaleOf(spectrum: Spectrum): number {
  let energy = 0;
  for (let k = 1; k <= TOP_HARMONIC; k++) {
    const s = spectrum.sine(k);
    const c = spectrum.cosine(k);
    energy += (s * s + c * c) / 2;
  }
  return energy > 0 ? RMS / Math.sqrt(energy) : 0;
}

/** The most partials that a wave at this fundamental may have. */
export function harmonicsBelow(frequency: Hertz): number {
  return Math.max(1, Math.min(TOP_HARMONIC, Math.floor(CEILING / frequency)));
}

const fft = new FFT(TABLE_SIZE);
const bins = fft.createComplexArray() as number[];

/** One cycle with the partials up to `top`, each multiplied by `scale`: `TABLE_SIZE` + 1 samples. */
export function renderCycle(spectrum: Spectrum, top: number, scale: number): Float32Array {
  bins.fill(0);
  for (let k = 1; k <= top; k++) {
    const re = (spectrum.cosine(k) * scale * TABLE_SIZE) / 2;
    const im = (-spectrum.sine(k) * scale * TABLE_SIZE) / 2;
    bins[2 * k] = re;
    bins[2 * k + 1] = im;
    bins[2 * (TABLE_SIZE - k)] = re;
    bins[2 * (TABLE_SIZE - k) + 1] = -im;
  }
  const out = fft.createComplexArray() as number[];
  fft.inverseTransform(out, bins);
  const table = new Float32Array(TABLE_SIZE + 1);
  for (let i = 0; i < TABLE_SIZE; i++) table[i] = out[2 * i]!;
  table[TABLE_SIZE] = table[0]!;
  return table;
}

/** The fullest level whose top partial stays below hearing's ceiling at this fundamental. */
export function levelFor(table: Wavetable, frequency: Hertz): Float32Array {
  const octaves = Math.log2((TOP_HARMONIC * frequency) / CEILING);
  const index = octaves <= 0 ? 0 : Math.ceil(octaves * LEVELS_PER_OCTAVE);
  return table.levels[Math.min(index, table.levels.length - 1)]!;
}

/**
 * Adds `gain` times the wave to `out` from `from` to `to` and returns the new phase (in cycles, 0 to 1).
 * `increment` is cycles per sample. Linear interpolation: with 2048 points the error is below -60 dB for the
 * partials that matter.
 */
export function addWave(
  out: Float64Array,
  table: Float32Array,
  phase: number,
  increment: number,
  gain: number,
  from: number,
  to: number,
): number {
  let position = phase * TABLE_SIZE;
  const step = increment * TABLE_SIZE;
  for (let i = from; i < to; i++) {
    const whole = position | 0;
    const at = whole & MASK;
    const a = table[at]!;
    out[i]! += gain * (a + (table[at + 1]! - a) * (position - whole));
    position += step;
  }
  const cycles = position / TABLE_SIZE;
  return cycles - Math.floor(cycles);
}

export function cyclesPerSample(frequency: Hertz): number {
  return frequency / SAMPLE_RATE;
}

/** As `addWave`, with a gain for each side. */
export function addWaveStereo(
  left: Float64Array,
  right: Float64Array,
  table: Float32Array,
  phase: number,
  increment: number,
  gainLeft: number,
  gainRight: number,
  from: number,
  to: number,
): number {
  let position = phase * TABLE_SIZE;
  const step = increment * TABLE_SIZE;
  for (let i = from; i < to; i++) {
    const whole = position | 0;
    const at = whole & MASK;
    const a = table[at]!;
    const y = a + (table[at + 1]! - a) * (position - whole);
    left[i]! += gainLeft * y;
    right[i]! += gainRight * y;
    position += step;
  }
  const cycles = position / TABLE_SIZE;
  return cycles - Math.floor(cycles);
}
