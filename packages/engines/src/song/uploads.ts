import { createHash } from 'node:crypto';
import { decodeAudio, encodeFlac } from '@songwright/media';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import type { Desk } from '../engine.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import type { Song } from './song.ts';

/**
 * An upload that a song plays (`part.recorded`), where the store keeps it: a private file of the song's own task, so that
 * it lives as long as the song. Every song has its own copy; none looks into another's.
 */
export interface StoredUpload {
  /** A digest of the file: by this name parts and takes refer to it. */
  readonly name: string;
  readonly key: string;
}

/** A stored upload as thread functions get it. Plain data. */
export interface UploadFile extends StoredUpload {
  readonly bytes: Uint8Array;
}

/** What a song's uploads sound, by name: 44.1 kHz stereo. */
export type Uploads = ReadonlyMap<string, Stereo>;

/** What rendering a song needs of its caller. */
export interface RenderContext extends ThreadContext {
  /** Missing: the song plays none. */
  readonly uploads?: Uploads;
}

/** Twenty-four bits: more than any microphone has, and half the size of floats. */
const BITS = 24;

/** An upload as the lossless file that is stored: heard again, it is the same samples each time. */
export function writeUpload(audio: Stereo, { signal, onProgress }: ThreadContext): Promise<Uint8Array> {
  return encodeFlac(
    { ...audio, sampleRate: SAMPLE_RATE },
    { bits: BITS, signal, onProgress: (fraction) => onProgress(fraction, 'keeping the upload') },
  );
}

/** Saves what `writeUpload` wrote, as a file of this job's own. */
export async function saveUpload(bytes: Uint8Array, desk: Pick<Desk, 'save'>): Promise<UploadFile> {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const { key } = await desk.save({
    kind: 'upload',
    id: name,
    extension: 'flac',
    contentType: 'audio/flac',
    bytes,
  });
  return { name, key, bytes };
}

/** The files of the uploads that a song plays. */
export function uploadFiles(song: Song, desk: Pick<Desk, 'open'>): Promise<UploadFile[]> {
  return Promise.all(
    (song.uploads ?? []).map(async (upload) => ({ ...upload, bytes: await desk.open(upload.key) })),
  );
}

/** The same as files of this job's own: for a song that is made of another. */
export async function keepUploads(song: Song, desk: Pick<Desk, 'open' | 'save'>): Promise<UploadFile[]> {
  const files = await uploadFiles(song, desk);
  return Promise.all(files.map(({ bytes }) => saveUpload(bytes, desk)));
}

/** What the files sound. */
export async function openUploads(files: readonly UploadFile[]): Promise<Uploads> {
  const opened = new Map<string, Stereo>();
  for (const { name, bytes } of files) {
    const { left, right } = await decodeAudio(bytes);
    opened.set(name, { left, right });
  }
  return opened;
}
