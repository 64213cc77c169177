import { type Hearing, hear } from '@songwright/listen';
import type { Stereo } from '@songwright/sound';
import type { Desk } from '../../engine.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import type { Upload } from './open-upload.ts';
import { rememberHearing } from './remember-hearing.ts';

export interface HearOrder {
  readonly audio: Stereo;
}

/** Share of a task's progress in which it listens to its upload. */
export const LISTENING_SHARE = 0.1;

/**
 * What was heard last, by the hash of the file, the latest at the end: the jobs on one upload come one after the other, and
 * each would listen for seconds. The desk's memory keeps it beyond this process.
 */
const heard = new Map<string, Hearing>();
/** A song of five minutes is some 200 KB of beats, chords and notes. */
const KEPT = 32;

/** What the ear makes of an upload, in a thread; known files are not heard again. */
export async function hearUpload(
  { audio, sha256 }: Pick<Upload, 'audio' | 'sha256'>,
  desk: Pick<Desk, 'compute' | 'progress' | 'memory'>,
): Promise<Hearing> {
  const hearing = heard.get(sha256) ?? (await rememberHearing(sha256, desk, () => listen(audio, desk)));
  heard.delete(sha256);
  heard.set(sha256, hearing);
  if (heard.size > KEPT) heard.delete(heard.keys().next().value!);
  return hearing;
}

const listen = (audio: Stereo, desk: Pick<Desk, 'compute' | 'progress'>): Promise<Hearing> =>
  desk.compute<HearOrder, Hearing>('hearRecording', { audio }, (fraction, stage) =>
    desk.progress(LISTENING_SHARE * fraction, stage),
  );

/** The thread function. */
export async function hearRecording(
  { audio }: HearOrder,
  { signal, onProgress }: ThreadContext,
): Promise<Hearing> {
  return hear(audio, { signal, progress: (done) => onProgress(done, 'listening') });
}
