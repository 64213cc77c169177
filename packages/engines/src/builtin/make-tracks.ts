import type { Desk } from '../engine.ts';
import type { TrackOrder } from './compose-track.ts';
import { MAKING_SHARE, makeVariants } from './make-variants.ts';
import type { RenderedTrack, SpokenAhead } from './render-track.ts';
import { SPEAKING_SHARE, speakVariants } from './speak-variants.ts';

/** Both tracks of a task, side by side; what both sing is spoken ahead. `begun`: how far the task is already. */
export async function makeTracks(
  order: Omit<TrackOrder, 'variant'>,
  desk: Desk,
  begun = 0,
): Promise<readonly RenderedTrack[]> {
  const rest: Pick<Desk, 'compute' | 'progress'> = {
    compute: desk.compute,
    progress: (fraction, stage) => desk.progress(begun + (1 - begun / MAKING_SHARE) * fraction, stage),
  };
  const spoken = order.request.instrumental ? null : await speakVariants(order, rest);
  return makeVariants<typeof order & SpokenAhead, RenderedTrack>(
    'renderTrack',
    spoken ? { ...order, spoken } : order,
    rest,
    [spoken ? SPEAKING_SHARE : 0, MAKING_SHARE],
  );
}
