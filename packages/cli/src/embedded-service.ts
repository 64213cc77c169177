import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { Address } from './client.ts';

/**
 * Starts the whole service for one command: on the defaults (or the environment's settings), but on a free port of
 * 127.0.0.1 and with a key that lives as long as it does.
 */
export async function embeddedService(): Promise<{ readonly address: Address; stop(): Promise<void> }> {
  const { readConfig, startService } = await import('@songwright/server');
  const port = await freePort();
  const key = randomBytes(32).toString('base64url');
  const { PUBLIC_URL: _, ...environment } = process.env;
  const config = readConfig({
    SONGWRIGHT_LOG_LEVEL: 'warn',
    ...environment,
    HOST: '127.0.0.1',
    PORT: String(port),
    SONGWRIGHT_API_KEY: key,
  });
  const service = await startService(config);
  return { address: { url: `http://127.0.0.1:${port}`, key }, stop: () => service.stop() };
}

/** File URLs carry the port, so it must be known before the service starts. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.');
  return address.port;
}
