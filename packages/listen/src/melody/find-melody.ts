import type { Hertz, Seconds } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import type { HeardNote } from '../hearing.ts';
import { decimate, midOf } from '../spectral/decimate.ts';
import { median } from '../spectral/math.ts';
import { type PitchCandidates, pitchCandidates } from '../spectral/salience.ts';
import { type Spectrogram, spectrogram } from '../spectral/stft.ts';
import { type PitchTrack, type TrackShape, trackPitch } from '../spectral/track-pitch.ts';
import { explainedShare } from './explained-share.ts';
import { findNotes, type NoteShape } from './find-notes.ts';
import { withLevels } from './note-levels.ts';
import { settleStarts } from './settle-starts.ts';

const DECIMATION = 4;
/** At 11 025 Hz: 93 ms every 12 ms, the transform padded to twice the window. */
const SHAPE = { window: 1024, size: 2048, hop: 128, bins: 930 };
/** Most of a melody alone is explained by its pitch (0.94 to 0.99 measured); of a mix at most three quarters is. */
const ALONE = 0.85;
/** Alone, every register is as likely, and all that sounds is the melody. */
const SOLO: TrackShape = { centre: 66, spread: 100, silence: 0.1 };
/** In a mix it lies above the chords, and what is faint is not it. */
const IN_MIX: TrackShape = { centre: 72, spread: 14, silence: 0.35 };
/** Once its register is known from a first path, octaves are chosen by it; a little above, since errors fall below. */
const AGAIN = { above: 2, spread: 12 };
const NOTES: NoteShape = { shortest: 0.07, step: 0.6, hold: 0.045, rise: 2, snap: 0.06 };

export interface FoundMelody {
  readonly notes: HeardNote[];
  readonly track: PitchTrack;
}

/**
 * The leading melody: of a voice or an instrument alone whatever it plays, of a mix what is salient in its middle, in
 * the register where melodies lie.
 *
 * @param onsets seconds, ascending
 * @param tuning cents from A = 440 Hz
 */
export function findMelody(
  audio: Stereo,
  rate: Hertz,
  onsets: readonly Seconds[],
  tuning: number,
): FoundMelody {
  const middle = decimate(midOf(audio), DECIMATION);
  const spectrum = centreSpectrum(audio, middle, rate);
  const solo = trackPitch(pitchCandidates(spectrum, { lowest: 36, highest: 93, candidates: 8 }), SOLO);
  if (explainedShare(spectrum, solo) > ALONE) {
    const found = findNotes(solo, onsets, tuning, NOTES);
    const notes = settleStarts(found, solo, middle, rate / DECIMATION);
    return { notes: withLevels(notes, middle, rate / DECIMATION), track: solo };
  }
  const track = leadOfMix(pitchCandidates(spectrum, { lowest: 48, highest: 93, candidates: 8 }));
  return { notes: findNotes(track, onsets, tuning, NOTES), track };
}

function leadOfMix(found: PitchCandidates): PitchTrack {
  const first = trackPitch(found, IN_MIX);
  const sounding = first.pitches.filter((pitch) => pitch > 0);
  if (sounding.length === 0) return first;
  return trackPitch(found, { ...IN_MIX, centre: median(sounding) + AGAIN.above, spread: AGAIN.spread });
}

/** Magnitudes of the middle, what lies at the sides taken off. */
function centreSpectrum(audio: Stereo, mid: Float32Array, rate: Hertz): Spectrogram {
  const shape = { ...SHAPE, rate: rate / DECIMATION };
  const middle = spectrogram(mid, shape);
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
