import { MODELS } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { ADMIN_KEY, OPERATIONS, startWholeApi, type Tenant, type WholeApi } from './whole-api.fixture.ts';

// Bob tries every route with every id of Alice's, in every place where an id may stand.

const database = testDatabase();
let api: WholeApi;
beforeAll(async () => {
  api = await startWholeApi(database.get());
});
afterAll(() => api.close());

/** What no answer to somebody else may hold. */
const secretsOf = ({ taskIds, audioIds, keyId }: Tenant): readonly string[] => [
  ...taskIds,
  ...audioIds,
  keyId,
];

/** Everything of a tenant's that the database holds, to see that nothing was changed. */
async function stateOf({ keyId }: Tenant): Promise<unknown> {
  const { rows } = await database.get().pool.query(
    `select (select json_agg(t order by id) from (select id, status, error_message, credits, input from tasks where key_id = $1) t) as tasks,
            (select json_agg(t order by audio_id) from tracks t where key_id = $1) as tracks,
            (select json_agg(f order by key) from files f where task_id in (select id from tasks where key_id = $1)) as files,
            (select json_agg(c order by task_id) from (select task_id, attempts from callbacks where task_id in (select id from tasks where key_id = $1)) c) as callbacks,
            (select webhook_secret from api_keys where id = $1) as secret`,
    [keyId],
  );
  return rows[0];
}

describe('one tenant', () => {
  const byPath = OPERATIONS.filter(
    ({ access, pathParameters }) => access === 'key' && pathParameters.length > 0,
  );
  const byQuery = OPERATIONS.filter(
    ({ access, queryParameters }) => access === 'key' && queryParameters.length > 0,
  );

  test.each(byPath)("gets nothing of another's through $method $path", async ({ method, path }) => {
    const before = await stateOf(api.alice);
    for (const id of secretsOf(api.alice)) {
      const url = path.replaceAll(/\{\w+\}/g, id);
      const response = await api.ask({ method, url, headers: api.bob.headers });
      // As for an id that nobody has: not even that it exists is told.
      const none = await api.ask({
        method,
        url: path.replaceAll(/\{\w+\}/g, 'N'.repeat(id.length)),
        headers: api.bob.headers,
      });
      expect([response.statusCode, none.statusCode]).toEqual([404, 404]);
      expect(response.body.replaceAll(id, '')).toBe(none.body.replaceAll('N'.repeat(id.length), ''));
    }
    expect(await stateOf(api.alice)).toEqual(before);
  });

  test.each(byQuery)(
    "gets nothing of another's through the query of $path",
    async ({ method, path, queryParameters }) => {
      for (const id of secretsOf(api.alice)) {
        for (const name of queryParameters) {
          const cursor = Buffer.from(`9000000000000000.${id}`).toString('base64url');
          for (const value of name === 'cursor' ? [id, cursor] : [id]) {
            const response = await api.ask({
              method,
              url: `${path}?${name}=${value}`,
              headers: api.bob.headers,
            });
            const told = response.body.replaceAll(id, '');
            for (const secret of secretsOf(api.alice)) expect(told).not.toContain(secret);
          }
        }
      }
    },
  );

  test.each(MODELS)("cannot work on another's task or track with %s", async (model) => {
    const before = await stateOf(api.alice);
    for (const task_id of api.alice.taskIds) {
      for (const audio_id of [...api.alice.audioIds, task_id]) {
        const input = {
          task_id,
          audio_id,
          prompt: 'x',
          content: 'x',
          name: 'x',
          description: 'x',
          tags: 'x',
          title: 'x',
          mv: 'V5',
          infill_start_s: 1,
          infill_end_s: 12,
          continue_at: 1,
          default_param_flag: false,
          custom_mode: false,
          instrumental: true,
          upload_url: 'https://example.com/a.mp3',
          audio_url: 'https://example.com/a.mp3',
        };
        const payload = { model, input };
        const response = await api.ask({
          method: 'POST',
          url: '/api/generate/submit',
          headers: api.bob.headers,
          payload,
        });
        // A model that takes no parent ignores the ids; whatever it makes is Bob's alone.
        if (response.statusCode === 200) {
          const { task_id: made } = response.json().data;
          const { rows } = await database
            .get()
            .pool.query('select parent_task_id, parent_audio_id, key_id from tasks where id = $1', [made]);
          expect(rows).toEqual([{ parent_task_id: null, parent_audio_id: null, key_id: api.bob.keyId }]);
        } else {
          expect([400, 404]).toContain(response.statusCode);
        }
      }
    }
    expect(await stateOf(api.alice)).toEqual(before);
  });

  test('sees its own tasks in lists, its own balance and its own secret', async () => {
    const get = async (url: string, { headers }: Tenant) => (await api.ask({ url, headers })).json().data;
    const listed = (await get('/v1/tasks?limit=200', api.bob)).items.map(
      (item: { task_id: string }) => item.task_id,
    );
    for (const id of api.bob.taskIds) expect(listed).toContain(id);
    for (const id of api.alice.taskIds) expect(listed).not.toContain(id);
    expect((await get('/api/user/balance', api.bob)).email).toBe('bob');
    const secret = '/api/api-keys/webhook-secret';
    expect((await get(secret, api.alice)).webhook_secret).not.toBe(
      (await get(secret, api.bob)).webhook_secret,
    );
  });

  test('replays nothing of another by its Idempotency-Key', async () => {
    const payload = { model: 'generate-lyrics', input: { prompt: 'rain' } };
    const submit = async ({ headers }: Tenant): Promise<string> => {
      const request = { method: 'POST', url: '/api/generate/submit', payload } as const;
      return (await api.ask({ ...request, headers: { ...headers, 'idempotency-key': 'the same' } })).json()
        .data.task_id;
    };
    expect(await submit(api.bob)).not.toBe(await submit(api.alice));
  });
});

describe('a route', () => {
  const closed = OPERATIONS.filter(({ access }) => access !== 'public');
  test.each(closed)('$method $path opens for no other kind of key', async ({ method, path, access }) => {
    const url = path.replaceAll(/\{\w+\}/g, api.alice.taskIds[0]);
    const others =
      access === 'admin'
        ? [undefined, 'Bearer x', api.alice.headers.authorization, 'Bearer the-key-of-the-settings']
        : [undefined, 'Bearer x', `Bearer ${ADMIN_KEY}`];
    for (const authorization of others) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await api.ask({ method, url, headers })).statusCode).toBe(401);
    }
  });
});
