import { type AddVocalsInput, VERSION_LIMITS } from '@songwright/contract';
import { createRng, inventTitle, type MusicRequest } from '@songwright/music';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { isLyrics } from '../edit/is-lyrics.ts';
import { hearUpload } from '../upload/hear-upload.ts';
import { openUpload } from '../upload/open-upload.ts';
import { keepUpload } from './keep-upload.ts';
import { wordsToFit } from './words-to-fit.ts';
import { writeOver } from './write-over.ts';

/** A voice over an uploaded band, on a melody that fits its chords and sections, in its own time. */
export async function addVocals(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as AddVocalsInput;
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const hearing = await hearUpload(upload, desk);
  const lyrics = isLyrics(input.prompt);
  const asked: MusicRequest = {
    prompt: lyrics ? '' : input.prompt,
    style: input.style,
    title: input.title,
    lyrics: lyrics ? input.prompt : '',
    instrumental: false,
    negativeTags: input.negative_tags,
    vocalGender: input.vocal_gender ?? null,
    styleWeight: input.style_weight ?? null,
    weirdness: input.weirdness_constraint ?? null,
    audioWeight: input.audio_weight ?? null,
    duration: null,
    maxDuration: VERSION_LIMITS[input.mv].duration,
  };
  const { request, wordsMayBeCut } = await wordsToFit(
    asked,
    { length: hearing.duration, seed: job.seed },
    desk,
  );
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  const over = {
    hearing,
    writes: 'voice',
    faithfulness: 1,
    wordsMayBeCut,
    upload: await keepUpload(upload, desk),
  } as const;
  return writeOver({ request, title, seed: job.seed, over }, desk);
}
