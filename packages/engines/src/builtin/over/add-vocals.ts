import type { AddVocalsInput } from '@songwright/contract';
import { createRng, inventTitle } from '@songwright/music';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { hearUpload } from '../upload/hear-upload.ts';
import { openUpload } from '../upload/open-upload.ts';
import { keepUpload } from './keep-upload.ts';
import { voiceRequest } from './requests.ts';
import { wordsToFit } from './words-to-fit.ts';
import { writeOver } from './write-over.ts';

/** A voice over an uploaded band, on a melody that fits its chords and sections, in its own time. */
export async function addVocals(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as AddVocalsInput;
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const hearing = await hearUpload(upload, desk);
  const kept = await keepUpload(upload, desk);
  const order = { length: hearing.duration, seed: job.seed };
  const { request, wordsMayBeCut } = await wordsToFit(voiceRequest(input), order, desk);
  const over = { hearing, writes: 'voice', faithfulness: 1, wordsMayBeCut, upload: kept } as const;
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  return writeOver({ request, title, seed: job.seed, over }, desk);
}
