import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type BenchService, startBenchService } from '../service.ts';
import { percentile } from '../statistics.ts';

const SINGLE_TASKS = 100;
const BATCH = 1000;
const SUBMITTERS = 8;
const LONGEST_SECONDS = 120;

const BODY = JSON.stringify({
  model: 'generate-music',
  input: { prompt: 'nothing at all', custom_mode: false, instrumental: true, mv: 'V5' },
});

/** (c): how soon a submitted task runs on an idle service, and how many tasks without work end in a second. */
export async function benchQueue(): Promise<void> {
  const engines = new URL('./idle-engine.js', import.meta.url).href;
  const bench = await startBenchService(engines);
  const database = new pg.Client({ connectionString: bench.databaseUrl });
  try {
    await database.connect();
    await submitOne(bench);
    await allEnded(database);

    for (let i = 0; i < SINGLE_TASKS; i++) {
      await submitOne(bench);
      await sleep(15);
    }
    await allEnded(database);
    const { rows } = await database.query<{ ms: number }>(
      'select extract(epoch from started_at - created_at) * 1000 as ms from tasks order by created_at desc limit $1',
      [SINGLE_TASKS],
    );
    const waits = rows.map(({ ms }) => Number(ms));
    console.log(
      `submit to running, idle service, ${SINGLE_TASKS} tasks one after the other: p50 ${percentile(waits, 0.5).toFixed(1)} ms, p95 ${percentile(waits, 0.95).toFixed(1)} ms`,
    );

    const start = performance.now();
    await Promise.all(Array.from({ length: SUBMITTERS }, () => submitMany(bench, BATCH / SUBMITTERS)));
    const submitted = performance.now();
    await allEnded(database);
    const ended = performance.now();
    console.log(
      `${BATCH} tasks without work: submitted ${Math.round(BATCH / ((submitted - start) / 1000))}/s over HTTP, submitted to finished ${Math.round(BATCH / ((ended - start) / 1000))}/s (1 worker)`,
    );
  } finally {
    await database.end();
    await bench.stop();
  }
}

async function submitMany(bench: BenchService, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await submitOne(bench);
}

async function submitOne({ service, key }: BenchService): Promise<void> {
  const response = await fetch(`${service.url}/api/generate/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: BODY,
  });
  if (!response.ok) throw new Error(`Submit answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

async function allEnded(database: pg.Client): Promise<void> {
  const deadline = performance.now() + LONGEST_SECONDS * 1000;
  for (;;) {
    const { rows } = await database.query<{ open: string }>(
      "select count(*) as open from tasks where status in ('not_started', 'running')",
    );
    if (Number(rows[0]?.open) === 0) return;
    if (performance.now() > deadline) throw new Error(`${rows[0]?.open} tasks did not end in time.`);
    await sleep(25);
  }
}
