import { SAMPLE_RATE } from '@songwright/sound';
import { pitchCandidates } from '../spectral/salience.ts';
import type { Spectrogram } from '../spectral/stft.ts';
import { type TrackShape, trackPitch } from '../spectral/track-pitch.ts';
import { BANDS } from './bands.ts';
import { FRAME, HOP } from './stereo-frames.ts';

/** Bands of one bin each, up to 4 kHz: where harmonics are told apart. */
const BINS_KEPT = 372;

/** The leading pitch of what a share of the mix keeps. */
export interface LeadingPitch {
  /** Hertz in each frame; 0 where nothing leads. */
  readonly hertz: Float32Array;
  /** About 0 to 1. */
  readonly strength: Float32Array;
}

export interface PitchRange extends TrackShape {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Tracks the pitch that leads among those of one voice.
 *
 * @param power frames x BANDS
 * @param share of each cell that is the voice's, by a first guess; `outputs` values a cell, of which `output` is taken
 */
export function leadingPitch(
  power: Float32Array,
  share: Float32Array,
  [output, outputs]: readonly [number, number],
  { lowest, highest, ...shape }: PitchRange,
): LeadingPitch {
  const frames = power.length / BANDS;
  const data = new Float32Array(frames * BINS_KEPT);
  for (let t = 0; t < frames; t++) {
    for (let b = 0; b < BINS_KEPT; b++) {
      const cell = t * BANDS + b;
      data[t * BINS_KEPT + b] = Math.sqrt(power[cell]!) * share[cell * outputs + output]!;
    }
  }
  const spectrum: Spectrogram = {
    frames,
    bins: BINS_KEPT,
    binHertz: SAMPLE_RATE / FRAME,
    frameRate: SAMPLE_RATE / HOP,
    data,
  };
  const found = pitchCandidates(spectrum, { lowest, highest, candidates: 6 });
  const { pitches, saliences } = trackPitch(found, shape);
  const hertz = pitches.map((pitch) => (pitch > 0 ? 440 * 2 ** ((pitch - 69) / 12) : 0));
  return { hertz, strength: saliences.map((x) => Math.min(1.5, x)) };
}
