import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callbackBodyOf } from '../callbacks/callback-body.ts';
import { ACKNOWLEDGE_MS } from '../callbacks/deliver.ts';
import { openStore } from '../files/open-store.ts';
import { parseAllowList } from '../guard/allow-list.ts';
import { guardedFetch } from '../guard/guarded-fetch.ts';
import { createLog } from '../log/log.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { openDatabase } from '../store/database.ts';
import { startWorker } from './create-worker.ts';
import { loadEngines } from './engine-table.ts';
import { folderMemory } from './folder-memory.ts';
import { BEAT_MS } from './heartbeat.ts';
import { lazyThreads } from './lazy-threads.ts';
import type { StartMessage, WorkerMessage, WorkerSettings } from './messages.ts';
import { readSoundFont } from './read-soundfont.ts';

// The worker process: started by the service, which tells it over their channel what to work on. It ends when it is
// asked to (SIGTERM), and when the service is gone (the channel closes).

/** With the service gone the database may be on its way out too: hand back quickly, then go. */
const ORPHANED_GRACE_MS = 0;

/** A stop that hangs (a database that is away) is cut off. */
const LONGEST_STOP_MS = 10_000;

async function run(settings: WorkerSettings): Promise<(graceMs: number) => Promise<void>> {
  const engines = loadEngines(settings.engines);
  const soundFont = readSoundFont(settings.soundFont);
  const log = createLog(settings.logLevel).child({ process: 'worker' });
  const database = openDatabase(settings.databaseUrl, {
    onError: (error) => log.warn({ error }, 'a database connection broke'),
  });
  const queue = await openQueue(database, log);
  const threads = lazyThreads({
    threads: settings.threads,
    niceness: settings.niceness,
    soundFont: await soundFont,
  });
  const allow = parseAllowList(settings.allowPrivateUrls);
  const worker = await startWorker({
    database,
    queue,
    threads,
    log,
    files: await openStore(settings.store),
    memory: folderMemory(join(settings.store.dataDir, 'memory'), {
      onError: (error) => log.warn({ error }, 'what was heard could not be kept'),
    }),
    models: settings.models,
    engines: await engines,
    sources: { allow, maxBytes: settings.uploadLimit },
    send: (url, init) => guardedFetch(url, init, { allow, totalMs: ACKNOWLEDGE_MS, idleMs: ACKNOWLEDGE_MS }),
    callbackBody: (task) => callbackBodyOf(task, settings.jsonFields),
    callbackRetries: settings.callbackRetries,
    measure: (measurement) => tell({ type: 'measured', measurement }),
    slots: settings.slots,
  });
  tell({ type: 'ready', workerId: worker.id, models: worker.models });
  return async (graceMs) => {
    await worker.stop(graceMs);
    await threads.close();
    await queue.stop();
    await database.close();
    log.info('the worker has stopped');
  };
}

function tell(message: WorkerMessage): void {
  if (process.connected) process.send?.(message);
}

let stop: (graceMs: number) => Promise<void> = async () => {};
let stopping = false;
/** Running jobs may end within this time of a SIGTERM; what is left is handed back to the queue. */
let graceMs = 0;

async function end(within: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.race([stop(within).catch(() => {}), sleep(within + LONGEST_STOP_MS)]);
  process.exit(0);
}

process.once('message', (message: StartMessage) => {
  setInterval(() => tell({ type: 'alive' }), BEAT_MS).unref();
  graceMs = message.settings.graceMs;
  run(message.settings).then(
    (stopWorker) => {
      stop = stopWorker;
    },
    (error: unknown) => {
      tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      process.exitCode = 1;
      process.disconnect();
      setTimeout(() => process.exit(1), 1000).unref();
    },
  );
});
process.on('SIGTERM', () => void end(graceMs));
// A Ctrl-C goes to every process of the terminal; the service stops the worker in its own order.
process.on('SIGINT', () => {});
process.on('disconnect', () => void end(ORPHANED_GRACE_MS));
