export { type ComposedTrack, composeTrack, type TrackOrder } from './builtin/compose-track.ts';
export type { Edit, EditOrder } from './builtin/edit/edit-order.ts';
export { type MadeEdit, makeEdit } from './builtin/edit/render-edit.ts';
export { builtinEngine } from './builtin/engine.ts';
export { PEAK_LIMIT } from './builtin/finish-master.ts';
export { musicRequest } from './builtin/music-request.ts';
export { type MadeTrack, makeTrack, type RenderedTrack, renderTrack } from './builtin/render-track.ts';
export type { StageName, StageTimes } from './builtin/stages.ts';
export {
  type MadeExtension,
  makeUploadExtension,
  type UploadExtensionOrder,
} from './builtin/upload/extend/extend-upload.ts';
export { type HeardFile, hearFile } from './builtin/upload/hear-file.ts';
export { computeHere } from './desk/compute-here.ts';
export { type FolderDesk, type FolderDeskOptions, folderDesk } from './desk/folder-desk.ts';
export { listTracks, type TrackList } from './desk/track-list.ts';
export {
  type ComputeLimits,
  type Desk,
  type Engine,
  type FileToSave,
  InputFault,
  type Job,
  type JobResult,
  type Memory,
  type NewPersona,
  type NewTrack,
  type Personas,
  type SavedFile,
  ThreadSpent,
  type Track,
  type Tracks,
} from './engine.ts';
export { RELEASE } from './release.ts';
export { renderTimings } from './report/render-timings.ts';
export { reportAudio, reportTrack, type TrackReport } from './report/report-track.ts';
export { type OpenTrack, openSong, openTrack } from './song/open-track.ts';
export { renderSong, renderSongStems } from './song/render-song.ts';
export { parseSong, type Song, studioSeed, writeSong } from './song/song.ts';
export { writeUpload } from './song/uploads.ts';
export {
  houseSoundFont,
  parseFamilies,
  type SoundFontSetting,
  useSoundFont,
} from './soundfont/house-soundfont.ts';
export {
  type ComputeOptions,
  createThreads,
  type ThreadRunner,
  type ThreadsOptions,
} from './threads/pool.ts';
export { type Captions, plainStoryboard, storyboardOf } from './video/storyboard.ts';
