import { type UploadAndExtendAudioInput, VERSION_LIMITS } from '@songwright/contract';
import { createRng, type Decibels, inventTitle, type MusicRequest, type Seconds } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult } from '../../../engine.ts';
import { makeVariants } from '../../make-variants.ts';
import { keepUpload } from '../../over/keep-upload.ts';
import { personaUse } from '../../persona-use.ts';
import type { RenderedTrack } from '../../render-track.ts';
import { saveTracks } from '../../save-tracks.ts';
import { withWords } from '../../with-words.ts';
import { hearUpload } from '../hear-upload.ts';
import { openUpload, type Upload } from '../open-upload.ts';
import type { UploadExtensionOrder } from './extend-upload.ts';
import { type SpectrumOrder, styleOfUpload } from './style-of-upload.ts';

/** The uploaded recording twice, with two ways to go on. */
export async function uploadAndExtendAudio(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as UploadAndExtendAudioInput;
  const persona = await personaUse(input, desk);
  const upload = await openUpload(input.upload_url, desk, { mv: input.mv });
  const longest = VERSION_LIMITS[input.mv].duration;
  const point = pointOf(input, upload, longest);
  const hearing = await hearUpload(upload, desk);
  const { audio } = upload;
  const levels = await desk.compute<SpectrumOrder, readonly Decibels[]>('measureSpectrum', { audio });
  const style = input.style || styleOfUpload(hearing, levels);
  const asked: MusicRequest = {
    ...requestOf(input, style, longest),
    ...(persona === undefined ? {} : { persona }),
  };
  const request = await withWords(asked, job.seed, desk);
  const title = input.title || inventTitle(request, createRng(job.seed).fork('title'));
  const order: Omit<UploadExtensionOrder, 'variant'> = {
    upload: await keepUpload(upload, desk),
    hearing,
    request: { ...request, duration: null },
    title,
    seed: job.seed,
    point,
    duration: input.duration ?? null,
    longest,
  };
  const rendered = await makeVariants<typeof order, RenderedTrack>('extendUpload', order, desk);
  return saveTracks(rendered, { title, prompt: request.instrumental ? '' : request.lyrics }, desk);
}

/** Least that there must be room for after the recording. */
const ROOM: Seconds = 16;

function pointOf(
  { continue_at: at, mv }: UploadAndExtendAudioInput,
  { duration }: Upload,
  longest: Seconds,
): Seconds | null {
  if (at !== undefined && at >= duration) {
    throw new InputFault(
      `input.continue_at is ${at} s, and the upload lasts ${duration.toFixed(1)} s: choose a point before its end.`,
    );
  }
  const head = at ?? duration;
  if (head > longest - ROOM) {
    throw new InputFault(
      `With input.mv ${mv} a track lasts ${longest} s at most: after ${head.toFixed(1)} s of the upload there is no room ` +
        'to go on. Choose an earlier input.continue_at.',
    );
  }
  return at ?? null;
}

/** Seconds that words are written for where none are given. */
const TAIL: Seconds = 60;

/** With the flag `prompt` is lyrics, or a direction where nothing is sung; without it always a direction. */
function requestOf(input: UploadAndExtendAudioInput, style: string, longest: Seconds): MusicRequest {
  const { default_param_flag: own, instrumental } = input;
  const lyrics = own && !instrumental ? input.prompt : '';
  return {
    prompt: lyrics === '' ? input.prompt : '',
    style,
    title: input.title,
    lyrics,
    instrumental,
    negativeTags: input.negative_tags,
    vocalGender: input.vocal_gender ?? null,
    styleWeight: input.style_weight ?? null,
    weirdness: input.weirdness_constraint ?? null,
    audioWeight: input.audio_weight ?? null,
    duration: Math.min(longest, input.duration ?? TAIL),
    maxDuration: longest,
  };
}
