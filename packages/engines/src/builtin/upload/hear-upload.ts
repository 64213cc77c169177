import { type Hearing, hear } from '@songwright/listen';
import type { Stereo } from '@songwright/sound';
import type { Desk } from '../../engine.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import type { Upload } from './open-upload.ts';

export interface HearOrder {
  readonly audio: Stereo;
}

/** Share of a task's progress in which it listens to its upload. */
export const LISTENING_SHARE = 0.1;

/** What the ear makes of an upload, in a thread. */
export function hearUpload(
  { audio }: Pick<Upload, 'audio'>,
  desk: Pick<Desk, 'compute' | 'progress'>,
): Promise<Hearing> {
  return desk.compute<HearOrder, Hearing>('hearRecording', { audio }, (fraction, stage) =>
    desk.progress(LISTENING_SHARE * fraction, stage),
  );
}

/** The thread function. */
export async function hearRecording(
  { audio }: HearOrder,
  { signal, onProgress }: ThreadContext,
): Promise<Hearing> {
  return hear(audio, { signal, progress: (done) => onProgress(done, 'listening') });
}
