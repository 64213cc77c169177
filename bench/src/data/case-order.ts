import { musicRequest, type TrackOrder } from '@songwright/engines';
import { createRng, inventTitle } from '@songwright/music';
import type { AdherenceCase } from './adherence.ts';

/** What a user's request for one case of the prompt set comes to. `duration` is left to the genre when not given. */
export function caseOrder(
  given: Pick<AdherenceCase, 'name' | 'prompt' | 'style' | 'negativeTags' | 'instrumental'>,
  { seed, duration }: { readonly seed: number; readonly duration?: number },
): TrackOrder {
  const custom = given.style !== '';
  const request = musicRequest({
    prompt: given.prompt,
    style: given.style,
    title: custom ? given.name : '',
    custom_mode: custom,
    instrumental: given.instrumental,
    mv: 'V5',
    negative_tags: given.negativeTags,
    ...(duration === undefined ? {} : { duration }),
  });
  return { request, title: inventTitle(request, createRng(seed).fork('title')), seed, variant: 1 };
}
