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

/**
 * The detail endpoint with a thousand finished tasks in the table, and with `many`: random ids, the p99 of each. Each on a
 * database and an API of its own, asked in turns, so that the machine's drift favours neither.
 */
export async function tableSoak(many: number): Promise<boolean> {
  const key = randomBytes(24).toString('base64url');
  const few = await startTable(FEW, key);
  try {
    const lots = await startTable(many, key);
    try {
      return await compare(few, lots, key);
    } finally {
      await lots.stop();
    }
  } finally {
    await few.stop();
  }
}

interface Table {
  readonly url: string;
  readonly count: number;
  stop(): Promise<void>;
}

async function startTable(count: number, key: string): Promise<Table> {
  const database = await startBenchDatabase();
  const api = await startSoakApi('api', database.url, database.dataDir, key);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // The row of the key from the settings is made when it is first used.
  await call(api.url, '/api/user/balance', key);
  await fill(client, 1, count);
  await client.end();
  return {
    url: api.url,
    count,
    stop: async () => {
      await api.stop();
      await database.stop();
    },
  };
}

async function compare(few: Table, lots: Table, key: string): Promise<boolean> {
  const measure = ({ url, count }: Table): Promise<PollResult> => {
    const next = (): string => idOf(1 + Math.floor(Math.random() * count));
    return poll({ url, key, next, pollers: POLLERS, pauseMs: 0, seconds: SECONDS });
  };
  const rounds: (readonly [few: PollResult, lots: PollResult])[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const first = await measure(round % 2 === 0 ? few : lots);
    const second = await measure(round % 2 === 0 ? lots : few);
    // The first is for warming up.
    if (round > 0) rounds.push(round % 2 === 0 ? [first, second] : [second, first]);
  }
  const ratios = rounds.map(([a, b]) => b.p99 / a.p99);
  const of = (at: 0 | 1, what: 'p50' | 'p99'): string =>
    median(rounds.map((pair) => pair[at][what])).toFixed(2);
  console.log(
    `detail endpoint, ${POLLERS} connections, random ids, median of ${ROUNDS} paired rounds: p50 ${of(0, 'p50')} ms and p99 ${of(0, 'p99')} ms ` +
      `with ${few.count} tasks, p50 ${of(1, 'p50')} ms and p99 ${of(1, 'p99')} ms with ${lots.count}; p99 ratio ${median(ratios).toFixed(2)} ` +
      `(${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  );
  return median(ratios) <= MOST_RATIO && rounds.flat().every(({ errors }) => errors === 0);
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
