import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@songwright/server';
import { answers, type Child, startNode } from '../child.ts';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/songwright.js', import.meta.url));

/** The command as a process of its own, answering over HTTP. */
export interface SoakApi extends Child {
  readonly url: string;
}

/** `songwright api` or `songwright serve` on a database, with a data folder of its own. */
export async function startSoakApi(
  command: 'api' | 'serve',
  databaseUrl: string,
  dataDir: string,
  key: string,
  env: Readonly<Record<string, string>> = {},
): Promise<SoakApi> {
  const port = await freePort();
  const child = startNode([COMMAND, command], {
    DATABASE_URL: databaseUrl,
    SONGWRIGHT_DATA: join(dataDir, randomBytes(4).toString('hex')),
    SONGWRIGHT_API_KEY: key,
    SONGWRIGHT_ADMIN_KEY: key,
    SONGWRIGHT_LOG_LEVEL: 'error',
    SONGWRIGHT_DISK_RESERVE: '0',
    SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...env,
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/readyz`);
  return { ...child, url };
}

export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function call(url: string, path: string, key: string, body?: object): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = (await response.json()) as { data?: Record<string, unknown> };
  return { status: response.status, data: json.data ?? {} };
}
