import type { Command } from 'commander';
import { EXIT } from '../exit.ts';

const MARKS = { ok: '✓', note: '·', fault: '✗' } as const;

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Check this machine and what the service stands on, and say what to do.')
    .option('--json', 'print a JSON array')
    .action(async (options: { json?: boolean }) => {
      const { examine } = await import('@songwright/server');
      const all: object[] = [];
      const well = await examine(process.env, (name, finding) => {
        all.push({ name, ...finding });
        if (options.json === true) return;
        process.stdout.write(`${MARKS[finding.state]} ${name}: ${finding.says}\n`);
        if (finding.advice !== '') process.stdout.write(`  ${finding.advice}\n`);
      });
      if (options.json === true) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
      if (!well) process.exitCode = EXIT.usage;
    });
}
