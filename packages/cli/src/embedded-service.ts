import { randomBytes } from 'node:crypto';
import type { Address } from './client.ts';

/**
 * Starts the whole service for one command: on the defaults (or the environment's settings), but on a free port of
 * 127.0.0.1 and with a key that lives as long as it does.
 */
export async function embeddedService(): Promise<{ readonly address: Address; stop(): Promise<void> }> {
  const { readConfig, startService } = await import('@songwright/server');
  const key = randomBytes(32).toString('base64url');
  const { PUBLIC_URL: _, ...environment } = process.env;
  const config = readConfig({
    SONGWRIGHT_LOG_LEVEL: 'warn',
    ...environment,
    HOST: '127.0.0.1',
    PORT: '0',
    SONGWRIGHT_API_KEY: key,
  });
  const service = await startService(config);
  return { address: { url: service.url, key }, stop: () => service.stop() };
}
