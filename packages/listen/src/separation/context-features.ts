import { BAND_HERTZ, BANDS } from './bands.ts';
import { smoothed } from './features.ts';
import { type LeadingPitch, leadingPitch, type PitchRange } from './leading-pitch.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** What a second look adds to a band of a frame: the first guess there and around it, and the pitches that lead by it. */
export const CONTEXT_FEATURES = [
  'first guess: vocals',
  'first guess: drums',
  'first guess: bass',
  'first guess nearby: vocals',
  'first guess nearby: drums',
  'first guess nearby: bass',
  'first guess in the frame: vocals',
  'first guess in the frame: drums',
  'first guess in the frame: bass',
  'on a harmonic of the voice',
  'between harmonics of the voice',
  'which harmonic of the voice',
  'strength of the voice',
  'glide of the voice',
  'on a harmonic of the bass',
  'between harmonics of the bass',
  'strength of the bass',
] as const;
export const CONTEXT_COUNT = CONTEXT_FEATURES.length;

/** Outputs of the nets. */
export const OUTPUTS = 4;
const VOICE: PitchRange = { lowest: 40, highest: 86, centre: 62, spread: 18, silence: 0.3 };
const BASS: PitchRange = { lowest: 24, highest: 60, centre: 38, spread: 14, silence: 0.2 };
/** Half width of a harmonic: that of the window's main lobe. */
const LOBE = 17;
const BASS_LOBE = 13;

/** Features of the second look at a window. */
export class ContextFeatures {
  readonly voice: LeadingPitch;
  readonly bass: LeadingPitch;
  private readonly guess: Float32Array;
  private readonly nearby: readonly Float32Array[];
  private readonly ofFrame: Float32Array;

  /** @param guess shares of the first look, OUTPUTS values a cell */
  constructor({ power, frames }: WindowSpectra, guess: Float32Array) {
    this.guess = guess;
    this.voice = leadingPitch(power, guess, [0, OUTPUTS], VOICE);
    this.bass = leadingPitch(power, guess, [2, OUTPUTS], BASS);
    this.nearby = [0, 1, 2].map((output) => smoothed(planeOf(guess, output), frames));
    this.ofFrame = frameShares(power, guess, frames);
  }

  /** Writes the features of all bands of a frame, `stride` values a band, from the `from`-th on. */
  write(t: number, out: Float32Array, stride: number, from: number): void {
    const { guess, nearby, ofFrame, voice, bass } = this;
    const [f0, strength] = [voice.hertz[t]!, voice.strength[t]!];
    const glide = glideAt(voice.hertz, t);
    const [b0, bassStrength] = [bass.hertz[t]!, bass.strength[t]!];
    for (let b = 0; b < BANDS; b++) {
      const cell = t * BANDS + b;
      let o = b * stride + from;
      for (let s = 0; s < 3; s++) out[o++] = 2 * guess[cell * OUTPUTS + s]! - 0.5;
      for (let s = 0; s < 3; s++) out[o++] = 2 * nearby[s]![cell]! - 0.5;
      for (let s = 0; s < 3; s++) out[o++] = 2 * ofFrame[t * 3 + s]! - 0.5;
      const hertz = BAND_HERTZ[b]!;
      const on = f0 > 0 ? onHarmonic(hertz, f0, LOBE + 0.5 * glide * hertz) : 0;
      out[o++] = on * strength;
      out[o++] = f0 > 0 ? (1 - on) * strength : 0;
      out[o++] = f0 > 0 ? Math.min(2, Math.log2(1 + hertz / f0) / 2) : 0;
      out[o++] = strength;
      out[o++] = Math.min(2, 40 * glide);
      const onBass = b0 > 0 ? onHarmonic(hertz, b0, BASS_LOBE) : 0;
      out[o++] = onBass * bassStrength;
      out[o++] = b0 > 0 ? (1 - onBass) * bassStrength : 0;
      out[o++] = bassStrength;
    }
  }
}

/** 1 on a harmonic, falling to 0 a few lobes away from it. */
function onHarmonic(hertz: number, f0: number, lobe: number): number {
  const number = Math.max(1, Math.round(hertz / f0));
  const off = (hertz - number * f0) / lobe;
  return 1 / (1 + off * off * off * off);
}

/** How far the pitch moves from the frame before to the next, as a share of it. */
function glideAt(hertz: Float32Array, t: number): number {
  const [before, here, after] = [
    hertz[Math.max(0, t - 1)]!,
    hertz[t]!,
    hertz[Math.min(hertz.length - 1, t + 1)]!,
  ];
  if (before === 0 || here === 0 || after === 0) return 0;
  return Math.min(0.1, Math.abs(after - before) / here);
}

function planeOf(guess: Float32Array, output: number): Float32Array {
  const out = new Float32Array(guess.length / OUTPUTS);
  for (let i = 0; i < out.length; i++) out[i] = guess[i * OUTPUTS + output]!;
  return out;
}

/** Share of a frame's compressed power that each of the first three outputs has. */
function frameShares(power: Float32Array, guess: Float32Array, frames: number): Float32Array {
  const out = new Float32Array(frames * 3);
  for (let t = 0; t < frames; t++) {
    let whole = 1e-9;
    for (let b = 0; b < BANDS; b++) {
      const cell = t * BANDS + b;
      const weight = Math.sqrt(power[cell]!);
      whole += weight;
      for (let s = 0; s < 3; s++) out[t * 3 + s]! += weight * guess[cell * OUTPUTS + s]!;
    }
    for (let s = 0; s < 3; s++) out[t * 3 + s]! /= whole;
  }
  return out;
}
