import type { MusicRequest, Seconds } from '@songwright/music';
import type { Desk } from '../../engine.ts';
import { withWords } from '../with-words.ts';

export interface WordsOrder {
  /** Of the music that they are for. */
  readonly length: Seconds;
  readonly seed: number;
}

/** Shorter than a verse and a chorus no lyric is written; what does not fit is left out. */
const SHORTEST: Seconds = 20;

/** A request with words: the user's own, of which none may be left out, or some written to the music's length. */
export async function wordsToFit(
  asked: MusicRequest,
  { length, seed }: WordsOrder,
  desk: Desk,
): Promise<{ readonly request: MusicRequest; readonly wordsMayBeCut: boolean }> {
  const own = asked.instrumental || asked.lyrics.trim() !== '';
  const timed = { ...asked, duration: Math.max(SHORTEST, Math.round(length)) };
  const request = await withWords(timed, seed, desk);
  return { request: { ...request, duration: asked.duration }, wordsMayBeCut: !own };
}
