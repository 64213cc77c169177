import type { StudioOptions } from '@songwright/sound';
import { libraryFor } from '../builtin/sample-library.ts';
import { singersFor } from '../builtin/singers.ts';
import { soundFontPlayers } from '../soundfont/soundfont-players.ts';
import type { Take } from './recording.ts';
import type { RenderContext } from './uploads.ts';

/** The studio as a take was played in it. */
export async function studioFor(
  take: Pick<Take, 'score' | 'mix' | 'seed' | 'voice'>,
  { signal, onProgress, uploads }: RenderContext,
): Promise<StudioOptions> {
  const samples = await libraryFor(take.score, { signal });
  const singers = await singersFor(take, { signal });
  return {
    seed: take.seed,
    samples,
    ...(singers && { singers }),
    ...(uploads && { recordings: uploads }),
    player: await soundFontPlayers(take.mix),
    signal,
    onProgress: (fraction: number) => onProgress(fraction, 'rendering'),
  };
}
