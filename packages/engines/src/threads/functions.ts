import { boostStyle } from '../builtin/boost-music-style.ts';
import { writeWav } from '../builtin/convert-to-wav.ts';
import { renderFilm } from '../builtin/create-music-video.ts';
import { renderEdit } from '../builtin/edit/render-edit.ts';
import { writeWords } from '../builtin/generate-lyrics.ts';
import { writeNotes } from '../builtin/generate-midi.ts';
import { drawCovers } from '../builtin/generate-music-cover.ts';
import { outlineWaveform } from '../builtin/get-timestamped-lyrics.ts';
import { packUpload } from '../builtin/over/keep-upload.ts';
import { renderTrack } from '../builtin/render-track.ts';
import { writeStems } from '../builtin/separate/write-stems.ts';
import { speakShare } from '../builtin/speak-variants.ts';
import { decodeUpload } from '../builtin/upload/decode-upload.ts';
import { extendUpload } from '../builtin/upload/extend/extend-upload.ts';
import { measureSpectrum } from '../builtin/upload/extend/style-of-upload.ts';
import { hearRecording } from '../builtin/upload/hear-upload.ts';
import { writeUploadStems } from '../builtin/upload/write-upload-stems.ts';

/** The functions a desk can `compute`, by name. */
export const functions = {
  hearRecording,
  boostStyle,
  decodeUpload,
  drawCovers,
  extendUpload,
  measureSpectrum,
  renderEdit,
  outlineWaveform,
  packUpload,
  renderFilm,
  renderTrack,
  speakShare,
  writeNotes,
  writeStems,
  writeUploadStems,
  writeWav,
  writeWords,
};

export type ThreadFunctions = typeof functions;
