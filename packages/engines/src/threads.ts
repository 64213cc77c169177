import { renderFilm } from './builtin/create-music-video.ts';
import { drawCovers } from './builtin/generate-music-cover.ts';
import { renderTrack } from './builtin/render-track.ts';
import { answerCall } from './threads/answer-call.ts';
import type { ThreadCall } from './threads/messages.ts';

/** The functions a desk can `compute`. The compiled form of this file is what every worker thread runs. */
const functions = { drawCovers, renderFilm, renderTrack };

export type ThreadFunctions = typeof functions;

export { drawCovers, renderFilm, renderTrack };

export default function run(call: ThreadCall): Promise<unknown> {
  return answerCall(functions, call);
}
