import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createTestDatabase, silentLog } from '../testing/test-database.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { forkWorkerProcess } from './worker-process.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it('kills a worker process that hangs, tells whose jobs are free, and starts another', async () => {
  const database = await createTestDatabase();
  ends.push(database.drop);
  const dataDir = await mkdtemp(join(tmpdir(), 'songwright-worker-'));
  ends.push(() => rm(dataDir, { recursive: true, force: true }));
  const dead: number[] = [];
  const worker = forkWorkerProcess({
    log: silentLog,
    onDeath: (workerId) => dead.push(workerId),
    missedBeats: 8,
  });
  ends.push(worker.stop);
  await worker.begin({
    databaseUrl: database.url,
    store: { dataDir, publicUrl: 'http://files.test', s3: null },
    models: null,
    graceMs: 0,
    slots: 1,
    niceness: 0,
    threads: 1,
    soundFont: null,
    jsonFields: 'string',
    allowPrivateUrls: '',
    uploadLimit: 1000,
    callbackRetries: { pauses: [], jitter: 0 },
    logLevel: 'silent',
    engines: new URL('../../dist/testing/test-engine.js', import.meta.url).href,
  });
  const first = worker.pid()!;
  // A stopped process lives, holds its connections and its lock in the database, and does nothing.
  process.kill(first, 'SIGSTOP');
  await waitUntil('another process works', () => worker.pid() !== first);
  expect(dead).toHaveLength(1);
});
