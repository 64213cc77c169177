import type { StemName } from '@songwright/music';
import { type MasterResult, renderMaster, renderStems, type Stereo } from '@songwright/sound';
import { libraryFor } from '../builtin/sample-library.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { type Song, studioSeed } from './song.ts';

/** The master a song document stands for, rendered again: the same samples as when the song was made. */
export async function renderSong(song: Song, context: ThreadContext): Promise<MasterResult> {
  return renderMaster(song.score, song.mix, await studioOf(song, context));
}

/** Every stem the song uses, under the master's gain curve: together they are the master. */
export async function renderSongStems(
  song: Song,
  context: ThreadContext,
): Promise<ReadonlyMap<StemName, Stereo>> {
  return renderStems(song.score, song.mix, await studioOf(song, context));
}

async function studioOf(song: Song, { signal, onProgress }: ThreadContext) {
  const samples = await libraryFor(song.score, { signal });
  return {
    seed: studioSeed(song),
    samples,
    signal,
    onProgress: (fraction: number) => onProgress(fraction, 'rendering'),
  };
}
