import type { Command } from 'commander';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Start the service: the API and one worker, on the bundled PostgreSQL or DATABASE_URL.')
    .option('--host <host>', 'address to listen on (HOST)')
    .option('--port <port>', 'port to listen on (PORT)')
    .option('--data <folder>', 'folder for the bundled database and the files (SONGWRIGHT_DATA)')
    .addHelpText('after', '\nEvery setting is an environment variable; see docs/settings.md.')
    .action(async (options: { host?: string; port?: string; data?: string }) => {
      const { readConfig, startService } = await import('@songwright/server');
      const config = readConfig({
        ...process.env,
        ...(options.host !== undefined && { HOST: options.host }),
        ...(options.port !== undefined && { PORT: options.port }),
        ...(options.data !== undefined && { SONGWRIGHT_DATA: options.data }),
      });
      const service = await startService(config);
      process.stderr.write(`Songwright listens on ${service.url}, its reference is at ${service.url}/docs\n`);
      if (service.firstKey !== null) {
        process.stderr.write(`\nYour first API key, shown this once:\n\n  ${service.firstKey}\n\n`);
      }
      await untilAskedToStop();
      await service.stop();
    });
}

/** Resolves on the first SIGTERM or SIGINT; a second one ends the process at once. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
