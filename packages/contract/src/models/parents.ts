import type { Model } from './model-ids.ts';

/** What a job works on that this service has made before. */
export interface ParentRule {
  /**
   * What the input names: a track (`audio_id`, with the task it is of in `task_id` or, for extend-music, alone), or a
   * task as a whole (`task_id`).
   */
  readonly named: 'track' | 'task';
  /** The models whose tasks, or whose tracks, will do. */
  readonly of: readonly Model[];
  /** What it is done once for (contract 4.7): a repeat is a 409 with the earlier task's id; null: as often as one likes. */
  readonly once: 'track' | 'task' | null;
}

/** The models whose files are tracks, each with an `audio_id` to be found by. */
export const TRACK_MODELS = [
  'generate-music',
  'extend-music',
  'upload-and-cover-audio',
  'upload-and-extend-audio',
  'add-instrumental',
  'add-vocals',
  'replace-section',
] as const satisfies readonly Model[];

/** The models that take a track apart. */
const SEPARATION_MODELS = [
  'separate-vocals',
  'stem-split',
  'upload-and-separate-vocals',
] as const satisfies readonly Model[];

/** Contract 2.16: those whose tracks are somebody's own way of making music. */
const PERSONA_SOURCES = [
  'generate-music',
  'extend-music',
  'upload-and-cover-audio',
  'upload-and-extend-audio',
] as const satisfies readonly Model[];

const anyTrack = (once: ParentRule['once']): ParentRule => ({ named: 'track', of: TRACK_MODELS, once });

/** The models that work on finished tracks and tasks, and on which; a model that is not here has no parent. */
export const PARENTS: Readonly<Partial<Record<Model, ParentRule>>> = {
  'extend-music': anyTrack(null),
  'replace-section': anyTrack(null),
  'get-timestamped-lyrics': anyTrack(null),
  'convert-to-wav': anyTrack('track'),
  'separate-vocals': anyTrack('track'),
  'stem-split': anyTrack('track'),
  'create-music-video': anyTrack('track'),
  'generate-persona': { named: 'track', of: PERSONA_SOURCES, once: 'track' },
  'generate-music-cover': { named: 'task', of: TRACK_MODELS, once: 'task' },
  // The sister service takes a separation's task only; ours reads the notes of any track.
  'generate-midi': { named: 'task', of: [...SEPARATION_MODELS, ...TRACK_MODELS], once: null },
};
