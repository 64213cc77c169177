import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Child, firstLine, startNode } from '../child.ts';
import { type BenchDatabase, startBenchDatabase } from '../service.ts';
import { median } from '../statistics.ts';
import { call, type SoakApi, startSoakApi } from './soak-api.ts';

const WORKER = fileURLToPath(new URL('./start-soak-worker.js', import.meta.url));
const ROUNDS = 3;
const LEAST_RATIO = 1.8;
/**
 * A fresh thread is compiled beside its work, on the other processor: 0.25 of a processor second a track in its first
 * ten songs, half of that after. A worker runs for weeks, so it is measured warm.
 */
const WARM_UP = 10;
const LONGEST_MS = 600_000;

interface Work {
  readonly what: string;
  readonly count: number;
  readonly body: (index: number) => object;
}

/**
 * Songs need the processor, the others only wait: what is between them is the queue's and the database's own. Songs are
 * many, because at the end one of two workers has none left: among twelve that is 4 % of the time, which no queue loses.
 */
const WORKS: readonly Work[] = [
  {
    what: 'songs of 20 s',
    count: 24,
    body: (seed) => ({
      model: 'generate-music',
      input: { prompt: 'a calm piano', custom_mode: false, instrumental: true, mv: 'V5', duration: 20, seed },
    }),
  },
  {
    what: 'tasks that wait 100 ms',
    count: 200,
    body: () => ({ model: 'upload-and-separate-vocals', input: { audio_url: 'https://example.com/a.mp3' } }),
  },
];

/** Tasks a minute of two workers beside those of one, each with one slot and one thread; the rounds alternate. */
export async function workersSoak(): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const api = await startSoakApi('api', database.url, database.dataDir, key);
  try {
    let right = true;
    for (const work of WORKS) {
      const rates: Record<1 | 2, number[]> = { 1: [], 2: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const workers of [1, 2] as const)
          rates[workers].push(await rateOf(database, api, key, workers, work));
      }
      const ratios = rates[2].map((two, round) => two / rates[1][round]!);
      console.log(
        `${work.what}: 1 worker ${median(rates[1]).toFixed(1)} a minute, 2 workers ${median(rates[2]).toFixed(1)}; ` +
          `median of ${ROUNDS} paired ratios ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`,
      );
      right &&= median(ratios) >= LEAST_RATIO;
    }
    return right;
  } finally {
    await api.stop();
    await database.stop();
  }
}

async function rateOf(
  database: BenchDatabase,
  api: SoakApi,
  key: string,
  count: number,
  work: Work,
): Promise<number> {
  const workers: Child[] = [];
  try {
    for (let i = 0; i < count; i++) {
      const worker = startNode([WORKER], {
        DATABASE_URL: database.url,
        SONGWRIGHT_DATA: `${database.dataDir}/worker-${i}`,
        SONGWRIGHT_WORKER_SLOTS: '1',
        SONGWRIGHT_WORKER_THREADS: '1',
        SONGWRIGHT_LOG_LEVEL: 'error',
        PUBLIC_URL: api.url,
      });
      workers.push(worker);
      await firstLine(worker);
    }
    // The API looks at the workers every three seconds.
    await sleep(4000);
    await submitAndWait(database, api, key, { ...work, count: count * WARM_UP });
    const started = performance.now();
    await submitAndWait(database, api, key, work);
    return work.count / ((performance.now() - started) / 60_000);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

async function submitAndWait(database: BenchDatabase, api: SoakApi, key: string, work: Work): Promise<void> {
  for (let index = 0; index < work.count; index++) {
    const { status } = await call(api.url, '/api/generate/submit', key, work.body(index));
    if (status !== 200) throw new Error(`Submit answered ${status}.`);
  }
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const end = performance.now() + LONGEST_MS;
  try {
    for (;;) {
      const { rows } = await client.query<{ open: number }>(
        "select count(*)::int as open from tasks where status in ('not_started', 'running')",
      );
      if (rows[0]?.open === 0) return;
      if (performance.now() > end) throw new Error(`${rows[0]?.open} tasks did not end in time.`);
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}
