import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { addKey, testDatabase } from '../testing/test-database.ts';
import type { TestInput } from '../testing/test-engine.ts';
import { startTestWorker, type TestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { listenForMetrics, type MetricsListener } from './metrics-listener.ts';

const database = testDatabase();
let metrics: Metrics;
let listener: MetricsListener;
let worker: TestWorker;

beforeAll(async () => {
  metrics = createMetrics(database.get());
  listener = await listenForMetrics(metrics, '127.0.0.1', 0);
  worker = await startTestWorker(database.get(), { measure: metrics.measure, slots: 1 });
});
afterAll(async () => {
  await worker.stop();
  await listener.close();
});

/** The value of a series, as Prometheus would read it. */
async function value(series: string): Promise<number | undefined> {
  const text = await (await fetch(listener.url)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('/metrics', () => {
  it('shows tasks by outcome and stage, callbacks, files, the queue and the workers', async () => {
    const tasks = createTasks(database.get(), worker.queue);
    const keyId = await addKey(database.get());
    const callbackUrl = 'https://example.com/hook';
    const submit = (input: TestInput): Promise<unknown> =>
      tasks.submit({ keyId, model: 'generate-music', input, callbackUrl, idempotencyKey: null });
    await submit({});
    await submit({ ending: 'input-fault' });
    await waitUntil(
      'both have ended',
      async () =>
        (await value('songwright_task_seconds_count{model="generate-music",outcome="input-fault"}')) === 1,
    );
    await waitUntil(
      'both callbacks are delivered',
      async () => (await value('songwright_callback_seconds_count{outcome="delivered"}')) === 2,
    );
    expect(await value('songwright_task_seconds_count{model="generate-music",outcome="finished"}')).toBe(1);
    expect(await value('songwright_files_saved_total{kind="audio"}')).toBe(3);
    await submit({ milliseconds: 30_000 });
    await submit({});
    await waitUntil(
      'one runs and one waits',
      async () => (await value('songwright_queue_active{queue="generate-music"}')) === 1,
    );
    expect(await value('songwright_queue_waiting{queue="generate-music"}')).toBe(1);
    expect(await value('songwright_queue_oldest_seconds{queue="generate-music"}')).toBeGreaterThanOrEqual(0);
    expect([await value('songwright_workers'), await value('songwright_worker_slots')]).toEqual([1, 1]);
    expect(await value('songwright_database_up')).toBe(1);
    // Sums over all files are believed for a minute; another process looks anew.
    const other = openDatabase(database.get().url);
    expect(await createMetrics(other).text()).toContain('songwright_files_stored 2\n');
    await other.close();
  });

  it('shows answers over HTTP by route', async () => {
    metrics.request('GET', '/api/generate/status/:task_id', 200, 0.002);
    const series = 'method="GET",route="/api/generate/status/:task_id",status="200"';
    expect(await value(`songwright_http_request_seconds_count{${series}}`)).toBe(1);
  });

  it('goes on without a database, and says so', async () => {
    const away = openDatabase('postgres://songs@127.0.0.1:1/songs');
    expect(await createMetrics(away).text()).toContain('songwright_database_up 0');
    await away.close();
  });

  it('has nothing else', async () => {
    expect((await fetch(listener.url.replace('/metrics', '/'))).status).toBe(404);
  });
});
