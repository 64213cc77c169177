import type { Model } from '@songwright/contract';
import type { Engine, JobResult } from '@songwright/engines';
import type { Log } from '../log/log.ts';
import { taskLog } from '../log/log.ts';
import type { Measurement } from '../metrics/measurement.ts';
import { ClaimLost, Stopping, type Work } from '../queue/consumer.ts';
import type { SavedRow, TaskRun, TaskRuns } from '../tasks/task-runs.ts';
import { isInputFault } from './input-fault.ts';
import { deleteOrphans } from './orphans.ts';
import { createProgressWriter } from './progress-writer.ts';
import { stageClock } from './stage-clock.ts';
import { createDesk, type DeskParts } from './task-desk.ts';

type Outcome = Extract<Measurement, { kind: 'task' }>['outcome'];

export interface TaskParts extends DeskParts {
  readonly runs: TaskRuns;
  readonly engines: ReadonlyMap<Model, Engine>;
}

/** The next task of a model, as work for a consumer. */
export async function claimTask(parts: TaskParts, model: Model): Promise<Work | null> {
  const run = await parts.runs.claim(model);
  return run === null ? null : { job: run.job, run: (signal) => runTask(parts, run, signal) };
}

async function runTask(parts: TaskParts, run: TaskRun, signal: AbortSignal): Promise<void> {
  const log = taskLog(parts.log, run.taskId).child({ model: run.model, attempt: run.attempt });
  const started = performance.now();
  log.info('the task is running');
  const progress = createProgressWriter(
    (fraction, stage) => parts.runs.progress(run, fraction, stage),
    (error) => log.warn({ error }, 'the progress could not be written'),
  );
  const stages = stageClock(run, parts.measure);
  const { desk, saved, atRest } = createDesk({ ...parts, log }, run, signal, (fraction, stage) => {
    stages.note(stage);
    progress.note(fraction, stage);
  });
  const ended = (outcome: Outcome): void => {
    const seconds = (performance.now() - started) / 1000;
    parts.measure({
      kind: 'task',
      taskId: run.taskId,
      attempt: run.attempt,
      model: run.model,
      outcome,
      seconds,
    });
  };
  try {
    const engine = parts.engines.get(run.model);
    if (engine === undefined) throw new Error(`No engine of this worker does ${run.model}.`);
    const job = { taskId: run.taskId, model: run.model, input: run.input, seed: run.seed };
    const result = await orAborted(engine.run(job, desk), signal);
    stages.end();
    await progress.end();
    ended(await finish(parts, run, result, saved(), log, started));
  } catch (error) {
    stages.end();
    await progress.end();
    ended(await settleFailure(parts, run, error, signal, log));
    await atRest();
    await deleteOrphans(parts, run.taskId, saved());
  }
}

async function finish(
  parts: TaskParts,
  run: TaskRun,
  result: JobResult,
  saved: readonly SavedRow[],
  log: Log,
  started: number,
): Promise<Outcome> {
  if (await parts.runs.finish(run, result, saved)) {
    log.info({ seconds: Math.round(performance.now() - started) / 1000 }, 'the task is finished');
    // What earlier attempts that died have left behind.
    if (run.attempt > 1) await deleteOrphans(parts, run.taskId);
    return 'finished';
  }
  log.warn('the task was finished by another attempt: this one is dropped');
  await deleteOrphans(parts, run.taskId, saved);
  return 'lost';
}

async function settleFailure(
  { runs }: TaskParts,
  run: TaskRun,
  error: unknown,
  signal: AbortSignal,
  log: Log,
): Promise<Outcome> {
  if (signal.reason instanceof ClaimLost) {
    log.warn({ reason: signal.reason.message }, 'this attempt at the task is dropped');
    return 'lost';
  }
  if (signal.reason instanceof Stopping) {
    await runs.handBack(run);
    log.info('the worker stops: the task was handed back');
    return 'handed-back';
  }
  if (isInputFault(error)) {
    await runs.refuse(run, error.message);
    log.info({ sentence: error.message }, 'the task failed: its input cannot be used');
    return 'input-fault';
  }
  const message = error instanceof Error ? error.message : String(error);
  const outcome = await runs.fail(run, message);
  log.error({ error, outcome }, 'an attempt at the task failed');
  return outcome;
}

/** The work's outcome, or the signal's reason at once: an engine that is slow to let go holds nobody up. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
