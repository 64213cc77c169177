import type { Desk, JobResult } from '../../engine.ts';
import type { TrackOrder } from '../compose-track.ts';
import { makeTracks } from '../make-tracks.ts';
import { saveTracks } from '../save-tracks.ts';
import { LISTENING_SHARE } from '../upload/hear-upload.ts';

/** Both tracks of a job over heard music. */
export async function writeOver(order: Omit<TrackOrder, 'variant'>, desk: Desk): Promise<JobResult> {
  const rendered = await makeTracks(order, desk, LISTENING_SHARE);
  const { instrumental, lyrics } = order.request;
  return saveTracks(rendered, { title: order.title, prompt: instrumental ? '' : lyrics }, desk);
}
