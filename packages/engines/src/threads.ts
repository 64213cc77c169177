import { workerData } from 'node:worker_threads';
import { type SoundFontSetting, useSoundFont } from './soundfont/house-soundfont.ts';
import { answerCall } from './threads/answer-call.ts';
import { functions } from './threads/functions.ts';
import type { ThreadCall } from './threads/messages.ts';
import { yieldThread } from './threads/yield-thread.ts';

/** Given to every thread of a pool when it starts. */
const { soundFont = null, niceness = 0 } =
  (workerData as { soundFont?: SoundFontSetting | null; niceness?: number } | null) ?? {};
useSoundFont(soundFont);
yieldThread(niceness);

/** What every worker thread runs, in its compiled form. */
export default function run(call: ThreadCall): Promise<unknown> {
  return answerCall(functions, call);
}
