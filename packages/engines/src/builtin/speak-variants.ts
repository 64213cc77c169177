import type { Spoken } from '@songwright/media';
import type { SpeechRequest } from '@songwright/sound';
import type { Desk } from '../engine.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { composeTrack, type TrackOrder } from './compose-track.ts';
import { makeVariants, VARIANTS } from './make-variants.ts';
import { speak, speechFor, voiceOf } from './singers.ts';

/** Lines spoken ahead, by their names. */
export type SpokenLines = ReadonlyMap<string, Spoken>;

/** Share of a sung task's progress that speaking takes. */
export const SPEAKING_SHARE = 0.15;

/**
 * Both tracks of a task sing the same words, mostly by one speaker and often on the same pitches: what they need
 * between them is spoken once, one half by each thread.
 */
export async function speakVariants(
  order: Omit<TrackOrder, 'variant'>,
  desk: Pick<Desk, 'compute' | 'progress'>,
): Promise<SpokenLines> {
  const shares = await makeVariants<typeof order, SpokenLines>('speakShare', order, desk, [
    0,
    SPEAKING_SHARE,
  ]);
  return new Map(shares.flatMap((share) => [...share]));
}

/** The thread function: every second line of what both variants need, in memory that threads share. */
export async function speakShare(
  order: TrackOrder,
  { signal, onProgress }: ThreadContext,
): Promise<SpokenLines> {
  const wanted = new Map<string, SpeechRequest>();
  for (const variant of VARIANTS) {
    onProgress(0, 'composing');
    const { score, brief } = composeTrack({ ...order, variant });
    for (const { id, utterance } of speechFor(score, voiceOf(score, brief))) wanted.set(id, utterance);
  }
  const own = [...wanted].filter((_, index) => index % VARIANTS.length === order.variant - 1);
  const spoken = await speak(
    own.map(([id, utterance]) => ({ id, utterance })),
    { signal, onProgress: (fraction) => onProgress(fraction, 'speaking') },
  );
  return new Map([...spoken].map(([id, line]) => [id, { ...line, samples: shared(line.samples) }]));
}

function shared(samples: Float32Array): Float32Array {
  const out = new Float32Array(new SharedArrayBuffer(samples.byteLength));
  out.set(samples);
  return out;
}
