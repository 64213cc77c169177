import { drawCover } from '@songwright/media';
import { type Unit, writeMidi } from '@songwright/music';
import { measureLoudness, type Stereo } from '@songwright/sound';
import { type Song, writeSong } from '../../song/song.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import { trackRng } from '../compose-track.ts';
import { coverBrief } from '../cover-brief.ts';
import { roundedDuration } from '../hear-coded.ts';
import type { RenderedTrack } from '../render-track.ts';
import { stageClock } from '../stages.ts';
import { trackTags } from '../track-tags.ts';
import type { EditOrder } from './edit-order.ts';
import { encodeEdit } from './encode-edit.ts';

/** A song whose master is in memory. */
export interface FinishedSong {
  readonly song: Song;
  readonly audio: Stereo;
  readonly remarks: readonly string[];
}

/** Encodes and illustrates a song that was put together from takes. `share` of the work was making it. */
export async function fileEdit(
  { song, audio, remarks }: FinishedSong,
  order: Pick<EditOrder, 'seed' | 'variant'>,
  { signal, onProgress, share }: ThreadContext & { readonly share: Unit },
): Promise<RenderedTrack> {
  const cover = drawCover(coverBrief(song.brief), trackRng(order).fork('cover'));
  const tags = trackTags(song.brief, order, cover.jpeg);
  const coded = await encodeEdit(audio, tags, {
    signal,
    onProgress: (fraction, stage) => onProgress(share + (1 - share) * fraction, stage),
  });
  return {
    mp3: coded.mp3,
    cover: cover.jpeg,
    midi: writeMidi(song.score, { title: song.brief.title }),
    song: writeSong(song),
    tags: song.brief.tags.join(', '),
    duration: roundedDuration(coded.heard),
    loudness: measureLoudness(audio).integrated,
    truePeak: coded.heard.truePeak,
    times: stageClock(() => {}).times,
    remarks,
  };
}
