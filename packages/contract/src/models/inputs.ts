import type { Model } from './model-ids.ts';

export type MusicVersion = 'V4' | 'V4_5' | 'V4_5PLUS' | 'V4_5ALL' | 'V5' | 'V5_5';
export type VocalGender = 'm' | 'f';
export type StemFormat = 'mp3' | 'wav' | 'flac';

interface Weights {
  readonly style_weight?: number;
  readonly weirdness_constraint?: number;
  readonly audio_weight?: number;
}

interface Taste extends Weights {
  readonly negative_tags: string;
  readonly vocal_gender?: VocalGender;
  readonly seed?: number;
}

interface Persona {
  readonly persona_id?: string;
  readonly persona_model?: 'style_persona' | 'voice_persona';
}

/** A text that was not given is "", any other field that was not given is absent. */
export interface GenerateMusicInput extends Taste, Persona {
  readonly custom_mode: boolean;
  readonly instrumental: boolean;
  readonly mv: MusicVersion;
  /** Custom with vocals: the lyrics. Else the idea. */
  readonly prompt: string;
  readonly style: string;
  readonly title: string;
  /** Seconds. */
  readonly duration?: number;
}

export interface TrackInput {
  readonly task_id: string;
  readonly audio_id: string;
}

/** Replaced one by one by what is inferred from the models' tables. */
export interface InputByModel extends Record<Model, object> {
  'generate-music': GenerateMusicInput;
  'get-timestamped-lyrics': TrackInput;
  'convert-to-wav': TrackInput;
}

export type SubmissionOf<M extends Model> = {
  readonly model: M;
  readonly callbackUrl: string | null;
  readonly input: InputByModel[M];
};

/** A submit request as understood: `model` says which `input` it has. */
export type Submission = { [M in Model]: SubmissionOf<M> }[Model];
