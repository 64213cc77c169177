import { join } from 'node:path';
import type { Model } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import { rotateWebhookSecret, webhookSecretsOf } from './callbacks/webhook-secrets.ts';
import { addressOf, type Config } from './config/config.ts';
import { checkFolder, folderStore } from './files/folder-store.ts';
import { freePort } from './free-port.ts';
import { createHttp } from './http/create-http.ts';
import type { ReadyCheck } from './http/parts.ts';
import { authenticator } from './keys/authenticator.ts';
import { keyStore } from './keys/key-store.ts';
import { keyUsage } from './keys/key-usage.ts';
import { requestRates } from './keys/request-rates.ts';
import { createLog, type Log } from './log/log.ts';
import { openQueue } from './queue/pg-boss-queue.ts';
import { openServiceDatabase } from './service-database.ts';
import { isMigrated } from './store/migrate.ts';
import { createTasks } from './tasks/create-tasks.ts';
import { manageTasks } from './tasks/manage-tasks.ts';
import { createRecovery, type Recovery } from './tasks/recovery.ts';
import { taskEvents } from './tasks/task-events.ts';
import type { WorkerSettings } from './worker/messages.ts';
import { forkWorkerProcess } from './worker/worker-process.ts';

export interface ServiceOptions {
  readonly log?: Log;
  /** Module whose `engines` the service runs, as a package name or file URL: for benches and tests. */
  readonly engines?: string;
}

export interface Service {
  /** Where it listens. */
  readonly url: string;
  /** The key made at the first start of all, shown this once; else null. */
  readonly firstKey: string | null;
  readonly app: FastifyInstance;
  /** Of the worker running now. */
  workerPid(): number | undefined;
  /** Ends requests, then the worker, the database connections and, when it was ours alone, the bundled database. */
  stop(): Promise<void>;
}

/** Starts the service: database, migrations, API in this process, one worker in another. */
export async function startService(asked: Config, options: ServiceOptions = {}): Promise<Service> {
  const config = await withPort(asked);
  const log = options.log ?? createLog(config.logLevel);
  /** What was started so far, to be ended last first: by `stop`, and by a start that fails halfway. */
  const ends: (() => Promise<unknown>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      await end().catch((error: unknown) =>
        log.warn({ error }, 'a part of the service did not stop cleanly'),
      );
    }
  };
  try {
    let recovery: Recovery | null = null;
    const worker = forkWorkerProcess({
      log,
      onDeath: (workerId) => {
        recovery?.releaseWorker(workerId).catch((error: unknown) => {
          log.warn({ error, workerId }, "the dead worker's jobs are left to the next round");
        });
      },
    });
    ends.push(worker.stop);
    const database = await openServiceDatabase(config, log);
    ends.unshift(database.close);
    const beginning = worker.begin(workerSettings(config, database.url, options.engines ?? null));
    // Its failure is awaited below; until then it is not unhandled.
    beginning.catch(() => {});
    const queue = await openQueue(database, log);
    ends.push(() => queue.stop());
    recovery = createRecovery(database, queue, log);
    ends.push(recovery.start());
    const keys = keyStore(database.db);
    const usage = keyUsage(keys, log);
    ends.push(usage.stop);
    const firstKey = config.apiKey === null ? await keys.createFirst() : null;
    const files = folderStore(join(config.dataDir, 'files'), config.publicUrl);
    const events = taskEvents(database.url, log);
    ends.push(events.close);
    let served: ReadonlySet<Model> = new Set();
    const app = await createHttp({
      config,
      log,
      keys: authenticator(keys, config.apiKey, undefined, usage.note),
      keyStore: keys,
      rates: requestRates(database.db),
      tasks: createTasks(database, queue),
      management: manageTasks(database, queue, files, log),
      events,
      webhookSecrets: {
        current: async (keyId) => (await webhookSecretsOf(database.db, keyId))[0] ?? '',
        rotate: (keyId) => rotateWebhookSecret(database.db, keyId),
      },
      files,
      serves: (model) => served.has(model),
      ready: [
        ...readyChecks(database.pool),
        { name: 'files', check: () => checkFolder(join(config.dataDir, 'files')) },
      ],
    });
    ends.push(() => app.close());
    served = new Set(await beginning);
    const url = await listen(app, config);
    log.info({ url }, 'the service is ready');
    return { url, firstKey, app, workerPid: worker.pid, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/**
 * The settings with `PORT=0` made a port that is free now: file addresses carry it, and the worker that writes them is
 * started before the service listens.
 */
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort(config.host);
  const standing = config.publicUrl === addressOf(config.host, 0);
  return { ...config, port, publicUrl: standing ? addressOf(config.host, port) : config.publicUrl };
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'EADDRINUSE'
        ? 'another program listens there already'
        : code === 'EACCES'
          ? 'this account may not listen there'
          : String(error);
    throw new Error(`The service cannot listen on ${host}:${port}: ${why}. Set PORT (or HOST) to another.`, {
      cause: error,
    });
  }
}

function workerSettings(config: Config, databaseUrl: string, engines: string | null): WorkerSettings {
  return {
    databaseUrl,
    dataDir: config.dataDir,
    publicUrl: config.publicUrl,
    slots: config.workerSlots,
    threads: config.workerThreads,
    jsonFields: config.jsonFields,
    allowPrivateUrls: config.allowPrivateUrls.entries.join(','),
    callbackRetries: { pauses: config.callbackRetries, jitter: config.callbackJitter },
    logLevel: config.logLevel,
    engines,
  };
}

function readyChecks(pool: Parameters<typeof isMigrated>[0]): readonly ReadyCheck[] {
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
