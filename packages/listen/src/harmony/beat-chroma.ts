import type { Seconds } from '@songwright/music';
import {
  HIGHEST_PITCH,
  LOWEST_PITCH,
  PITCH_STEPS,
  type PitchSpectrum,
  STEPS_PER_SEMITONE,
} from '../spectral/pitch-spectrum.ts';

const NOTES = HIGHEST_PITCH - LOWEST_PITCH + 1;

/** What sounds in each stretch of time, by pitch class. */
export interface BeatChroma {
  readonly count: number;
  /** Twelve values a stretch, from C: what sounds from G2 up. */
  readonly treble: Float32Array;
  /** The same of what sounds below G3: roots. */
  readonly bass: Float32Array;
  /** Mean strength of the partials of each stretch: where it is far below the others', music has ended or not begun. */
  readonly level: Float64Array;
}

/** Partials of a note each weigh this much of the one below (0.7 in Mauch and Dixon, ISMIR 2010). */
const ROLL_OFF = 0.7;
const PARTIALS = 10;
const ROUNDS = 25;

/**
 * Chroma between each two of the times by approximate transcription (Mauch and Dixon, ISMIR 2010): the partials heard
 * in the stretch, whitened, are explained by notes with ten partials each, none below zero. Overtones are then counted
 * for the note they belong to and not as notes of the chord.
 *
 * @param times ascending; one stretch from each to the next
 */
export function beatChroma(spectrum: PitchSpectrum, times: readonly Seconds[]): BeatChroma {
  const count = Math.max(0, times.length - 1);
  const treble = new Float32Array(count * 12);
  const bass = new Float32Array(count * 12);
  const level = new Float64Array(count);
  const notes = noteSpectra();
  for (let i = 0; i < count; i++) {
    const heard = meanSpectrum(spectrum, times[i]!, times[i + 1]!);
    for (const x of heard) level[i]! += x;
    const activity = explain(whitened(heard), notes);
    for (let n = 0; n < NOTES; n++) {
      const pitch = LOWEST_PITCH + n;
      treble[i * 12 + (pitch % 12)]! += activity[n]! * trebleWeight(pitch);
      bass[i * 12 + (pitch % 12)]! += activity[n]! * bassWeight(pitch);
    }
  }
  return { count, treble, bass, level };
}

const ramp = (x: number): number => Math.min(1, Math.max(0, x));
const trebleWeight = (pitch: number): number => ramp((pitch - 40) / 12) * ramp((96 - pitch) / 18);
const bassWeight = (pitch: number): number => ramp((pitch - 23) / 5) * ramp((58 - pitch) / 14);

function meanSpectrum({ frames, frameRate, data }: PitchSpectrum, from: Seconds, to: Seconds): Float64Array {
  const sum = new Float64Array(PITCH_STEPS);
  const first = Math.min(frames - 1, Math.max(0, Math.round(from * frameRate)));
  const end = Math.min(frames, Math.max(first + 1, Math.round(to * frameRate)));
  for (let t = first; t < end; t++) {
    for (let p = 0; p < PITCH_STEPS; p++) sum[p]! += data[t * PITCH_STEPS + p]! / (end - first);
  }
  return sum;
}

/** Each step against the mean of the octave around it, so that bright and dark registers count alike. */
function whitened(spectrum: Float64Array): Float64Array {
  const half = 6 * STEPS_PER_SEMITONE;
  let total = 0;
  for (const x of spectrum) total += x;
  const floor = (0.1 * total) / PITCH_STEPS + 1e-7;
  return spectrum.map((x, p) => {
    let sum = 0;
    const from = Math.max(0, p - half);
    const to = Math.min(PITCH_STEPS, p + half + 1);
    for (let q = from; q < to; q++) sum += spectrum[q]!;
    const around = sum / (to - from) + floor;
    // A root compresses what whitening leaves of the spread between loud and soft notes.
    return Math.sqrt(x / around);
  });
}

interface NoteSpectra {
  /** Places and weights of each note's partials, PARTIALS a note; place -1 where there is none. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

function noteSpectra(): NoteSpectra {
  const places = new Int32Array(NOTES * PARTIALS).fill(-1);
  const weights = new Float64Array(NOTES * PARTIALS);
  for (let n = 0; n < NOTES; n++) {
    let weight = 1;
    for (let h = 1; h <= PARTIALS; h++) {
      const place = Math.round((n + 12 * Math.log2(h)) * STEPS_PER_SEMITONE) + 1;
      if (place < PITCH_STEPS) {
        places[n * PARTIALS + h - 1] = place;
        weights[n * PARTIALS + h - 1] = weight;
      }
      weight *= ROLL_OFF;
    }
  }
  return { places, weights };
}

/** Non-negative least squares by multiplicative steps (Lee and Seung 2001): how strongly each note sounds. */
function explain(heard: Float64Array, { places, weights }: NoteSpectra): Float64Array {
  const smooth = blurred(heard);
  const wanted = new Float64Array(NOTES);
  for (let n = 0; n < NOTES; n++) wanted[n] = project(smooth, places, weights, n);
  const activity = wanted.slice();
  const model = new Float64Array(PITCH_STEPS);
  for (let round = 0; round < ROUNDS; round++) {
    model.fill(0);
    for (let n = 0; n < NOTES; n++) {
      if (activity[n]! < 1e-9) continue;
      for (let i = n * PARTIALS; i < (n + 1) * PARTIALS; i++) {
        if (places[i]! >= 0) model[places[i]!]! += activity[n]! * weights[i]!;
      }
    }
    for (let n = 0; n < NOTES; n++) {
      activity[n]! *= wanted[n]! / (project(model, places, weights, n) + 1e-9);
    }
  }
  return activity;
}

/** A partial a third of a semitone off is still the note's. */
function blurred(spectrum: Float64Array): Float64Array {
  return spectrum.map((x, p) => x + 0.5 * ((spectrum[p - 1] ?? 0) + (spectrum[p + 1] ?? 0)));
}

function project(spectrum: Float64Array, places: Int32Array, weights: Float64Array, note: number): number {
  let sum = 0;
  for (let i = note * PARTIALS; i < (note + 1) * PARTIALS; i++) {
    if (places[i]! >= 0) sum += spectrum[places[i]!]! * weights[i]!;
  }
  return sum;
}
