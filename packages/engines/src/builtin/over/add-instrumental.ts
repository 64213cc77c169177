import { type AddInstrumentalInput, VERSION_LIMITS } from '@songwright/contract';
import { createRng, inventTitle, type MusicRequest } from '@songwright/music';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { hearUpload } from '../upload/hear-upload.ts';
import { openUpload } from '../upload/open-upload.ts';
import { keepUpload } from './keep-upload.ts';
import { writeOver } from './write-over.ts';

/** A band around an uploaded voice or melody, which it harmonises and follows; the recording itself has the tune. */
export async function addInstrumental(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as AddInstrumentalInput;
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const hearing = await hearUpload(upload, desk);
  const request: MusicRequest = {
    prompt: '',
    style: input.tags,
    title: input.title,
    lyrics: '',
    instrumental: true,
    negativeTags: input.negative_tags,
    vocalGender: null,
    styleWeight: input.style_weight ?? null,
    weirdness: input.weirdness_constraint ?? null,
    audioWeight: input.audio_weight ?? null,
    duration: null,
    maxDuration: VERSION_LIMITS[input.mv].duration,
  };
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  const over = {
    hearing,
    writes: 'band',
    faithfulness: 1,
    wordsMayBeCut: false,
    upload: await keepUpload(upload, desk),
  } as const;
  return writeOver({ request, title, seed: job.seed, over }, desk);
}
