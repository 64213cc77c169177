import { type Config, ConfigError, readConfig } from '../config/config.ts';
import { createLog } from '../log/log.ts';
import { type Check, type Finding, fault, ok } from './finding.ts';
import { machineChecks } from './machine-checks.ts';
import { serviceChecks } from './service-checks.ts';

export type { Finding } from './finding.ts';

/** Runs every check in turn and tells of each as it is done. @returns whether nothing is at fault */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
  tell: (name: string, finding: Finding) => void,
): Promise<boolean> {
  let config: Config;
  try {
    config = readConfig(env);
    tell('settings', ok('All can be used.'));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    tell('settings', fault(error.message, 'See docs/settings.md.'));
    return false;
  }
  let well = true;
  for (const check of [...machineChecks(config), ...serviceChecks(config, createLog('silent'))]) {
    const finding = await run(check);
    well &&= finding.state !== 'fault';
    tell(check.name, finding);
  }
  return well;
}

async function run(check: Check): Promise<Finding> {
  try {
    return await check.run();
  } catch (error) {
    return fault(`The check failed: ${error instanceof Error ? error.message : String(error)}`, '');
  }
}
