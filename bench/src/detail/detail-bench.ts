import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from '@songwright/server';
import pg from 'pg';
import { answers, firstLine, startNode } from '../child.ts';
import { type LoadResult, putLoad } from '../load.ts';
import { startBenchDatabase } from '../service.ts';
import { median } from '../statistics.ts';

const ROUNDS = 7;
const SECONDS = 2;
const CONNECTIONS = 32;

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/songwright.js', import.meta.url));

const TASK_ID = 'BENCHDETAILTASK1';

/** As a finished generate-music task leaves them, with the lengths its addresses and tags really have. */
const FILES = [1, 2].map((variant) => ({
  audio_id: `62e4542a-73be-44e1-b397-7716ee7505c${variant}`,
  audio_url: `http://127.0.0.1:8080/audio/${TASK_ID}/20260101103627_QIvN2x_audio_62e4542a-73be-44e1-b397-7716ee7505c${variant}.mp3`,
  image_url: `http://127.0.0.1:8080/audio/${TASK_ID}/20260101103628_4DfWp6_cover_62e4542a-73be-44e1-b397-7716ee7505c${variant}.jpeg`,
  title: 'Rain on the Upper Deck',
  tags: 'classical piano, calm, rainy evening, 68 bpm, D minor, felt piano',
  duration: 183.4,
  prompt: '',
}));

/**
 * (a): the detail endpoint against plain `node:http` doing the same look-up on the same database, each server a
 * process of its own.
 */
export async function benchDetail(): Promise<void> {
  const database = await startBenchDatabase();
  const key = randomBytes(24).toString('base64url');
  const port = await freePort();
  const api = startNode([COMMAND, 'serve'], {
    DATABASE_URL: database.url,
    SONGWRIGHT_DATA: database.dataDir,
    SONGWRIGHT_API_KEY: key,
    SONGWRIGHT_LOG_LEVEL: 'warn',
    PORT: String(port),
  });
  const apiUrl = `http://127.0.0.1:${port}`;
  try {
    await answers(`${apiUrl}/readyz`);
    const keyId = await seedTask(database.url, apiUrl, key);
    const raw = startNode([fileURLToPath(new URL('./raw-server.js', import.meta.url))], {
      DATABASE_URL: database.url,
      API_KEY: key,
      KEY_ID: keyId,
    });
    try {
      await compare(apiUrl, `http://127.0.0.1:${await firstLine(raw)}`, key);
    } finally {
      await raw.stop();
    }
  } finally {
    await api.stop();
    await database.stop();
  }
}

async function compare(apiUrl: string, rawUrl: string, key: string): Promise<void> {
  const load = (base: string): Promise<LoadResult> =>
    putLoad({
      url: `${base}/api/generate/detail/music?task_id=${TASK_ID}`,
      headers: { authorization: `Bearer ${key}` },
      connections: CONNECTIONS,
      seconds: SECONDS,
    });
  await load(rawUrl);
  await load(apiUrl);
  const rounds: { readonly ours: LoadResult; readonly theirs: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The order alternates, so that drift of the machine favours neither.
    const first = await load(round % 2 === 0 ? rawUrl : apiUrl);
    const second = await load(round % 2 === 0 ? apiUrl : rawUrl);
    rounds.push(round % 2 === 0 ? { ours: second, theirs: first } : { ours: first, theirs: second });
  }
  const ratios = rounds.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond);
  console.log(
    `detail endpoint: ${Math.round(median(rounds.map(({ ours }) => ours.perSecond)))} requests/s, raw node:http with the same look-up ${Math.round(median(rounds.map(({ theirs }) => theirs.perSecond)))}; median of ${ROUNDS} paired ratios ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}); p99 ${median(rounds.map(({ ours }) => ours.p99))} ms beside ${median(rounds.map(({ theirs }) => theirs.p99))} ms`,
  );
}

/** Puts one finished task beside the key the service knows. @returns that key's id */
async function seedTask(databaseUrl: string, url: string, key: string): Promise<string> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  // The row of a key kept in the settings is made when it is first used.
  await fetch(`${url}/api/user/balance`, { headers: { authorization: `Bearer ${key}` } });
  const { rows } = await database.query<{ id: string }>('select id from api_keys limit 1');
  const keyId = rows[0]!.id;
  await database.query(
    `insert into tasks (id, key_id, model, input, seed, status, progress, files, job_id, finished_at)
     values ($1, $2, 'generate-music', '{}', 1, 'finished', 100, $3, gen_random_uuid(), now())`,
    [TASK_ID, keyId, JSON.stringify(FILES)],
  );
  await database.end();
  return keyId;
}
