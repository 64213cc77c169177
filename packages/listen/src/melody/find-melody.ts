import type { Hertz } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import type { HeardNote } from '../hearing.ts';
import { decimate, midOf } from '../spectral/decimate.ts';
import { pitchCandidates } from '../spectral/salience.ts';
import { type Spectrogram, spectrogram } from '../spectral/stft.ts';
import { type PitchTrack, type TrackShape, trackPitch } from '../spectral/track-pitch.ts';
import { findNotes, type NoteShape } from './find-notes.ts';

const DECIMATION = 4;
/** At 11 025 Hz: 93 ms every 12 ms, the transform padded to twice the window. */
const SHAPE = { window: 1024, size: 2048, hop: 128, bins: 930 };

const IN_MIX: TrackShape = { centre: 68, spread: 14, silence: 0.35, leap: 1.2, semitone: 0.05, voicing: 1 };
const NOTES: NoteShape = { shortest: 0.07, step: 0.6, hold: 0.045, rise: 1.3, snap: 0.06 };

export interface FoundMelody {
  readonly notes: HeardNote[];
  readonly track: PitchTrack;
}

/** The leading melody of a mix: what is salient in its middle, in the register where melodies lie. */
export function findMelody(
  audio: Stereo,
  rate: Hertz,
  onsets: readonly number[],
  tuning: number,
): FoundMelody {
  const spectrum = centreSpectrum(audio, rate);
  const found = pitchCandidates(spectrum, { lowest: 43, highest: 91, candidates: 8 });
  const track = trackPitch(found, IN_MIX);
  return { notes: findNotes(track, onsets, tuning, NOTES), track };
}

/** Magnitudes of the middle, what lies at the sides taken off. */
export function centreSpectrum(audio: Stereo, rate: Hertz): Spectrogram {
  const shape = { ...SHAPE, rate: rate / DECIMATION };
  const middle = spectrogram(decimate(midOf(audio), DECIMATION), shape);
  const { left, right } = audio;
  if (left.every((x, i) => x === right[i])) return middle;
  const side = spectrogram(
    decimate(
      left.map((x, i) => 0.5 * (x - right[i]!)),
      DECIMATION,
    ),
    shape,
  );
  for (let i = 0; i < middle.data.length; i++) {
    const m = middle.data[i]!;
    const s = side.data[i]!;
    const total = m * m + s * s;
    if (total > 0) middle.data[i] = (m * m * m) / total;
  }
  return middle;
}
