import type { Model } from '@songwright/contract';
import type { Command } from 'commander';
import { untilAskedToStop } from '../until-stopped.ts';

interface WorkerOptions {
  readonly models?: string;
  readonly slots?: string;
  readonly threads?: string;
  readonly data?: string;
}

export function addWorker(program: Command): void {
  program
    .command('worker')
    .description(
      'Start a worker alone: it takes tasks from the database that "songwright api" puts them into.',
    )
    .option('--models <list>', 'the only models it does, by commas')
    .option('--slots <number>', 'renders at the same time (SONGWRIGHT_WORKER_SLOTS)')
    .option('--threads <number>', 'threads it renders in (SONGWRIGHT_WORKER_THREADS)')
    .option(
      '--data <folder>',
      'folder for the files, shared with the API unless S3 is used (SONGWRIGHT_DATA)',
    )
    .addHelpText('after', '\nOn several machines it needs DATABASE_URL and S3_BUCKET; see docs/operate.md.')
    .action(async (options: WorkerOptions) => {
      const models = options.models === undefined ? null : await readModels(options.models);
      const { readConfig, startWorkerService } = await import('@songwright/server');
      const config = readConfig({
        ...process.env,
        ...(options.slots !== undefined && { SONGWRIGHT_WORKER_SLOTS: options.slots }),
        ...(options.threads !== undefined && { SONGWRIGHT_WORKER_THREADS: options.threads }),
        ...(options.data !== undefined && { SONGWRIGHT_DATA: options.data }),
      });
      const worker = await startWorkerService(config, models);
      process.stderr.write(`This worker does ${worker.models.join(', ')}\n`);
      await untilAskedToStop();
      await worker.stop();
    });
}

/** A comma list of models. */
export async function readModels(text: string): Promise<readonly Model[]> {
  const { isModel, MODELS } = await import('@songwright/contract');
  return text.split(',').map((part) => {
    const model = part.trim();
    if (isModel(model)) return model;
    throw new Error(`"${model}" is no model. There are ${MODELS.join(', ')}.`);
  });
}
