import { peakOffset } from './math.ts';
import type { Spectrogram } from './stft.ts';

/** Three steps to a semitone: the middle one in tune, the others a third of a semitone under and over. */
export const STEPS_PER_SEMITONE = 3;
/** C1, 33 Hz, to C8. */
export const LOWEST_PITCH = 24;
export const HIGHEST_PITCH = 108;
export const PITCH_STEPS = (HIGHEST_PITCH - LOWEST_PITCH + 1) * STEPS_PER_SEMITONE;

/** Strength of the partials by pitch (in the recording's own tuning) over time. */
export interface PitchSpectrum {
  readonly frames: number;
  readonly frameRate: number;
  /** How far the recording is tuned from A = 440 Hz, in cents, -50 to 50. */
  readonly tuning: number;
  /** PITCH_STEPS values a frame. */
  readonly data: Float32Array;
}

/** A partial: a top of the spectrum between its bins. */
interface Partials {
  /** First partial of each frame in the lists, and one more. */
  readonly starts: Int32Array;
  /** MIDI pitch by A = 440 Hz, with its fraction. */
  readonly pitches: Float32Array;
  readonly strengths: Float32Array;
}

/**
 * Tops of a magnitude spectrum sorted by pitch. Taking tops instead of whole bins is what tells semitones apart in the
 * bass, where they lie closer than the window resolves.
 *
 * @param share of the harmonic part of each bin, see `harmonicShare`
 */
export function pitchSpectrum(spectrum: Spectrogram, share: Float32Array): PitchSpectrum {
  const partials = findPartials(spectrum, share);
  const tuning = tuningOf(partials);
  const data = new Float32Array(spectrum.frames * PITCH_STEPS);
  for (let t = 0; t < spectrum.frames; t++) {
    for (let i = partials.starts[t]!; i < partials.starts[t + 1]!; i++) {
      const place = (partials.pitches[i]! - tuning / 100 - LOWEST_PITCH) * STEPS_PER_SEMITONE + 1;
      const low = Math.floor(place);
      if (low < 0 || low + 1 >= PITCH_STEPS) continue;
      data[t * PITCH_STEPS + low]! += partials.strengths[i]! * (low + 1 - place);
      data[t * PITCH_STEPS + low + 1]! += partials.strengths[i]! * (place - low);
    }
  }
  return { frames: spectrum.frames, frameRate: spectrum.frameRate, tuning, data };
}

function findPartials({ frames, bins, binHertz, data }: Spectrogram, share: Float32Array): Partials {
  const starts = new Int32Array(frames + 1);
  const pitches: number[] = [];
  const strengths: number[] = [];
  const first = Math.max(2, Math.floor(32 / binHertz));
  for (let t = 0; t < frames; t++) {
    const row = t * bins;
    for (let k = first; k + 1 < bins; k++) {
      const [a, b, c] = [data[row + k - 1]!, data[row + k]!, data[row + k + 1]!];
      if (b <= a || b < c || b < 1e-6) continue;
      // On a logarithmic scale the top of a Hann window's lobe is nearly a parabola.
      const offset = peakOffset(Math.log(a + 1e-9), Math.log(b), Math.log(c + 1e-9));
      pitches.push(69 + 12 * Math.log2(((k + offset) * binHertz) / 440));
      strengths.push(b * share[row + k]!);
    }
    starts[t + 1] = pitches.length;
  }
  return { starts, pitches: Float32Array.from(pitches), strengths: Float32Array.from(strengths) };
}

/** Circular mean of how far the partials of the middle register lie from equal temperament, weighted by strength. */
function tuningOf({ pitches, strengths }: Partials): number {
  let re = 0;
  let im = 0;
  for (let i = 0; i < pitches.length; i++) {
    if (pitches[i]! < 48 || pitches[i]! > 96) continue;
    const weight = Math.sqrt(strengths[i]!);
    re += weight * Math.cos(2 * Math.PI * pitches[i]!);
    im += weight * Math.sin(2 * Math.PI * pitches[i]!);
  }
  return re === 0 && im === 0 ? 0 : (100 * Math.atan2(im, re)) / (2 * Math.PI);
}
