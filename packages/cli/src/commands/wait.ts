import type { Command } from 'commander';
import { addressFrom } from '../client.ts';
import { type FinishOptions, finish } from '../finish.ts';

interface WaitOptions extends FinishOptions {
  readonly server?: string;
  readonly key?: string;
}

export function addWait(program: Command): void {
  program
    .command('wait')
    .description('Wait until a task ends, and print its detail.')
    .argument('<task-id>')
    .option('--timeout <seconds>', 'give up waiting after this long', '900')
    .option('-o, --out <folder>', 'save the files there')
    .option('--server <url>', 'address of the service (SONGWRIGHT_URL)')
    .option('--key <key>', 'API key (SONGWRIGHT_API_KEY)')
    .action(async (taskId: string, options: WaitOptions) => {
      await finish(addressFrom(options), taskId, options);
    });
}
