import type { GenerateMusicInput } from '@songwright/contract';
import { createRng, inventTitle, type MusicRequest } from '@songwright/music';
import type { Desk, Job, JobResult } from '../engine.ts';
import type { TrackOrder } from './compose-track.ts';
import { MAKING_SHARE, makeVariants } from './make-variants.ts';
import { musicRequest } from './music-request.ts';
import { personaUse } from './persona-use.ts';
import type { RenderedTrack, SpokenAhead } from './render-track.ts';
import { saveTracks } from './save-tracks.ts';
import { SPEAKING_SHARE, speakVariants } from './speak-variants.ts';
import { withWords } from './with-words.ts';

/** Two tracks of one title, each composed anew, made side by side. */
export async function generateMusic(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as GenerateMusicInput;
  const request = await withWords(musicRequest(input, await personaUse(input, desk)), job.seed, desk);
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  const order: Omit<TrackOrder, 'variant'> = { request, title, seed: job.seed };
  const spoken = request.instrumental ? null : await speakVariants(order, desk);
  const rendered = await makeVariants<typeof order & SpokenAhead, RenderedTrack>(
    'renderTrack',
    spoken ? { ...order, spoken } : order,
    desk,
    [spoken ? SPEAKING_SHARE : 0, MAKING_SHARE],
  );
  return saveTracks(rendered, { title, prompt: shownPrompt(request) }, desk);
}

/** Contract 2.0: the idea or lyrics used, "" for an instrumental. */
function shownPrompt(request: MusicRequest): string {
  if (request.instrumental) return '';
  return request.lyrics || request.prompt;
}
