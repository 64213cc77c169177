import { randomUUID } from 'node:crypto';
import type { AudioFile, GenerateMusicInput } from '@songwright/contract';
import { createRng, inventTitle, type MusicRequest } from '@songwright/music';
import type { Desk, Job, JobResult, NewTrack } from '../engine.ts';
import type { TrackOrder } from './compose-track.ts';
import { musicRequest } from './music-request.ts';
import { personaUse } from './persona-use.ts';
import type { RenderedTrack } from './render-track.ts';
import { withWords } from './with-words.ts';

const VARIANTS = [1, 2] as const;
/** The rest is for saving. */
const MAKING_SHARE = 0.97;

interface SavedTrack {
  readonly file: AudioFile;
  readonly track: NewTrack;
}

/** Two tracks of one title, each composed anew, made side by side. */
export async function generateMusic(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as GenerateMusicInput;
  const request = await withWords(musicRequest(input, await personaUse(input, desk)), job.seed, desk);
  const title = inventTitle(request, createRng(job.seed).fork('title'));
  const rendered = await renderVariants({ request, title, seed: job.seed }, desk);
  const saved: SavedTrack[] = [];
  for (const [index, track] of rendered.entries()) {
    desk.signal.throwIfAborted();
    saved.push(
      await saveTrack(track, { variant: VARIANTS[index]!, title, prompt: shownPrompt(request) }, desk),
    );
    desk.progress(MAKING_SHARE + ((1 - MAKING_SHARE) * (index + 1)) / rendered.length, 'saving');
  }
  return { files: saved.map(({ file }) => file), tracks: saved.map(({ track }) => track) };
}

async function renderVariants(order: Omit<TrackOrder, 'variant'>, desk: Desk): Promise<RenderedTrack[]> {
  const done = VARIANTS.map(() => 0);
  const calls = VARIANTS.map((variant, index) =>
    desk.compute<TrackOrder, RenderedTrack>('renderTrack', { ...order, variant }, (fraction, stage) => {
      done[index] = fraction;
      desk.progress((MAKING_SHARE * done.reduce((sum, part) => sum + part, 0)) / VARIANTS.length, stage);
    }),
  );
  // Both are waited for even when one fails: a retry must not find a thread still busy with this attempt.
  const ended = await Promise.allSettled(calls);
  return ended.map((call) => {
    if (call.status === 'rejected') throw call.reason;
    return call.value;
  });
}

/** Contract 2.0: the idea or lyrics used, "" for an instrumental. */
function shownPrompt(request: MusicRequest): string {
  if (request.instrumental) return '';
  return request.lyrics || request.prompt;
}

async function saveTrack(
  rendered: RenderedTrack,
  { variant, title, prompt }: { variant: number; title: string; prompt: string },
  desk: Desk,
): Promise<SavedTrack> {
  const id = randomUUID();
  const [audio, cover, song, midi] = await Promise.all([
    desk.save({ kind: 'audio', id, extension: 'mp3', contentType: 'audio/mpeg', bytes: rendered.mp3 }),
    desk.save({ kind: 'cover', id, extension: 'jpeg', contentType: 'image/jpeg', bytes: rendered.cover }),
    desk.save({ kind: 'song', id, extension: 'json', contentType: 'application/json', bytes: rendered.song }),
    desk.save({ kind: 'midi', id, extension: 'mid', contentType: 'audio/midi', bytes: rendered.midi }),
  ]);
  const { tags, duration } = rendered;
  desk.log('track made', {
    audio_id: id,
    variant,
    duration,
    loudness: rendered.loudness,
    true_peak: rendered.truePeak,
    ms: rendered.times,
  });
  for (const remark of rendered.remarks) desk.log(remark, { audio_id: id });
  return {
    file: {
      audio_id: id,
      audio_url: audio.url,
      image_url: cover.url,
      title,
      tags,
      duration,
      prompt,
      midi_url: midi.url,
    },
    track: {
      audioId: id,
      variant,
      title,
      tags,
      duration,
      prompt,
      audioKey: audio.key,
      imageKey: cover.key,
      songKey: song.key,
    },
  };
}
