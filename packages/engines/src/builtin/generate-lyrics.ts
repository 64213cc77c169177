import type { GenerateLyricsInput, LyricsFile } from '@songwright/contract';
import { createRng, type LyricIdea, type WrittenLyrics, writeLyrics } from '@songwright/music';
import type { Desk, Job, JobResult } from '../engine.ts';
import type { ThreadContext } from '../threads/thread-function.ts';

/** Lyrics to be written about one idea: each differs from the one before it in hook, teller and images. */
export interface LyricsOrder {
  readonly idea: LyricIdea;
  readonly seed: number;
  readonly variants: number;
}

/** Two lyrics on one idea. */
export async function generateLyrics(job: Job, desk: Desk): Promise<JobResult> {
  const { prompt } = job.input as GenerateLyricsInput;
  const written = await lyricsFor({ idea: { prompt }, seed: job.seed, variants: 2 }, desk);
  const files = written.map(({ title, text }): LyricsFile => ({ title, text }));
  return { files, tracks: [] };
}

/** Written in a thread: the pronouncing dictionary alone takes half a second to load. Remarks go to the log. */
export async function lyricsFor(order: LyricsOrder, desk: Desk): Promise<readonly WrittenLyrics[]> {
  const written = await desk.compute<LyricsOrder, readonly WrittenLyrics[]>('writeWords', order);
  for (const remark of new Set(written.flatMap(({ remarks }) => remarks))) desk.log(remark);
  return written;
}

/** The thread function. */
export async function writeWords(
  { idea, seed, variants }: LyricsOrder,
  { onProgress }: ThreadContext,
): Promise<readonly WrittenLyrics[]> {
  const rng = createRng(seed).fork('lyrics');
  const written: WrittenLyrics[] = [];
  for (let variant = 0; variant < variants; variant++) {
    onProgress(variant / variants, 'writing lyrics');
    written.push(writeLyrics(idea, rng.fork(variant), written.at(-1) ?? null));
  }
  return written;
}
