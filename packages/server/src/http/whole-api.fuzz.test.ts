import { capabilityOf, MODELS } from '@songwright/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { ADMIN_KEY, OPERATIONS, type Operation, startWholeApi, type WholeApi } from './whole-api.fixture.ts';

// Requests of every kind against every operation of the OpenAPI document, on the real database: none is answered with a
// fault of ours, and every answer is as the document says. `npm run soak:fuzz` makes 100,000 of them.

const FORM = 'multipart/form-data; boundary=x';
const RUNS = Number(process.env['SONGWRIGHT_FUZZ_RUNS'] ?? 300);
const SEED = Number(process.env['SONGWRIGHT_FUZZ_SEED'] ?? 20_261_126);
/** What requests have made is cleared away now and then, or lists would grow with every run. */
const CLEAR_EVERY = 500;

const database = testDatabase();
let api: WholeApi;
beforeAll(async () => {
  api = await startWholeApi(database.get());
});
afterAll(() => api.close());

const EXAMPLES = MODELS.flatMap((model) => capabilityOf(model, true).examples.map(({ request }) => request));

const awkwardText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    'null',
    '\0',
    'a\0b',
    '\ud800',
    '..',
    '%',
    '/',
    '1e400',
    '__proto__',
    '𝄞'.repeat(70),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 200 }),
);

/** A value for a parameter: one that exists, one that is well-formed, or nonsense. The number picks what exists. */
type Picked = { readonly own: number } | { readonly text: string };
const picked: fc.Arbitrary<Picked> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ own: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ text: awkwardText }) },
  {
    weight: 2,
    arbitrary: fc.record({
      text: fc.constantFrom(
        '1',
        '50',
        '200',
        '201',
        'finished',
        'running',
        'generate-music',
        'text2audio',
        'vocals',
        'MTAuYQ',
      ),
    }),
  },
);

/** An example of submit with some of its fields changed, or whatever JSON there is. */
const body: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        base: fc.constantFrom(...EXAMPLES),
        changes: fc.dictionary(
          fc.constantFrom(
            'prompt',
            'style',
            'title',
            'mv',
            'task_id',
            'audio_id',
            'seed',
            'duration',
            'upload_url',
            'continue_at',
          ),
          fc.oneof(awkwardText, fc.double(), fc.boolean(), fc.constant(null), fc.integer()),
          { maxKeys: 3 },
        ),
        callback_url: fc.option(
          fc.oneof(awkwardText, fc.constantFrom('https://example.com/hook', 'http://10.0.0.1/')),
          { nil: undefined },
        ),
      })
      .map(({ base, changes, callback_url }) => ({
        ...base,
        input: { ...base.input, ...changes },
        ...(callback_url === undefined ? {} : { callback_url }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'name',
        'scopes',
        'credits',
        'add_credits',
        'tasks_per_hour',
        'allowed_networks',
        'concurrent_tasks',
      ),
      fc.oneof(
        awkwardText,
        fc.integer(),
        fc.double(),
        fc.array(fc.constantFrom('read', 'submit', '10.0.0.0/8', 'x')),
        fc.constant(null),
      ),
      { maxKeys: 4 },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        base64_data: fc.oneof(
          awkwardText,
          fc.constantFrom('data:audio/wav;base64,UklGRgAAAABXQVZFZm10IA==', 'YQ=='),
        ),
        // None that is looked up: a test asks nobody's server.
        file_url: fc.oneof(
          awkwardText,
          fc.constantFrom(
            'http://10.0.0.1/a.mp3',
            'http://127.0.0.1:8080/uploads/x/a.mp3',
            'file:///etc/passwd',
          ),
        ),
        file_name: awkwardText,
        upload_path: awkwardText,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** What comes as a form: whole, broken, cut off. */
const form = fc.oneof(
  awkwardText,
  fc
    .record({
      field: fc.constantFrom('file_name', 'upload_path', 'fileName', '__proto__', 'x'),
      value: awkwardText,
      file: fc.oneof(awkwardText, fc.constant('GIF89a…'), fc.constant('RIFF\0\0\0\0WAVEfmt ')),
      cut: fc.option(fc.nat(300)),
    })
    .map(({ field, value, file, cut }) =>
      [
        `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
        `--x\r\ncontent-disposition: form-data; name="file"; filename="${value.slice(0, 9)}"\r\n\r\n${file}\r\n--x--\r\n`,
      ]
        .join('')
        .slice(0, cut ?? undefined),
    ),
);

const request = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  path: fc.array(picked, { minLength: 2, maxLength: 2 }),
  query: fc.array(fc.option(picked, { nil: undefined }), { minLength: 8, maxLength: 8 }),
  who: fc.oneof(
    { weight: 8, arbitrary: fc.constant<'right'>('right') },
    { weight: 1, arbitrary: fc.constantFrom<'none' | 'wrong' | 'bob'>('none', 'wrong', 'bob') },
  ),
  idempotencyKey: fc.option(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), {
    nil: undefined,
    freq: 4,
  }),
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-8', 'x') },
    { weight: 2, arbitrary: fc.constant(FORM) },
  ),
  body,
  form,
  raw: fc.option(awkwardText, { nil: undefined, freq: 12 }),
});
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

/** Ids of tasks and keys made by earlier requests, newest last. */
let taskIds: string[] = [];
let keyIds: string[] = [];

function chosen(pick: Picked, operation: Operation): string {
  if ('text' in pick) return pick.text;
  const known = operation.access === 'admin' ? keyIds : [...taskIds, ...api.alice.taskIds.slice(0, 2)];
  return known.at(-1 - (pick.own % Math.max(1, known.length))) ?? 'none';
}

function urlOf({ operation, path, query }: Request): string {
  let next = 0;
  // Clients resolve "." and ".." before they send: what they ask for is another path.
  const segment = (text: string): string => (/^\.{0,2}$/.test(text) ? 'x' : encode(text));
  const filled = operation.path.replaceAll(/\{\w+\}/g, () => segment(chosen(path[next++ % 2]!, operation)));
  const given = operation.queryParameters.flatMap((name, index) => {
    const pick = query[index % 8];
    return pick === undefined ? [] : [`${name}=${encode(chosen(pick, operation))}`];
  });
  return given.length === 0 ? filled : `${filled}?${given.join('&')}`;
}

/** As clients do it; what is no text at all is left out, or goes as bytes that are none either. */
function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}

function headersOf({ operation, who, idempotencyKey, type }: Request): Record<string, string> {
  const right = operation.access === 'admin' ? `Bearer ${ADMIN_KEY}` : api.alice.headers.authorization;
  const authorization = { right, none: undefined, wrong: 'Bearer wrong', bob: api.bob.headers.authorization }[
    who
  ];
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(idempotencyKey === undefined || !/^[\x20-\x7e]*$/.test(idempotencyKey)
      ? {}
      : { 'idempotency-key': idempotencyKey }),
    ...(operation.hasBody ? { 'content-type': type } : {}),
  };
}

async function clear(): Promise<void> {
  const { pool } = database.get();
  const kept = [api.alice, api.bob];
  await pool.query('delete from tasks where id <> all($1)', [kept.flatMap(({ taskIds: ids }) => ids)]);
  await pool.query("delete from api_keys where id <> all($1) and id <> 'configured'", [
    kept.map(({ keyId }) => keyId),
  ]);
  taskIds = [];
  keyIds = [];
}

test(`${RUNS} requests: no fault of ours, and every answer as the document says`, async () => {
  const statuses = new Map<number, number>();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(request, async (one) => {
      if (++count % CLEAR_EVERY === 0) await clear();
      const { operation } = one;
      const payload = one.type === FORM ? one.form : (one.raw ?? JSON.stringify(one.body) ?? '');
      const response = await api.ask({
        method: operation.method,
        url: urlOf(one),
        headers: headersOf(one),
        ...(operation.hasBody ? { payload } : {}),
      });
      expect(response.statusCode, `${response.body} ${api.faults.slice(-2).join('')}`).toBeLessThan(500);
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      if (response.statusCode !== 200 || !operation.hasBody) return;
      const { data } = response.json();
      if (data?.task_id !== undefined) taskIds.push(data.task_id);
      if (data?.key !== undefined) keyIds.push(data.id);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: RUNS > 1000 },
  );
  console.log(
    `${count} requests over ${OPERATIONS.length} operations: ${[...statuses]
      .sort()
      .map(([status, n]) => `${n} × ${status}`)
      .join(', ')}`,
  );
  for (const status of [200, 400, 401, 404])
    expect(statuses.get(status), `some ${status}`).toBeGreaterThan(0);
}, 3_600_000);
