import type { Command } from 'commander';
import { untilAskedToStop } from '../until-stopped.ts';

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
}

export function addServe(program: Command): void {
  addListening(program.command('serve'))
    .description('Start the service: the API and one worker, on the bundled PostgreSQL or DATABASE_URL.')
    .action((options: ServeOptions) => listenUntilStopped(options, 'startService'));
}

export function addApi(program: Command): void {
  addListening(program.command('api'))
    .description('Start the API alone; "songwright worker" does the work, on this machine or others.')
    .action((options: ServeOptions) => listenUntilStopped(options, 'startApi'));
}

function addListening(command: Command): Command {
  return command
    .option('--host <host>', 'address to listen on (HOST)')
    .option('--port <port>', 'port to listen on (PORT)')
    .option('--data <folder>', 'folder for the bundled database and the files (SONGWRIGHT_DATA)')
    .addHelpText('after', '\nEvery setting is an environment variable; see docs/settings.md.');
}

async function listenUntilStopped(options: ServeOptions, start: 'startService' | 'startApi'): Promise<void> {
  const server = await import('@songwright/server');
  const config = server.readConfig({
    ...process.env,
    ...(options.host !== undefined && { HOST: options.host }),
    ...(options.port !== undefined && { PORT: options.port }),
    ...(options.data !== undefined && { SONGWRIGHT_DATA: options.data }),
  });
  const service = await server[start](config);
  process.stderr.write(`Songwright listens on ${service.url}, its reference is at ${service.url}/docs\n`);
  if (service.firstKey !== null) {
    process.stderr.write(`\nYour first API key, shown this once:\n\n  ${service.firstKey}\n\n`);
  }
  await untilAskedToStop();
  await service.stop();
}
