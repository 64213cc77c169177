import type { UploadAndCoverAudioInput } from '@songwright/contract';
import { createRng, inventTitle, type Unit } from '@songwright/music';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { personaUse } from '../persona-use.ts';
import { hearUpload } from '../upload/hear-upload.ts';
import { openUpload } from '../upload/open-upload.ts';
import { coverRequest } from './requests.ts';
import { wordsToFit } from './words-to-fit.ts';
import { writeOver } from './write-over.ts';

/** Where no `audio_weight` is given: the tune is plainly the upload's, and the cover not a copy. */
const USUAL_FAITHFULNESS: Unit = 0.9;

/** Two covers of an upload: its tune, chords, tempo and form, arranged anew in the asked style; sung where words are. */
export async function uploadAndCoverAudio(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as UploadAndCoverAudioInput;
  const asked = coverRequest(input, await personaUse(input, desk));
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const hearing = await hearUpload(upload, desk);
  const length = asked.duration ?? Math.min(hearing.duration, asked.maxDuration);
  const { request, wordsMayBeCut } = await wordsToFit(asked, { length, seed: job.seed }, desk);
  const over = {
    hearing,
    writes: 'song',
    faithfulness: input.audio_weight ?? USUAL_FAITHFULNESS,
    wordsMayBeCut,
    upload: null,
  } as const;
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  return writeOver({ request, title, seed: job.seed, over }, desk);
}
