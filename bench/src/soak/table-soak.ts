import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startBenchDatabase } from '../service.ts';
import { median } from '../statistics.ts';
import { type PollResult, poll } from './poll-load.ts';
import { call, startSoakApi } from './soak-api.ts';

const FEW = 1_000;
const POLLERS = 8;
const SECONDS = 4;
const ROUNDS = 7;
const MOST_RATIO = 1.2;

/** The detail endpoint with a thousand finished tasks in the table, and with `many`: random ids, the p99 of each. */
export async function tableSoak(many: number): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const api = await startSoakApi('api', database.url, database.dataDir, key);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    // The row of the key from the settings is made when it is first used.
    await call(api.url, '/api/user/balance', key);
    await fill(client, 1, FEW);
    const few = await measure(api.url, key, FEW);
    const started = performance.now();
    await fill(client, FEW + 1, many);
    console.log(`${many} tasks in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const lots = await measure(api.url, key, many);
    const ratio = lots.p99 / few.p99;
    console.log(
      `detail endpoint, ${POLLERS} connections, random ids, median of ${ROUNDS} rounds: p50 ${few.p50.toFixed(2)} ms and p99 ${few.p99.toFixed(2)} ms with ${FEW} tasks, ` +
        `p50 ${lots.p50.toFixed(2)} ms and p99 ${lots.p99.toFixed(2)} ms with ${many}; p99 ratio ${ratio.toFixed(2)}`,
    );
    return ratio <= MOST_RATIO && few.errors + lots.errors === 0;
  } finally {
    await client.end();
    await api.stop();
    await database.stop();
  }
}

async function measure(url: string, key: string, count: number): Promise<PollResult> {
  const next = (): string => idOf(1 + Math.floor(Math.random() * count));
  const rounds: PollResult[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const result = await poll({ url, key, next, pollers: POLLERS, pauseMs: 0, seconds: SECONDS });
    // The first is for warming up.
    if (round > 0) rounds.push(result);
  }
  return {
    count: rounds.reduce((sum, one) => sum + one.count, 0),
    errors: rounds.reduce((sum, one) => sum + one.errors, 0),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
  };
}

function idOf(number: number): string {
  return `BENCH${String(number).padStart(11, '0')}`;
}

/** Finished tasks of ordinary size, and a vacuumed table as autovacuum leaves it. */
async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  const track = {
    audio_id: '62e4542a-73be-44e1-b397-7716ee7505c1',
    audio_url:
      'http://127.0.0.1:8080/audio/BENCH00000000001/20260101103627_QIvN2x_audio_62e4542a-73be-44e1-b397-7716ee7505c1.mp3',
    image_url:
      'http://127.0.0.1:8080/audio/BENCH00000000001/20260101103628_4DfWp6_cover_62e4542a-73be-44e1-b397-7716ee7505c1.jpeg',
    title: 'Rain on the Upper Deck',
    tags: 'classical piano, calm, rainy evening, 68 bpm, D minor, felt piano',
    duration: 183.4,
    prompt: '',
  };
  await client.query(
    `insert into tasks (id, key_id, model, input, seed, status, progress, files, job_id, created_at, finished_at)
     select 'BENCH' || lpad(n::text, 11, '0'), 'configured', 'generate-music', '{"prompt": "rain"}', n, 'finished', 100, $3,
            gen_random_uuid(), now() - n * interval '1 second', now()
       from generate_series($1::int, $2::int) n`,
    [from, to, JSON.stringify([track, track])],
  );
  await client.query('vacuum (analyze) tasks');
}
