import type { InputOf } from '../fields/field.ts';
import type { DEFINITIONS } from './definitions.ts';
import type { Model } from './model-ids.ts';

export type { MusicVersion } from '../limits.ts';

/**
 * The parsed input of each model. A text that was not given is "", a switch is what it implies, any other field
 * that was not given is absent. Plain JSON.
 */
export type InputByModel = { readonly [M in Model]: InputOf<(typeof DEFINITIONS)[M]['fields']> };

export type GenerateMusicInput = InputByModel['generate-music'];
export type ExtendMusicInput = InputByModel['extend-music'];
export type UploadAndCoverAudioInput = InputByModel['upload-and-cover-audio'];
export type UploadAndExtendAudioInput = InputByModel['upload-and-extend-audio'];
export type AddInstrumentalInput = InputByModel['add-instrumental'];
export type AddVocalsInput = InputByModel['add-vocals'];
export type ReplaceSectionInput = InputByModel['replace-section'];
export type GetTimestampedLyricsInput = InputByModel['get-timestamped-lyrics'];
export type GenerateLyricsInput = InputByModel['generate-lyrics'];
export type BoostMusicStyleInput = InputByModel['boost-music-style'];
export type ConvertToWavInput = InputByModel['convert-to-wav'];
export type SeparateVocalsInput = InputByModel['separate-vocals'];
export type UploadAndSeparateVocalsInput = InputByModel['upload-and-separate-vocals'];
export type StemSplitInput = InputByModel['stem-split'];
export type GenerateMusicCoverInput = InputByModel['generate-music-cover'];
export type GeneratePersonaInput = InputByModel['generate-persona'];
export type CreateMusicVideoInput = InputByModel['create-music-video'];
export type GenerateMidiInput = InputByModel['generate-midi'];

/** Input of the jobs that only need a finished track. */
export type TrackInput = InputByModel['get-timestamped-lyrics'];

export interface SubmissionOf<M extends Model> {
  readonly model: M;
  readonly callbackUrl: string | null;
  readonly input: InputByModel[M];
}

/** A submit request as understood: `model` says which `input` it has. */
export type Submission = { [M in Model]: SubmissionOf<M> }[Model];
