import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Service, startPostgres, startService } from '@songwright/server';

export interface BenchDatabase {
  readonly url: string;
  /** A folder of its own, removed at the end. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The bundled PostgreSQL on an empty folder. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'songwright-bench-'));
  const postgres = await startPostgres({ dataDir });
  return {
    url: postgres.url,
    dataDir,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface BenchService {
  readonly service: Service;
  readonly key: string;
  readonly databaseUrl: string;
  /** Stops the service and removes its data. */
  stop(): Promise<void>;
}

/**
 * The real service on a data folder of its own: bundled PostgreSQL, API in this process, worker in another.
 *
 * @param engines module whose engines it runs instead of the built-in ones
 * @param settings more settings, by their variables
 */
export async function startBenchService(
  engines?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchService> {
  const database = await startBenchDatabase();
  const key = randomBytes(24).toString('base64url');
  const config = readConfig({
    SONGWRIGHT_LOG_LEVEL: 'warn',
    SONGWRIGHT_DATA: database.dataDir,
    SONGWRIGHT_API_KEY: key,
    DATABASE_URL: database.url,
    PORT: '0',
    ...settings,
  });
  const service = await startService(config, engines === undefined ? {} : { engines });
  return {
    service,
    key,
    databaseUrl: database.url,
    stop: async () => {
      await service.stop();
      await database.stop();
    },
  };
}
