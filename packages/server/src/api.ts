import type { LookupFunction } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { rotateWebhookSecret, webhookSecretsOf } from './callbacks/webhook-secrets.ts';
import type { Config } from './config/config.ts';
import type { FileStore } from './files/file-store.ts';
import { createHttp } from './http/create-http.ts';
import type { ReadyCheck } from './http/parts.ts';
import { authenticator } from './keys/authenticator.ts';
import { keyStore } from './keys/key-store.ts';
import { keyUsage } from './keys/key-usage.ts';
import { requestRates } from './keys/request-rates.ts';
import type { Log } from './log/log.ts';
import { roomFor } from './maintenance/room.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Queue } from './queue/queue.ts';
import type { Database } from './store/database.ts';
import { isMigrated } from './store/migrate.ts';
import { createTasks } from './tasks/create-tasks.ts';
import { manageTasks } from './tasks/manage-tasks.ts';
import type { ServedModels } from './tasks/served-models.ts';
import { taskEvents } from './tasks/task-events.ts';
import type { Tracer } from './tracing/otlp.ts';
import { createUploads } from './uploads/uploads.ts';

export interface ApiParts {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly queue: Queue;
  readonly files: FileStore;
  readonly served: ServedModels;
  /** null: nothing is measured. */
  readonly metrics: Metrics | null;
  /** null: nothing is traced. */
  readonly tracer: Tracer | null;
  /** Name resolution for fetched uploads; the system's unless a test gives another. */
  readonly lookup?: LookupFunction;
}

export interface Api {
  readonly app: FastifyInstance;
  /** The key made at the first start of all, else null. */
  readonly firstKey: string | null;
  stop(): Promise<void>;
}

/** The HTTP side on the real parts, not yet listening. */
export async function createApi(parts: ApiParts): Promise<Api> {
  const { config, log, database, queue, files, served, metrics, tracer } = parts;
  const keys = keyStore(database.db);
  const usage = keyUsage(keys, log);
  const events = taskEvents(database.url, log);
  const firstKey = config.apiKey === null ? await keys.createFirst() : null;
  const app = await createHttp({
    config,
    log,
    keys: authenticator(keys, config.apiKey, undefined, usage.note),
    keyStore: keys,
    rates: requestRates(database.db),
    room: roomFor(database, files, config, log),
    tasks: createTasks(database, queue),
    management: manageTasks(database, queue, files, log),
    events,
    webhookSecrets: {
      current: async (keyId) => (await webhookSecretsOf(database.db, keyId))[0] ?? '',
      rotate: (keyId) => rotateWebhookSecret(database.db, keyId),
    },
    files,
    uploads: createUploads(database, files, { ...config, ...(parts.lookup && { lookup: parts.lookup }) }),
    ...(metrics === null ? {} : { measureRequest: metrics.request }),
    ...(tracer === null ? {} : { tracer }),
    serves: (model) => served.has(model),
    ready: [...readyChecks(database.pool), { name: 'files', check: () => files.check() }],
  });
  return {
    app,
    firstKey,
    stop: async () => {
      await app.close();
      await events.close();
      await usage.stop();
    },
  };
}

function readyChecks(pool: Database['pool']): readonly ReadyCheck[] {
  return [
    { name: 'database', check: async () => void (await pool.query('select 1')) },
    {
      name: 'migrations',
      check: async () => {
        if (!(await isMigrated(pool))) throw new Error('The database is not up to date.');
      },
    },
  ];
}
