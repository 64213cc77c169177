import type { GenerateMusicInput } from '@songwright/contract';
import { createRng, inventTitle, type MusicRequest } from '@songwright/music';
import type { Desk, Job, JobResult } from '../engine.ts';
import { makeTracks } from './make-tracks.ts';
import { musicRequest } from './music-request.ts';
import { personaUse } from './persona-use.ts';
import { saveTracks } from './save-tracks.ts';
import { withWords } from './with-words.ts';

/** Two tracks of one title, each composed anew, made side by side. */
export async function generateMusic(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as GenerateMusicInput;
  const request = await withWords(musicRequest(input, await personaUse(input, desk)), job.seed, desk);
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  const rendered = await makeTracks({ request, title, seed: job.seed }, desk);
  return saveTracks(rendered, { title, prompt: shownPrompt(request) }, desk);
}

/** Contract 2.0: the idea or lyrics used, "" for an instrumental. */
function shownPrompt(request: MusicRequest): string {
  if (request.instrumental) return '';
  return request.lyrics || request.prompt;
}
