import type { PcmAudio } from '../../audio.ts';

/** What a film is made of besides its pictures. */
export interface MovieSpec {
  /** Pixels; both even. */
  readonly width: number;
  readonly height: number;
  /** Pictures a second, a whole number. */
  readonly frameRate: number;
  /** Heard from the first picture on; it should last as long as the pictures. */
  readonly audio: PcmAudio;
  /** Path of the MP4 that is written. */
  readonly file: string;
}

/** Takes pictures one by one and writes them, with the sound, as H.264 and AAC into an MP4 that can be streamed. */
export interface MovieEncoder {
  /** The next picture: RGBA, row by row. The pixels may be overwritten as soon as the promise has resolved. */
  write(pixels: Uint8Array): Promise<void>;
  /** Writes what is still held back and closes the file. */
  finish(): Promise<void>;
  /** Lets go of everything; the file is of no use then. */
  abort(): void;
}

/** Kilobits a second of the sound: nearly transparent for stereo AAC-LC. */
export const AUDIO_KILOBITS = 192;
/** x264's constant quality: 18 can hardly be told from the original, 23 is its default. */
export const QUALITY = '20';
/** Of x264's presets the fastest whose soft gradients do not fall into blocks. */
export const PRESET = 'veryfast';
/** Seconds between key frames: how coarsely a player can seek. */
export const KEY_FRAME_SECONDS = 2;
