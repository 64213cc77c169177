import type { StudioOptions } from '@songwright/sound';
import { libraryFor } from '../builtin/sample-library.ts';
import { soundFontPlayers } from '../soundfont/soundfont-players.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import type { Take } from './recording.ts';

/** The studio as a take was played in it. */
export async function studioFor(
  take: Pick<Take, 'score' | 'mix' | 'seed'>,
  { signal, onProgress }: ThreadContext,
): Promise<StudioOptions> {
  const samples = await libraryFor(take.score, { signal });
  return {
    seed: take.seed,
    samples,
    player: await soundFontPlayers(take.mix),
    signal,
    onProgress: (fraction: number) => onProgress(fraction, 'rendering'),
  };
}
