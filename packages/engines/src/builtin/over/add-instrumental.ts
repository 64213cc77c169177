import type { AddInstrumentalInput } from '@songwright/contract';
import { createRng, inventTitle } from '@songwright/music';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { hearUpload } from '../upload/hear-upload.ts';
import { openUpload } from '../upload/open-upload.ts';
import { keepUpload } from './keep-upload.ts';
import { bandRequest } from './requests.ts';
import { writeOver } from './write-over.ts';

/** A band around an uploaded voice or melody, which it harmonises and follows; the recording itself has the tune. */
export async function addInstrumental(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as AddInstrumentalInput;
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const hearing = await hearUpload(upload, desk);
  const kept = await keepUpload(upload, desk);
  const request = bandRequest(input);
  const over = { hearing, writes: 'band', faithfulness: 1, wordsMayBeCut: false, upload: kept } as const;
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  return writeOver({ request, title, seed: job.seed, over }, desk);
}
