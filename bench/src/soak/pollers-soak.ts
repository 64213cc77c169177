import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBenchDatabase } from '../service.ts';
import { type PollResult, poll } from './poll-load.ts';
import { call, startSoakApi } from './soak-api.ts';

/** Each polls twice as often as the most eager client that is known (2 s). */
const PAUSE_MS = 1_000;
const SECONDS = 15;
const MOST_RATIO = 10;

const SONG = {
  model: 'generate-music',
  input: {
    prompt: 'a long orchestral piece',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    duration: 240,
  },
};

/** Many clients that poll at once, on an idle service and while two renders run. */
export async function pollersSoak(pollers: number): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const service = await startSoakApi('serve', database.url, database.dataDir, key, {
    SONGWRIGHT_WORKER_SLOTS: '2',
  });
  const submit = async (): Promise<string> =>
    String((await call(service.url, '/api/generate/submit', key, SONG)).data['task_id']);
  const status = async (id: string): Promise<unknown> =>
    (await call(service.url, `/api/generate/detail/music?task_id=${id}`, key)).data['status'];
  try {
    const waiting = await submit();
    await call(service.url, `/v1/tasks/${waiting}/cancel`, key, {});
    const measure = (): Promise<PollResult> =>
      poll({ url: service.url, key, next: () => waiting, pollers, pauseMs: PAUSE_MS, seconds: SECONDS });
    await measure();
    const idle = await measure();
    const ids = [await submit(), await submit()];
    while (!(await Promise.all(ids.map(status))).every((one) => one === 'running')) await sleep(100);
    const busy = await measure();
    const still = (await Promise.all(ids.map(status))).filter((one) => one === 'running').length;
    for (const id of ids) await call(service.url, `/v1/tasks/${id}/cancel`, key, {});
    const ratio = busy.p99 / idle.p99;
    console.log(
      `${pollers} pollers, one poll a second each: idle p99 ${idle.p99.toFixed(1)} ms (${idle.count} polls, ${idle.errors} errors); ` +
        `with two renders p99 ${busy.p99.toFixed(1)} ms (${busy.count} polls, ${busy.errors} errors; ${still} of 2 still ran at the end); ratio ${ratio.toFixed(1)}`,
    );
    return idle.errors + busy.errors === 0 && ratio <= MOST_RATIO;
  } finally {
    await service.stop();
    await database.stop();
  }
}
