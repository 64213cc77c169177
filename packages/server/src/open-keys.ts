import type { Config } from './config/config.ts';
import { keyStore } from './keys/key-store.ts';
import type { KeyStore } from './keys/keys.ts';
import { createLog } from './log/log.ts';
import { openServiceDatabase } from './service-database.ts';

/** The key table for a command, joining the service's database or starting it for as long as the command runs. */
export async function openKeys(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<KeyStore & { close(): Promise<void> }> {
  const database = await openServiceDatabase(config, createLog('warn'));
  return { ...keyStore(database.db), close: database.close };
}
