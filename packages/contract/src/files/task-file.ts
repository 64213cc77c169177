import type { Model } from '../models/model-ids.ts';

/** A track: what generate, extend, cover, add-* and replace-section make, normally two to a task. */
export interface AudioFile {
  /** UUID. */
  readonly audio_id: string;
  /** MP3. */
  readonly audio_url: string;
  /** JPEG cover. */
  readonly image_url: string;
  readonly title: string;
  /** Style, as understood. */
  readonly tags: string;
  /** Seconds. */
  readonly duration: number;
  /** Idea or lyrics used; "" for an instrumental. */
  readonly prompt: string;
  /** Our extension: the score as a Standard MIDI File. */
  readonly midi_url?: string;
}

/** A word as sung. Both spellings of the times are in circulation (contract 2.8), so both are sent. */
export interface AlignedWord {
  /** With its trailing blanks and line breaks, and section markers such as "[Verse]". */
  readonly word: string;
  readonly success: boolean;
  readonly start_s: number;
  readonly end_s: number;
  readonly startS: number;
  readonly endS: number;
  readonly palign: number;
}

export interface TimestampedLyrics {
  readonly aligned_words: readonly AlignedWord[];
  /** Amplitudes 0 to 1, for drawing. */
  readonly waveform_data: readonly number[];
  /** Character error rate, 0 when the timings come from the score. */
  readonly hoot_cer: number;
  readonly is_streamed: boolean;
}

/** The seed's own spelling: `timestampe_lyrics`. */
export interface TimestampedLyricsFile {
  readonly timestampe_lyrics: TimestampedLyrics;
}

export interface LyricsFile {
  readonly title: string;
  readonly text: string;
}

export interface StyleFile {
  readonly style: string;
}

export interface WavFile {
  readonly wav_url: string;
}

export interface VocalSplit {
  readonly vocal_url: string;
  readonly instrumental_url: string;
}

export interface SeparateVocalsFile {
  readonly separate_vocals: VocalSplit;
}

/** Stems of an upload; null where a stem was not asked for. */
export interface UploadStems {
  readonly bass: string | null;
  readonly drums: string | null;
  readonly piano: string | null;
  readonly guitar: string | null;
  readonly vocals: string | null;
  readonly other: string | null;
}

export interface VocalRemovalFile {
  readonly vocal_removal: UploadStems;
}

/** The twelve stems of a track; null where the track has nothing on it. */
export interface TrackStems {
  readonly backing_vocals_url: string | null;
  readonly bass_url: string | null;
  readonly brass_url: string | null;
  readonly drums_url: string | null;
  readonly fx_url: string | null;
  readonly guitar_url: string | null;
  readonly keyboard_url: string | null;
  readonly percussion_url: string | null;
  readonly strings_url: string | null;
  readonly synth_url: string | null;
  readonly vocal_url: string | null;
  readonly woodwinds_url: string | null;
}

export interface StemSplitFile {
  readonly stem_split: TrackStems;
}

export interface CoverImage {
  readonly file_url: string;
  readonly file_type: 'image';
}

export interface CoverFile {
  readonly generate_cover: readonly CoverImage[];
}

export interface PersonaFile {
  readonly persona_id: string;
}

export interface VideoFile {
  readonly video_url: string;
}

export interface MidiNote {
  /** 0 to 127. */
  readonly pitch: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly velocity: number;
}

export interface MidiData {
  readonly state: 'complete';
  readonly instruments: readonly { readonly name: string; readonly notes: readonly MidiNote[] }[];
}

export interface MidiFile {
  readonly midi_data: MidiData;
  /** Our extension: the same as a Standard MIDI File. */
  readonly midi_url?: string;
}

/** What stands in `files[]` for each model. Inside the service JSON fields are objects; `encodeFiles` is at the edge. */
export interface FileByModel {
  'generate-music': AudioFile;
  'extend-music': AudioFile;
  'upload-and-cover-audio': AudioFile;
  'upload-and-extend-audio': AudioFile;
  'add-instrumental': AudioFile;
  'add-vocals': AudioFile;
  'replace-section': AudioFile;
  'get-timestamped-lyrics': TimestampedLyricsFile;
  'generate-lyrics': LyricsFile;
  'boost-music-style': StyleFile;
  'convert-to-wav': WavFile;
  'separate-vocals': SeparateVocalsFile;
  'upload-and-separate-vocals': VocalRemovalFile;
  'stem-split': StemSplitFile;
  'generate-music-cover': CoverFile;
  'generate-persona': PersonaFile;
  'create-music-video': VideoFile;
  'generate-midi': MidiFile;
}

export type TaskFile = FileByModel[Model];
