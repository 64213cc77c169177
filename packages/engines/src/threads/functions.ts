import { writeWav } from '../builtin/convert-to-wav.ts';
import { renderFilm } from '../builtin/create-music-video.ts';
import { writeNotes } from '../builtin/generate-midi.ts';
import { drawCovers } from '../builtin/generate-music-cover.ts';
import { outlineWaveform } from '../builtin/get-timestamped-lyrics.ts';
import { renderTrack } from '../builtin/render-track.ts';
import { writeStems } from '../builtin/separate/write-stems.ts';

/** The functions a desk can `compute`, by name. */
export const functions = {
  drawCovers,
  outlineWaveform,
  renderFilm,
  renderTrack,
  writeNotes,
  writeStems,
  writeWav,
};

export type ThreadFunctions = typeof functions;
