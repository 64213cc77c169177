import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBenchDatabase } from '../service.ts';
import { median } from '../statistics.ts';
import { call, type SoakApi, startSoakApi } from './soak-api.ts';

const LONGEST_MS = 2000;
/** Nothing here takes longer than this. */
const PATIENCE_MS = 600_000;

const song = (duration: number, instrumental: boolean) => ({
  model: 'generate-music',
  input: { prompt: 'a big rock song about the sea', custom_mode: false, instrumental, mv: 'V5', duration },
});

/**
 * Songs of four minutes cancelled while they are made, each at another stage of the work, played and sung in turns. The
 * worker has one slot, and a second task waits for it: a render has stopped when that one runs.
 */
export async function cancelSoak(times: number): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const api = await startSoakApi('serve', database.url, database.dataDir, key, {
    SONGWRIGHT_WORKER_SLOTS: '1',
    SONGWRIGHT_WORKER_THREADS: '2',
  });
  try {
    const waits: number[] = [];
    for (let i = 0; i < times; i++) {
      const at = (100 * (i + 0.5)) / times;
      const wait = await cancelAt(api, key, song(240, i % 2 === 0), at);
      if (wait !== null) waits.push(wait);
    }
    const most = Math.max(...waits);
    console.log(
      `${waits.length} songs of 240 s cancelled between 0 and 100 % of the work: the next task ran after ` +
        `${median(waits).toFixed(0)} ms (median), ${most.toFixed(0)} ms at most`,
    );
    return waits.length >= times * 0.8 && most <= LONGEST_MS;
  } finally {
    await api.stop();
    await database.stop();
  }
}

/** Milliseconds from the request that cancels to the start of the task that waits; null when the song was done before. */
async function cancelAt(api: SoakApi, key: string, body: object, percent: number): Promise<number | null> {
  const submit = async (task: object): Promise<string> =>
    String((await call(api.url, '/api/generate/submit', key, task)).data['task_id']);
  const cancelled = await submit(body);
  const next = await submit(song(20, true));
  await until(
    api,
    key,
    cancelled,
    ({ status, progress }) => status !== 'running' || Number(progress) >= percent,
  );
  const started = performance.now();
  const { status } = await call(api.url, `/v1/tasks/${cancelled}/cancel`, key, {});
  await until(api, key, next, (task) => task.status !== 'not_started');
  const wait = performance.now() - started;
  await call(api.url, `/v1/tasks/${next}/cancel`, key, {});
  return status === 200 ? wait : null;
}

interface Seen {
  readonly status: unknown;
  readonly progress: unknown;
}

/** Looks at a task that has been claimed, every 20 ms, until it is as wanted. */
async function until(api: SoakApi, key: string, id: string, wanted: (task: Seen) => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { data } = await call(api.url, `/api/generate/detail/music?task_id=${id}`, key);
    const task = { status: data['status'], progress: data['progress'] };
    const begun = task.status !== 'not_started';
    if (begun && wanted(task)) return;
    await sleep(20);
  }
  throw new Error(`Task ${id} was not as wanted within ${PATIENCE_MS / 1000} s.`);
}
