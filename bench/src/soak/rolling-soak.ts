import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Child, firstLine, startNode } from '../child.ts';
import { type BenchDatabase, startBenchDatabase } from '../service.ts';
import { startLoad } from './load.ts';
import { startReceiver } from './receiver.ts';
import { type SoakApi, startSoakApi } from './soak-api.ts';
import { untilQuiet, verify } from './verify.ts';

const WORKER = fileURLToPath(new URL('./start-soak-worker.js', import.meta.url));
const BETWEEN_MS = 2_000;

/** Two APIs and two workers are replaced one by one, again and again, under load: no task may fail for it. */
export async function rollingSoak(rounds: number): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const receiver = await startReceiver();
  const apis: SoakApi[] = [];
  const workers: Child[] = [];
  let turn = 0;
  try {
    apis.push(await startApi(database, key), await startApi(database, key));
    const startOne = (): Promise<Child> => startWorker(database, apis[0]!.url);
    workers.push(await startOne(), await startOne());
    await sleep(4000);
    const load = startLoad({
      // A balancer that takes turns; what it cannot reach is sent again, to the other.
      url: () => apis[++turn % apis.length]!.url,
      key,
      callbackUrl: receiver.url,
      submitters: 4,
      pauseMs: 300,
      songEvery: 100,
    });
    for (let round = 0; round < rounds; round++) {
      for (const at of [0, 1]) {
        await sleep(BETWEEN_MS);
        const [old, next] = [workers[at]!, await startOne()];
        workers[at] = next;
        await old.stop();
        await sleep(BETWEEN_MS);
        const [oldApi, nextApi] = [apis[at]!, await startApi(database, key)];
        apis[at] = nextApi;
        await oldApi.stop();
      }
    }
    await load.stop();
    await untilQuiet(database.url);
    const verdict = await verify(
      database.url,
      `${database.dataDir}/shared/files`,
      load.acknowledged,
      receiver.received,
    );
    console.log(
      `${rounds * 4} processes replaced one by one; ${load.acknowledged.size} tasks acknowledged: ${verdict.finished} finished, ` +
        `${verdict.failed} failed, ${verdict.lost} lost, ${verdict.finishedTwice} finished twice, ` +
        `${verdict.filesWithoutTask} files without a task, ${verdict.callbacksMissing} callbacks missing`,
    );
    const { failed, lost, finishedTwice, chargedAmiss, filesMissing, callbacksMissing } = verdict;
    return [failed, lost, finishedTwice, chargedAmiss, filesMissing, callbacksMissing].every((n) => n === 0);
  } finally {
    await Promise.all([...workers, ...apis].map((child) => child.stop()));
    await receiver.close();
    await database.stop();
  }
}

function startApi(database: BenchDatabase, key: string): Promise<SoakApi> {
  return startSoakApi('api', database.url, database.dataDir, key, {
    SONGWRIGHT_DATA: `${database.dataDir}/shared`,
  });
}

async function startWorker(database: BenchDatabase, publicUrl: string): Promise<Child> {
  const worker = startNode([WORKER], {
    DATABASE_URL: database.url,
    SONGWRIGHT_DATA: `${database.dataDir}/shared`,
    SONGWRIGHT_WORKER_SLOTS: '1',
    SONGWRIGHT_LOG_LEVEL: 'error',
    SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1',
    PUBLIC_URL: publicUrl,
  });
  await firstLine(worker);
  return worker;
}
