import type { Hertz, Seconds } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import type { HeardNote } from '../hearing.ts';
import type { PitchTrack } from '../spectral/best-path.ts';
import { pitchCandidates } from '../spectral/salience.ts';
import { type TrackShape, trackPitch } from '../spectral/track-pitch.ts';
import { findContours } from './contours.ts';
import { MELODY_MODEL } from './data/melody-model.ts';
import { explainedShare } from './explained-share.ts';
import { findNotes, type NoteShape } from './find-notes.ts';
import { followContours } from './follow-contours.ts';
import { judgeContours } from './judge-contours.ts';
import { leadEvidence } from './lead-evidence.ts';
import { leadSpectrum } from './lead-spectrum.ts';
import { withLevels } from './note-levels.ts';
import { settleStarts } from './settle-starts.ts';

/** Most of a melody alone is explained by its pitch (0.94 to 0.99 measured); of a mix at most three quarters is. */
const ALONE = 0.85;
/** Alone, every register is as likely, and all that sounds is the melody. */
const SOLO: TrackShape = { centre: 66, spread: 100, silence: 0.1 };
const NOTES: NoteShape = { shortest: 0.07, step: 0.6, hold: 0.045, rise: 2, snap: 0.06 };
/** In a mix less is seen of a second stroke, and more of a start is hidden. */
const IN_MIX: NoteShape = { ...NOTES, rise: 1.8, snap: 0.08 };

export interface FoundMelody {
  readonly notes: HeardNote[];
  readonly track: PitchTrack;
}

/**
 * The leading melody: of a voice or an instrument alone whatever it plays; of a mix the contours of pitch that are most
 * likely a melody's, by what was learnt from pieces of known melody (Bittner et al., ISMIR 2015).
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
  const spectrum = leadSpectrum(audio, rate);
  const solo = trackPitch(pitchCandidates(spectrum.centre, { lowest: 36, highest: 93, candidates: 8 }), SOLO);
  if (explainedShare(spectrum.centre, solo) > ALONE) {
    const found = findNotes(solo, onsets, tuning, NOTES);
    const notes = settleStarts(found, solo, spectrum.middle, spectrum.rate);
    return { notes: withLevels(notes, spectrum.middle, spectrum.rate), track: solo };
  }
  const evidence = leadEvidence(spectrum);
  const contours = findContours(evidence.found);
  const track = followContours(evidence, contours, judgeContours(evidence, contours, MELODY_MODEL));
  return { notes: findNotes(track, onsets, tuning, IN_MIX), track };
}
