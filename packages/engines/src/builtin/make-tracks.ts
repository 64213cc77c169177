import type { Desk } from '../engine.ts';
import type { TrackOrder } from './compose-track.ts';
import { MAKING_SHARE, makeVariants } from './make-variants.ts';
import type { RenderedTrack, SpokenAhead } from './render-track.ts';
import { SPEAKING_SHARE, speakVariants } from './speak-variants.ts';

/** Both tracks of a task, side by side; what both sing is spoken ahead. */
export async function makeTracks(
  order: Omit<TrackOrder, 'variant'>,
  desk: Desk,
): Promise<readonly RenderedTrack[]> {
  const spoken = order.request.instrumental ? null : await speakVariants(order, desk);
  return makeVariants<typeof order & SpokenAhead, RenderedTrack>(
    'renderTrack',
    spoken ? { ...order, spoken } : order,
    desk,
    [spoken ? SPEAKING_SHARE : 0, MAKING_SHARE],
  );
}
