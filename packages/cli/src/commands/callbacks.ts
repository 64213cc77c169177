import type { Command } from 'commander';

type Callbacks = Awaited<ReturnType<typeof import('@songwright/server').openCallbacks>>;

export function addCallbacks(program: Command): void {
  const callbacks = program
    .command('callbacks')
    .description('Callbacks of the service on this machine or DATABASE_URL.');
  callbacks
    .command('failed')
    .description('Show the callbacks that were given up, newest first.')
    .option('--limit <number>', 'how many', '50')
    .option('--json', 'print a JSON array')
    .action(async (options: { limit: string; json?: boolean }) => {
      await withCallbacks(async ({ failed }) => {
        const rows = await failed(countIn(options.limit));
        if (options.json === true) {
          process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
          return;
        }
        for (const { taskId, attempts, lastError, lastAttemptAt } of rows) {
          const when = lastAttemptAt?.toISOString().slice(0, 19) ?? 'never';
          process.stdout.write(`${taskId}  ${when}  ${attempts} tries  ${lastError ?? ''}\n`);
        }
      });
    });
  callbacks
    .command('redeliver')
    .description('Deliver callbacks again, with all their tries; a running worker does it.')
    .argument('[task-ids...]', 'the tasks')
    .option('--failed', 'all that were given up')
    .action(async (taskIds: string[], options: { failed?: boolean }) => {
      if ((taskIds.length === 0) === (options.failed !== true)) {
        throw new Error('Give the ids of tasks, or --failed for all callbacks that were given up.');
      }
      await withCallbacks(async ({ failed, redeliver }) => {
        const ids = options.failed === true ? (await failed(MOST)).map(({ taskId }) => taskId) : taskIds;
        const refused: string[] = [];
        for (const id of ids) if (!(await redeliver(id))) refused.push(id);
        process.stdout.write(`${ids.length - refused.length} callbacks are delivered again\n`);
        if (refused.length > 0) {
          throw new Error(`These tasks have no callback, or one that is under way: ${refused.join(', ')}.`);
        }
      });
    });
}

const MOST = 100_000;

function countIn(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new Error(`--limit must be a whole number from 1 to ${MOST}, not "${text}".`);
}

async function withCallbacks(use: (callbacks: Callbacks) => Promise<void>): Promise<void> {
  const { openCallbacks, readConfig } = await import('@songwright/server');
  const callbacks = await openCallbacks(readConfig(process.env));
  try {
    await use(callbacks);
  } finally {
    await callbacks.close();
  }
}
