import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startBenchDatabase } from '../service.ts';
import { call, type SoakApi, startSoakApi } from './soak-api.ts';

const APIS = 4;
const LYRICS = { model: 'generate-lyrics', input: { prompt: 'rain on a roof' } };

/** What a key may do, how often it is tried through all processes at once, and how often it must work. */
const CASES: readonly {
  readonly what: string;
  readonly rules: object;
  readonly tries: number;
  readonly may: number;
}[] = [
  { what: 'tasks at once', rules: { concurrent_tasks: 10 }, tries: 200, may: 10 },
  { what: 'tasks an hour', rules: { tasks_per_hour: 50 }, tries: 200, may: 50 },
  { what: 'credits', rules: { credits: 30 }, tries: 200, may: 30 },
  { what: 'requests a minute', rules: { requests_per_minute: 100 }, tries: 400, may: 100 },
];

/** Four API processes on one database: whether a key's limits hold over all of them together, to the last one. */
export async function limitsSoak(): Promise<boolean> {
  const admin = randomBytes(24).toString('base64url');
  const database = await startBenchDatabase();
  const apis: SoakApi[] = [];
  try {
    // Started at the same moment: the migrations are theirs to agree on, too.
    apis.push(
      ...(await Promise.all(
        Array.from({ length: APIS }, () => startSoakApi('api', database.url, database.dataDir, admin)),
      )),
    );
    await pretendWorker(database.url);
    let right = true;
    for (const one of CASES) {
      const { data } = await call(apis[0]!.url, '/v1/admin/keys', admin, { name: one.what, ...one.rules });
      const worked = await tryAtOnce(apis, String(data['key']), one.tries, one.what === 'requests a minute');
      console.log(
        `${APIS} API processes, ${one.tries} tries at once, ${one.what}: ${worked} of ${one.may} allowed`,
      );
      right &&= worked === one.may;
    }
    const heard = await hearAcross(apis, admin);
    console.log(`an event of a task cancelled through another process came after ${heard.toFixed(0)} ms`);
    return right && heard < 2000;
  } finally {
    await Promise.all(apis.map((api) => api.stop()));
    await database.stop();
  }
}

/** Tasks are only taken for models that a worker does; none is needed to count them. */
async function pretendWorker(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("insert into workers (host, pid, models) values ('nowhere', 1, '{generate-lyrics}')");
  await client.end();
  await sleep(4000);
}

async function tryAtOnce(
  apis: readonly SoakApi[],
  key: string,
  tries: number,
  reading: boolean,
): Promise<number> {
  // A minute that turns meanwhile would let the same number in again.
  if (reading && new Date().getSeconds() > 30) await sleep((61 - new Date().getSeconds()) * 1000);
  const answers = await Promise.all(
    Array.from({ length: tries }, (_, index) => {
      const { url } = apis[index % apis.length]!;
      return reading ? call(url, '/api/user/balance', key) : call(url, '/api/generate/submit', key, LYRICS);
    }),
  );
  const odd = answers.find(({ status }) => ![200, 402, 429].includes(status));
  if (odd !== undefined) throw new Error(`An answer was ${odd.status}.`);
  return answers.filter(({ status }) => status === 200).length;
}

/** Milliseconds from cancelling a task through one process to its event in another. */
async function hearAcross(apis: readonly SoakApi[], key: string): Promise<number> {
  const { data } = await call(apis[0]!.url, '/api/generate/submit', key, LYRICS);
  const id = String(data['task_id']);
  const stream = await fetch(`${apis[1]!.url}/v1/tasks/${id}/events`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const ended = stream.text();
  await sleep(500);
  const started = performance.now();
  await call(apis[2]!.url, `/v1/tasks/${id}/cancel`, key, {});
  await ended;
  return performance.now() - started;
}
