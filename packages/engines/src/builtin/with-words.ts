import type { MusicRequest } from '@songwright/music';
import type { Desk } from '../engine.ts';
import { lyricsFor } from './generate-lyrics.ts';

/** A song without words of its own gets some about its idea: both tracks sing the same, under the lyric's title. */
export async function withWords(request: MusicRequest, seed: number, desk: Desk): Promise<MusicRequest> {
  if (request.instrumental || request.lyrics.trim() !== '') return request;
  const { prompt, style, title, duration, vocalGender } = request;
  const idea = { prompt, style, title, duration, vocalGender };
  const [written] = await lyricsFor({ idea, seed, variants: 1 }, desk);
  return { ...request, lyrics: written!.text, title: title.trim() === '' ? written!.title : title };
}
