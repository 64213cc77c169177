import { type Address, waitFor } from './client.ts';
import { createProgressBar } from './progress-bar.ts';
import { saveFiles } from './save-files.ts';

export interface FinishOptions {
  /** Seconds, as typed. */
  readonly timeout: string;
  /** Folder to save the files in, if they are to be saved. */
  readonly out?: string;
}

/**
 * Watches a task with a progress bar until it ends, prints its detail on stdout, and saves its files if a folder is
 * given (their paths go to stderr).
 *
 * @throws when the task fails or the time is over
 */
export async function finish(address: Address, taskId: string, options: FinishOptions): Promise<void> {
  const timeout = Number(options.timeout);
  if (!(timeout > 0))
    throw new Error(`--timeout takes a number of seconds above 0, not "${options.timeout}".`);
  const bar = createProgressBar();
  const task = await waitFor(address, taskId, {
    timeout,
    onProgress: (percent, status) => bar.update(percent, status.replace('_', ' ')),
  }).finally(() => bar.end());
  const saved = options.out === undefined ? [] : await saveFiles(task.files, options.out);
  process.stdout.write(`${JSON.stringify(task, null, 2)}\n`);
  for (const path of saved) process.stderr.write(`saved ${path}\n`);
}
