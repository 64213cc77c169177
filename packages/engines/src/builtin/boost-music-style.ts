import type { BoostMusicStyleInput, StyleFile } from '@songwright/contract';
import { createRng, enrichStyle } from '@songwright/music';
import type { Desk, Job, JobResult } from '../engine.ts';
import type { ThreadContext } from '../threads/thread-function.ts';

export interface StyleOrder {
  readonly content: string;
  readonly seed: number;
}

/** A style in a few words as a rich one, which gives the music it describes. */
export async function boostMusicStyle(job: Job, desk: Desk): Promise<JobResult> {
  const { content } = job.input as BoostMusicStyleInput;
  const style = await desk.compute<StyleOrder, string>('boostStyle', { content, seed: job.seed });
  const files: StyleFile[] = [{ style }];
  return { files, tracks: [] };
}

/** The thread function. */
export async function boostStyle(
  { content, seed }: StyleOrder,
  { onProgress }: ThreadContext,
): Promise<string> {
  onProgress(0, 'describing');
  return enrichStyle(content, createRng(seed).fork('boost'));
}
