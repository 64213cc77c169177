import type { BandSpectrum } from '../spectral/bands.ts';
import { cosine, highestNear, valueAt } from '../spectral/math.ts';
import {
  LOWEST_PITCH,
  PITCH_STEPS,
  type PitchSpectrum,
  STEPS_PER_SEMITONE,
} from '../spectral/pitch-spectrum.ts';
import { HIGH_ABOVE, LAG, LOW_BELOW, riseAt } from './onset-curves.ts';

/** What tells a pulse, each a curve over time: what is struck apart from what begins and lasts, and what changes in the harmony. */
export const RHYTHM_CURVES = ['kick', 'bass', 'snare', 'tone', 'hat', 'chord', 'root'] as const;
export type RhythmCurve = (typeof RHYTHM_CURVES)[number];

export type RhythmCurves = Readonly<Record<RhythmCurve, Float32Array>> & { readonly frameRate: number };

/** Frames after which a stroke has decayed and a note has not. The lowest of several: the next stroke may fall on one. */
const AFTER = [10, 14, 18];

/**
 * Onsets by what begins. A rise that falls again within 180 ms is a stroke, one that stays is a note: a kick and a bass note
 * are alike while they begin (the idea of Fitzgerald's separation by medians, DAFx 2010, without its cost).
 */
export function rhythmCurves(bands: BandSpectrum, pitches: PitchSpectrum): RhythmCurves {
  const { frames, centres, frameRate } = bands;
  const curve = (): Float32Array => new Float32Array(frames);
  const [kick, bass, middle, tone, hat] = [curve(), curve(), curve(), curve(), curve()];
  for (let t = LAG; t < frames; t++) {
    for (let b = 0; b < bands.bands; b++) {
      const rise = riseAt(bands, t, b);
      if (rise <= 0) continue;
      const struck = Math.min(rise, fallAfter(bands, t, b)) / bands.bands;
      const lasting = rise / bands.bands - struck;
      if (centres[b]! < LOW_BELOW) {
        kick[t]! += struck;
        bass[t]! += lasting;
      } else if (centres[b]! > HIGH_ABOVE) {
        hat[t]! += struck;
      } else {
        middle[t]! += struck;
        tone[t]! += lasting;
      }
    }
  }
  // A snare and a clap are noise: struck in the middle and in the heights at once.
  const snare = middle.map((x, t) => Math.sqrt(x * highestNear(hat, t, 1)));
  const chord = changeCurve(pitches, PITCH_STEPS, frames, frameRate);
  const root = changeCurve(pitches, BASS_STEPS, frames, frameRate);
  return { frameRate, kick, bass, snare, tone, hat, chord, root };
}

function fallAfter({ bands, frames, data }: BandSpectrum, t: number, b: number): number {
  const at = (frame: number): number => data[Math.min(frames - 1, frame) * bands + b]!;
  const top = Math.max(at(t), at(t + 1));
  return Math.max(0, top - Math.min(...AFTER.map((after) => at(t + after))));
}

/** Up to E3: where basses play. */
const BASS_STEPS = (52 - LOWEST_PITCH) * STEPS_PER_SEMITONE;
/** What sounds so long before is held against what sounds so long after. */
const REACH = 0.5;

/** How unlike the half second after each moment is to the half second before it, by pitch class, from the lowest step up to `end`: 0 to 1. */
function changeCurve(
  { frames, frameRate, data }: PitchSpectrum,
  end: number,
  length: number,
  rate: number,
): Float32Array {
  const sums = new Float64Array((frames + 1) * 12);
  for (let t = 0; t < frames; t++) {
    const to = (t + 1) * 12;
    for (let p = 0; p < 12; p++) sums[to + p] = sums[to - 12 + p]!;
    for (let step = 0; step < end; step++) {
      const pitchClass = (LOWEST_PITCH + Math.floor(step / STEPS_PER_SEMITONE)) % 12;
      // A root keeps one loud partial from being the whole harmony.
      sums[to + pitchClass]! += Math.sqrt(data[t * PITCH_STEPS + step]!);
    }
  }
  const reach = Math.max(1, Math.round(REACH * frameRate));
  const between = (from: number, to: number): Float64Array =>
    Float64Array.from({ length: 12 }, (_, p) => sums[to * 12 + p]! - sums[from * 12 + p]!);
  const changes = Float64Array.from({ length: frames }, (_, t) =>
    t < reach || t + reach > frames ? 0 : 1 - cosine(between(t - reach, t), between(t, t + reach)),
  );
  return Float32Array.from({ length }, (_, t) => Math.max(0, valueAt(changes, (t / rate) * frameRate)));
}
