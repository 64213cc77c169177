export { builtinEngine } from './builtin/engine.ts';
export type { MadeTrack, RenderedTrack, TrackOrder } from './builtin/render-track.ts';
export { makeTrack, renderTrack } from './builtin/render-track.ts';
export type { StageName, StageTimes } from './builtin/stages.ts';
export { computeHere } from './desk/compute-here.ts';
export { type FolderDeskOptions, folderDesk } from './desk/folder-desk.ts';
export {
  type Desk,
  type Engine,
  type FileToSave,
  InputFault,
  type Job,
  type JobResult,
  type NewTrack,
  type SavedFile,
} from './engine.ts';
export { RELEASE } from './release.ts';
export { parseSong, type Song, studioSeed, writeSong } from './song/song.ts';
export {
  type ComputeOptions,
  createThreads,
  type ThreadRunner,
  type ThreadsOptions,
} from './threads/pool.ts';
