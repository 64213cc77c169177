import type { Midi } from '@songwright/music';
import { peakOffset } from './math.ts';
import type { Spectrogram } from './stft.ts';

/** Which pitches may sound, and how the partials speak for them. */
export interface SalienceShape {
  readonly lowest: Midi;
  readonly highest: Midi;
  /** How many pitches are kept of each frame. */
  readonly candidates: number;
  readonly partials?: PartialWeights;
}

/** How partials speak for a pitch. */
export interface PartialWeights {
  /** Weight of each partial against the one below. */
  readonly rollOff: number;
  /** Power that magnitudes are taken to: below 1 many weak partials count for more than a strong one. */
  readonly compression: number;
  /** How much a partial half-way between two of a pitch's own speaks against it: the pitch is then an octave too low. */
  readonly between: number;
}

const USUAL: PartialWeights = { rollOff: 0.8, compression: 0.7, between: 0.4 };

/** The most salient pitches of each frame, the best first; salience 0 where there are fewer. */
export interface PitchCandidates {
  readonly frames: number;
  readonly frameRate: number;
  readonly candidates: number;
  /** MIDI pitch by A = 440 Hz, with its fraction: `candidates` values a frame. */
  readonly pitches: Float32Array;
  readonly saliences: Float32Array;
}

/** 10 cents. */
const STEPS = 10;
const PARTIALS = 10;
/** Partials farther than this under the frame's strongest are noise. */
const FLOOR = 0.01;
/** A partial speaks for pitches within this of it, in steps. */
const REACH = 5;

/**
 * Harmonic summation (Salamon and Gómez, IEEE TASLP 20/6, 2012): every top of the spectrum speaks for the pitches of
 * which it may be a partial.
 *
 * @param spectrum magnitudes, which may have been weighted by a mask
 */
export function pitchCandidates(spectrum: Spectrogram, shape: SalienceShape): PitchCandidates {
  const { frames, bins, binHertz, data, frameRate } = spectrum;
  const { candidates, lowest, highest, partials = USUAL } = shape;
  const pitches = new Float32Array(frames * candidates);
  const saliences = new Float32Array(frames * candidates);
  const salience = new Float64Array((highest - lowest) * STEPS + 1);
  const lift = Float64Array.from({ length: 2 * REACH + 1 }, (_, i) => {
    const x = Math.cos((Math.PI / 2) * ((i - REACH) / (REACH + 1)));
    return x * x;
  });
  const offsets = Float64Array.from(
    { length: 2 * PARTIALS + 1 },
    (_, h) => 12 * Math.log2(Math.max(h, 1) / 2),
  );
  for (let t = 0; t < frames; t++) {
    salience.fill(0);
    addPartials(data.subarray(t * bins, (t + 1) * bins), binHertz, lowest, partials, salience, lift, offsets);
    keepBest(salience, lowest, t * candidates, candidates, pitches, saliences);
  }
  return { frames, frameRate, candidates, pitches, saliences };
}

function addPartials(
  magnitudes: Float32Array,
  binHertz: number,
  lowest: Midi,
  { rollOff, compression, between }: PartialWeights,
  salience: Float64Array,
  lift: Float64Array,
  offsets: Float64Array,
): void {
  let strongest = 0;
  for (const x of magnitudes) if (x > strongest) strongest = x;
  const floor = Math.max(strongest * FLOOR, 1e-6);
  for (let k = 2; k + 1 < magnitudes.length; k++) {
    const [a, b, c] = [magnitudes[k - 1]!, magnitudes[k]!, magnitudes[k + 1]!];
    if (b < floor || b <= a || b < c) continue;
    const bin = k + peakOffset(Math.log(a + 1e-9), Math.log(b), Math.log(c + 1e-9));
    const place = (69 + 12 * Math.log2((bin * binHertz) / 440) - lowest) * STEPS;
    const strength = Math.exp(compression * Math.log(b));
    let weight = strength;
    // Twice the harmonic number: even ones are partials, odd ones lie between two.
    for (let h = 2; h <= 2 * PARTIALS; h++) {
      const at = Math.round(place - offsets[h]! * STEPS);
      if (at < -REACH) break;
      const speaks = h % 2 === 0 ? weight : -between * weight;
      if (h % 2 === 1) weight *= rollOff;
      for (let i = Math.max(0, at - REACH); i <= Math.min(salience.length - 1, at + REACH); i++) {
        salience[i]! += speaks * lift[i - at + REACH]!;
      }
    }
  }
}

/** The highest tops of a frame's salience, by insertion. */
function keepBest(
  salience: Float64Array,
  lowest: Midi,
  row: number,
  count: number,
  pitches: Float32Array,
  saliences: Float32Array,
): void {
  for (let i = 1; i + 1 < salience.length; i++) {
    const [a, b, c] = [salience[i - 1]!, salience[i]!, salience[i + 1]!];
    if (b <= 0 || b <= a || b < c || b <= saliences[row + count - 1]!) continue;
    let j = count - 1;
    for (; j > 0 && saliences[row + j - 1]! < b; j--) {
      saliences[row + j] = saliences[row + j - 1]!;
      pitches[row + j] = pitches[row + j - 1]!;
    }
    saliences[row + j] = b;
    pitches[row + j] = lowest + (i + peakOffset(a, b, c)) / STEPS;
  }
}
