import { answerCall } from './threads/answer-call.ts';
import { functions } from './threads/functions.ts';
import type { ThreadCall } from './threads/messages.ts';

/** What every worker thread runs, in its compiled form. */
export default function run(call: ThreadCall): Promise<unknown> {
  return answerCall(functions, call);
}
