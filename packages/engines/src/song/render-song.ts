import type { StemName } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import { recordingPlayer } from './play-recording.ts';
import { recordingOf } from './recording.ts';
import type { Song } from './song.ts';
import type { RenderContext } from './uploads.ts';

/** The master a song document stands for, rendered again: the same samples as when the song was made. */
export async function renderSong(song: Song, context: RenderContext): Promise<Stereo> {
  const layers = await recordingPlayer('master', context).whole(recordingOf(song));
  return layers.get('master')!;
}

/** Every stem the song uses, under the master's gain curve: together they are the master, and each is as long. */
export async function renderSongStems(
  song: Song,
  context: RenderContext,
): Promise<ReadonlyMap<StemName, Stereo>> {
  const layers = await recordingPlayer('stems', context).whole(recordingOf(song));
  const length = Math.max(...[...layers.values()].map(({ left }) => left.length));
  return new Map([...layers].map(([name, stem]) => [name as StemName, lengthened(stem, length)]));
}

/** Stems of an edited song end with the last take they play in. */
function lengthened(stem: Stereo, length: number): Stereo {
  if (stem.left.length === length) return stem;
  const out = { left: new Float32Array(length), right: new Float32Array(length) };
  out.left.set(stem.left);
  out.right.set(stem.right);
  return out;
}
