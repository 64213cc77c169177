import type { Log } from '../log/log.ts';
import type { Measure } from '../metrics/measurement.ts';
import { ClaimLost, type Work } from '../queue/consumer.ts';
import type { Task } from '../tasks/task.ts';
import type { CallbackRun, CallbackRuns } from './callback-runs.ts';
import { deliver, type Send } from './deliver.ts';
import { signatureHeaders } from './signature.ts';

export interface CallbackParts {
  readonly runs: CallbackRuns;
  readonly send: Send;
  /** The body that is sent for a task. */
  readonly body: (task: Task) => unknown;
  readonly log: Log;
  readonly measure: Measure;
  /** Has the queue looked at again after a pause. */
  readonly wakeAfter: (milliseconds: number) => void;
}

/** The next delivery that is due, as work for a consumer. */
export async function claimCallback(parts: CallbackParts): Promise<Work | null> {
  const run = await parts.runs.claim();
  return run === null ? null : { job: run.job, run: (signal) => runCallback(parts, run, signal) };
}

async function runCallback(parts: CallbackParts, run: CallbackRun, signal: AbortSignal): Promise<void> {
  const log = parts.log.child({ taskId: run.task.id, attempt: run.attempt });
  try {
    const body = JSON.stringify(parts.body(run.task));
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = signatureHeaders({ taskId: run.task.id, body, timestamp, secrets: run.secrets });
    const delivery = await deliver(parts.send, run.url, body, headers, signal);
    const outcome = delivery.delivered ? 'delivered' : 'refused';
    parts.measure({ kind: 'callback', outcome, seconds: delivery.milliseconds / 1000 });
    const pause = await parts.runs.settle(run, delivery);
    if (delivery.delivered) log.info({ status: delivery.status }, 'the callback was delivered');
    else if (pause !== null)
      log.warn({ ...delivery, pause }, 'the callback was not taken; it is tried again');
    else log.warn({ ...delivery }, 'the callback was not taken; it was the last try');
    if (pause !== null) parts.wakeAfter(pause);
  } catch (error) {
    if (signal.reason instanceof ClaimLost) return;
    if (!signal.aborted) log.error({ error }, 'a callback could not be settled');
    await parts.runs.handBack(run);
  }
}
