import type { CreateMusicVideoInput } from '@songwright/contract';
import { decodeAudio, durationOf, renderVideo } from '@songwright/media';
import { type Desk, InputFault, type Job, type JobResult } from '../engine.ts';
import { openTrack } from '../song/open-track.ts';
import type { Song } from '../song/song.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { plainStoryboard, storyboardOf } from '../video/storyboard.ts';

/** A film to be made. Plain data. */
export interface FilmOrder {
  readonly mp3: Uint8Array;
  /** JPEG. */
  readonly cover: Uint8Array;
  readonly title: string;
  readonly author: string;
  readonly domain: string;
  /** Null for a recording. */
  readonly score: Song['score'] | null;
}

/** The rest is for saving. */
const MAKING_SHARE = 0.98;

/** An MP4 in which the cover, the spectrum, the lyrics and the sections of a track are seen. */
export async function createMusicVideo(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as CreateMusicVideoInput;
  const { track, song } = await openTrack(desk, input.audio_id);
  const [mp3, cover] = await Promise.all([desk.open(track.audioKey), desk.open(track.imageKey)]);
  const order: FilmOrder = {
    mp3,
    cover,
    title: track.title,
    author: input.author,
    domain: input.domain_name,
    score: song?.score ?? null,
  };
  const bytes = await film(order, desk);
  const { url } = await desk.save({
    kind: 'video',
    id: track.audioId,
    extension: 'mp4',
    contentType: 'video/mp4',
    bytes,
  });
  return { files: [{ video_url: url }], tracks: [] };
}

async function film(order: FilmOrder, desk: Desk): Promise<Uint8Array> {
  try {
    return await desk.compute<FilmOrder, Uint8Array>('renderFilm', order, (fraction, stage) =>
      desk.progress(MAKING_SHARE * fraction, stage),
    );
  } catch (error) {
    // By name: an error that comes out of a thread has lost its class. To try again would not install an encoder.
    if (error instanceof Error && error.name === 'EncoderMissing') throw new InputFault(error.message);
    throw error;
  }
}

/** The thread function: draws and encodes. */
export async function renderFilm(order: FilmOrder, context: ThreadContext): Promise<Uint8Array> {
  const { signal, onProgress } = context;
  onProgress(0, 'listening');
  const audio = await decodeAudio(order.mp3);
  const { title, author, domain, score } = order;
  const captions = { title, author, domain, duration: durationOf(audio) };
  const story = score === null ? plainStoryboard(captions) : storyboardOf(score, captions);
  return renderVideo(
    { story, audio, cover: order.cover },
    { signal, onProgress: (fraction) => onProgress(fraction, 'filming') },
  );
}
