import type { Stereo } from '@songwright/sound';
import type { Desk } from '../../engine.ts';
import { saveUpload, type UploadFile, writeUpload } from '../../song/uploads.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import type { Upload } from '../upload/open-upload.ts';

export interface KeepOrder {
  readonly audio: Stereo;
}

/** Keeps an upload beside the tracks that play it, lossless and private. */
export async function keepUpload({ audio }: Pick<Upload, 'audio'>, desk: Desk): Promise<UploadFile> {
  const bytes = await desk.compute<KeepOrder, Uint8Array>('packUpload', { audio });
  return saveUpload(bytes, desk);
}

/** The thread function. */
export function packUpload({ audio }: KeepOrder, context: ThreadContext): Promise<Uint8Array> {
  return writeUpload(audio, context);
}
