import type { Command } from 'commander';

type Transfer = Awaited<ReturnType<typeof import('@songwright/server').openTransfer>>;
type Counts = Readonly<Record<string, number>>;

export function addTransfer(program: Command): void {
  add(
    program,
    'export',
    '<file>',
    'Write the database into one file, also while the service runs.',
    (transfer, file) => transfer.exportTo(file),
  );
  add(program, 'import', '<file>', 'Take an export into a new, empty database.', (transfer, file) =>
    transfer.importFrom(file),
  );
  add(
    program,
    'backup',
    '<folder>',
    'Copy database and files into a folder, also while the service runs.',
    (transfer, folder) => transfer.backupTo(folder),
  );
  add(program, 'restore', '<folder>', 'Bring a backup back into a new, empty service.', (transfer, folder) =>
    transfer.restoreFrom(folder),
  );
}

function add(
  program: Command,
  name: string,
  argument: string,
  description: string,
  run: (transfer: Transfer, path: string) => Promise<Counts>,
): void {
  program
    .command(name)
    .description(description)
    .argument(argument)
    .action(async (path: string) => {
      const { openTransfer, readConfig } = await import('@songwright/server');
      const transfer = await openTransfer(readConfig(process.env));
      try {
        const counts = await run(transfer, path);
        for (const [what, count] of Object.entries(counts))
          process.stdout.write(`${count} ${what.replaceAll('_', ' ')}\n`);
      } finally {
        await transfer.close();
      }
    });
}
