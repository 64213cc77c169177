import { WIDEST_LIMITS } from '@songwright/contract';
import { type Hearing, hear } from '@songwright/listen';
import type { ThreadContext } from '../../threads/thread-function.ts';
import { type DecodedUpload, decodeUpload } from './decode-upload.ts';

/** A recording as a file, decoded and heard. */
export interface HeardFile extends DecodedUpload {
  readonly hearing: Hearing;
}

/**
 * Decodes and hears a recording of up to eight minutes in this thread: what jobs on uploads go by.
 *
 * @throws {InputFault} with the reason, when it is no sound, is silent, or too long.
 */
export async function hearFile(bytes: Uint8Array, context: ThreadContext): Promise<HeardFile> {
  const decoded = await decodeUpload(
    { bytes, maximumSeconds: WIDEST_LIMITS.upload, minimumSeconds: 0, version: null },
    context,
  );
  const { signal, onProgress } = context;
  const hearing = hear(decoded.audio, { signal, progress: (done) => onProgress(done, 'listening') });
  return { ...decoded, hearing };
}
