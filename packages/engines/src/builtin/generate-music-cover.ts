import { randomUUID } from 'node:crypto';
import type { GenerateMusicCoverInput } from '@songwright/contract';
import { type CoverBrief, drawCoverPair } from '@songwright/media';
import { createRng } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult } from '../engine.ts';
import { openSong } from '../song/open-track.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { coverBrief, coverBriefOfTags } from './cover-brief.ts';

/** Two covers to be drawn. Plain data. */
export interface CoverOrder {
  readonly brief: CoverBrief;
  readonly seed: number;
}

/** Two pictures of different kinds for the tracks of a task, by title, genre and mood of its first track. */
export async function generateMusicCover(job: Job, desk: Desk): Promise<JobResult> {
  const { task_id: taskId } = job.input as GenerateMusicCoverInput;
  const [track] = await desk.tracks.ofTask(taskId);
  if (track === undefined) {
    throw new InputFault(
      `The tracks of task "${taskId}" have expired: there is nothing to draw a cover for.`,
    );
  }
  const song = await openSong(desk, track);
  const brief = song === null ? coverBriefOfTags(track) : coverBrief(song.brief);
  const pictures = await desk.compute<CoverOrder, Uint8Array[]>(
    'drawCovers',
    { brief: { ...brief, title: track.title }, seed: job.seed },
    desk.progress,
  );
  const saved = await Promise.all(
    pictures.map((bytes) =>
      desk.save({ kind: 'cover', id: randomUUID(), extension: 'jpeg', contentType: 'image/jpeg', bytes }),
    ),
  );
  const images = saved.map(({ url }) => ({ file_url: url, file_type: 'image' as const }));
  return { files: [{ generate_cover: images }], tracks: [] };
}

/** The thread function: two JPEGs. Same order: same bytes. */
export async function drawCovers(
  { brief, seed }: CoverOrder,
  { onProgress }: ThreadContext,
): Promise<Uint8Array[]> {
  onProgress(0, 'drawing the covers');
  const covers = drawCoverPair(brief, createRng(seed).fork('covers'));
  onProgress(1, 'drawing the covers');
  return covers.map(({ jpeg }) => jpeg);
}
