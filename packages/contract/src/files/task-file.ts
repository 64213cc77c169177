import type { z } from 'zod';
import type { Model } from '../models/model-ids.ts';
import type * as schemas from './file-schemas.ts';

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type Of<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

/** A track: what generate, extend, cover, add-* and replace-section make, normally two to a task. */
export type AudioFile = Of<typeof schemas.audioFile>;
export type AlignedWord = Of<typeof schemas.alignedWord>;
export type TimestampedLyrics = Of<typeof schemas.timestampedLyrics>;
export type TimestampedLyricsFile = Of<typeof schemas.timestampedLyricsFile>;
export type LyricsFile = Of<typeof schemas.lyricsFile>;
export type StyleFile = Of<typeof schemas.styleFile>;
export type WavFile = Of<typeof schemas.wavFile>;
export type VocalSplit = Of<typeof schemas.vocalSplit>;
export type SeparateVocalsFile = Of<typeof schemas.separateVocalsFile>;
export type UploadStems = Of<typeof schemas.uploadStems>;
export type VocalRemovalFile = Of<typeof schemas.vocalRemovalFile>;
export type TrackStems = Of<typeof schemas.trackStems>;
export type StemSplitFile = Of<typeof schemas.stemSplitFile>;
export type CoverImage = Of<typeof schemas.coverImage>;
export type CoverFile = Of<typeof schemas.coverFile>;
export type PersonaFile = Of<typeof schemas.personaFile>;
export type VideoFile = Of<typeof schemas.videoFile>;
export type MidiNote = Of<typeof schemas.midiNote>;
export type MidiData = Of<typeof schemas.midiData>;
export type MidiFile = Of<typeof schemas.midiFile>;

/** What stands in `files[]` for each model. Inside the service JSON fields are objects; `encodeFiles` is at the edge. */
export type FileByModel = { readonly [M in Model]: Of<(typeof schemas.FILE_SCHEMAS)[M]> };

export type TaskFile = FileByModel[Model];
