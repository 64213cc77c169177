import type { Command } from 'commander';

export function addSweep(program: Command): void {
  program
    .command('sweep')
    .description(
      'Delete what has expired and files that belong to nothing, now; a running service does it by itself.',
    )
    .action(async () => {
      const { readConfig, sweepNow } = await import('@songwright/server');
      const { expired, orphans } = await sweepNow(readConfig(process.env));
      process.stdout.write(`${expired} had expired, ${orphans} files belonged to nothing\n`);
    });
}
