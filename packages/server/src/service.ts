import type { Model } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import { type ApiParts, createApi } from './api.ts';
import { addressOf, type Config } from './config/config.ts';
import { openStore, type StoreSettings } from './files/open-store.ts';
import { freePort } from './free-port.ts';
import { createLog, type Log } from './log/log.ts';
import { startSweeper } from './maintenance/sweeper.ts';
import { measureNothing } from './metrics/measurement.ts';
import type { Metrics } from './metrics/metrics.ts';
import { openQueue } from './queue/pg-boss-queue.ts';
import { openServiceDatabase } from './service-database.ts';
import type { Database } from './store/database.ts';
import { createRecovery, type Recovery } from './tasks/recovery.ts';
import { servedModels } from './tasks/served-models.ts';
import { otlpTracer, type Tracer } from './tracing/otlp.ts';
import { traceWork } from './tracing/trace-work.ts';
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

export interface WorkerService {
  /** What its engines do, of those it may. */
  readonly models: readonly Model[];
  /** Of the worker running now. */
  workerPid(): number | undefined;
  /** Lets running jobs end for the time the settings give, hands the rest back, and ends. */
  stop(): Promise<void>;
}

/** Starts the service: database, migrations, API in this process, one worker in another. */
export async function startService(asked: Config, options: ServiceOptions = {}): Promise<Service> {
  const config = await withPort(asked);
  return starting(config, options, async (log, ends) => {
    const { worker, database, tracer, attend } = await forkBesideDatabase(config, log, ends);
    const beginning = worker.begin(workerSettings(config, database.url, options.engines ?? null, null));
    // Its failure is awaited below; until then it is not unhandled.
    beginning.catch(() => {});
    const metrics = attend.metrics(await startMetrics(config, log, database, ends));
    const api = await startApiParts({ config, log, database, metrics, tracer }, ends, attend.recovery);
    await beginning;
    await api.served.refresh();
    return { ...(await api.listen()), workerPid: worker.pid };
  });
}

/** Starts the API alone. Workers are elsewhere: what none of them does is refused. */
export async function startApi(asked: Config, options: ServiceOptions = {}): Promise<Service> {
  const config = await withPort(asked);
  return starting(config, options, async (log, ends) => {
    const database = await openServiceDatabase(config, log);
    ends.unshift(database.close);
    const metrics = await startMetrics(config, log, database, ends);
    const tracer = startTracer(config, log, ends);
    const api = await startApiParts({ config, log, database, metrics, tracer }, ends, () => {});
    return { ...(await api.listen()), workerPid: () => undefined };
  });
}

/**
 * Starts a worker alone, for `models` or all that its engines do. It needs the database and, unless it shares the API's
 * folder, the S3 store.
 */
export async function startWorkerService(
  config: Config,
  models: readonly Model[] | null,
  options: ServiceOptions = {},
): Promise<WorkerService> {
  return starting(config, options, async (log, ends) => {
    const { worker, database, attend } = await forkBesideDatabase(config, log, ends);
    const queue = await openQueue(database, log);
    ends.push(() => queue.stop());
    const recovery = createRecovery(database, queue, log);
    attend.recovery(recovery);
    ends.push(recovery.start());
    attend.metrics(await startMetrics(config, log, database, ends));
    const does = await worker.begin(workerSettings(config, database.url, options.engines ?? null, models));
    return { models: does, workerPid: worker.pid };
  });
}

type Ends = (() => Promise<unknown>)[];

/** Runs a start. What it puts into `ends` is ended last first: by `stop`, and by a start that fails halfway. */
async function starting<Started>(
  config: Config,
  options: ServiceOptions,
  start: (log: Log, ends: Ends) => Promise<Started>,
): Promise<Started & { stop(): Promise<void> }> {
  const log = options.log ?? createLog(config.logLevel);
  const ends: Ends = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      await end().catch((error: unknown) =>
        log.warn({ error }, 'a part of the service did not stop cleanly'),
      );
    }
  };
  try {
    return { ...(await start(log, ends)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The worker process, forked first because it takes longest to load, and the database beside it. What the worker
 * measures is traced from the first; metrics and recovery attend to it from when they are made.
 */
async function forkBesideDatabase(config: Config, log: Log, ends: Ends) {
  let recovery: Recovery | null = null;
  let metrics: Metrics | null = null;
  const tracer = startTracer(config, log, ends);
  const trace = tracer === null ? measureNothing : traceWork(tracer);
  const worker = forkWorkerProcess({
    log,
    measure: (measurement) => {
      metrics?.measure(measurement);
      trace(measurement);
    },
    onDeath: (workerId) => {
      recovery?.releaseWorker(workerId).catch((error: unknown) => {
        log.warn({ error, workerId }, "the dead worker's jobs are left to the next round");
      });
    },
  });
  ends.push(worker.stop);
  const database = await openServiceDatabase(config, log);
  ends.unshift(database.close);
  const attend = {
    recovery: (made: Recovery): void => {
      recovery = made;
    },
    metrics: (made: Metrics | null): Metrics | null => {
      metrics = made;
      return made;
    },
  };
  return { worker, database, tracer, attend };
}

/** The metrics of this process on their own listener, when the settings ask for them. */
async function startMetrics(
  { metricsPort, metricsHost }: Config,
  log: Log,
  database: Database,
  ends: Ends,
): Promise<Metrics | null> {
  if (metricsPort === null) return null;
  // Loaded when it is used, like everything that most services do without.
  const { createMetrics } = await import('./metrics/metrics.ts');
  const { listenForMetrics } = await import('./metrics/metrics-listener.ts');
  const metrics = createMetrics(database);
  const { url, close } = await listenForMetrics(metrics, metricsHost, metricsPort);
  ends.push(close);
  log.info({ url }, 'the metrics are ready');
  return metrics;
}

function startTracer({ otlpEndpoint, otelServiceName }: Config, log: Log, ends: Ends): Tracer | null {
  if (otlpEndpoint === null) return null;
  const tracer = otlpTracer(otlpEndpoint, otelServiceName, log);
  ends.push(tracer.stop);
  return tracer;
}

async function startApiParts(
  {
    config,
    log,
    database,
    metrics,
    tracer,
  }: Pick<ApiParts, 'config' | 'log' | 'database' | 'metrics' | 'tracer'>,
  ends: Ends,
  onRecovery: (recovery: Recovery) => void,
) {
  const queue = await openQueue(database, log);
  ends.push(() => queue.stop());
  const recovery = createRecovery(database, queue, log);
  onRecovery(recovery);
  ends.push(recovery.start());
  const files = await openStore(storeSettings(config));
  ends.push(startSweeper({ database, files, retention: config, log }));
  const served = servedModels(database, log);
  ends.push(async () => served.stop());
  await served.refresh();
  const { app, firstKey, stop } = await createApi({
    config,
    log,
    database,
    queue,
    files,
    served,
    metrics,
    tracer,
  });
  ends.push(stop);
  const listenThere = async () => {
    const url = await listen(app, config);
    log.info({ url }, 'the service is ready');
    return { url, firstKey, app };
  };
  return { served, listen: listenThere };
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

function storeSettings({ dataDir, publicUrl, s3 }: Config): StoreSettings {
  return { dataDir, publicUrl, s3 };
}

function workerSettings(
  config: Config,
  databaseUrl: string,
  engines: string | null,
  models: readonly Model[] | null,
): WorkerSettings {
  return {
    databaseUrl,
    store: storeSettings(config),
    models,
    slots: config.workerSlots,
    threads: config.workerThreads,
    niceness: config.workerNice,
    graceMs: config.workerGraceMs,
    jsonFields: config.jsonFields,
    allowPrivateUrls: config.allowPrivateUrls.entries.join(','),
    uploadLimit: config.uploadLimit,
    soundFont:
      config.soundFont === null ? null : { path: config.soundFont, instruments: config.soundFontInstruments },
    callbackRetries: { pauses: config.callbackRetries, jitter: config.callbackJitter },
    logLevel: config.logLevel,
    engines,
  };
}
