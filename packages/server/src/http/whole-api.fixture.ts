import { buildOpenApi } from '@songwright/contract';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApi } from '../api.ts';
import { readConfig } from '../config/config.ts';
import { keyStore } from '../keys/key-store.ts';
import { createLog } from '../log/log.ts';
import type { Database } from '../store/database.ts';
import { startTestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { expectDeclared } from './openapi.fixture.ts';

export const ADMIN_KEY = 'the-admin-key-of-the-whole-api';

/** One user: a key, and what was made with it. */
export interface Tenant {
  readonly headers: { readonly authorization: string };
  readonly keyId: string;
  /** A finished task with a callback and two tracks, a failed one, and one that runs on and on. */
  readonly taskIds: readonly [finished: string, failed: string, running: string];
  readonly audioIds: readonly string[];
}

/** Every route on the real parts: database, queue, files, and a worker with the test engine. */
export interface WholeApi {
  readonly alice: Tenant;
  readonly bob: Tenant;
  /** Every answer is held against the OpenAPI document. */
  ask(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** What was logged as a fault, as JSON text. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function startWholeApi(database: Database): Promise<WholeApi> {
  const worker = await startTestWorker(database, { slots: 6, callbackRetries: { pauses: [], jitter: 0 } });
  const config = readConfig({
    SONGWRIGHT_ADMIN_KEY: ADMIN_KEY,
    SONGWRIGHT_API_KEY: 'the-key-of-the-settings',
    SONGWRIGHT_DISK_RESERVE: '0',
    SONGWRIGHT_UPLOADS_PER_MINUTE: 'off',
  });
  const faults: string[] = [];
  const { app, stop } = await createApi({
    config,
    log: createLog('error', { write: (line) => void faults.push(line) }),
    database,
    queue: worker.queue,
    files: worker.files,
    served: { has: () => true, refresh: async () => {}, stop: () => {} },
    metrics: null,
    tracer: null,
  });
  const ask = async (request: InjectOptions): Promise<LightMyRequestResponse> => {
    const response = await app.inject(request);
    expectDeclared(request.method ?? 'GET', String(request.url), response.statusCode, response.body);
    return response;
  };

  const tenant = async (name: string): Promise<Tenant> => {
    const { key, id: keyId } = await keyStore(database.db).create({ name });
    const headers = { authorization: `Bearer ${key}` };
    const submit = async (wishes: object): Promise<string> => {
      const input = { prompt: JSON.stringify(wishes), custom_mode: false, instrumental: true, mv: 'V5' };
      const payload = { model: 'generate-music', callback_url: 'https://example.com/hook', input };
      const answer = await ask({ method: 'POST', url: '/api/generate/submit', headers, payload });
      return answer.json().data.task_id;
    };
    const taskIds = [
      await submit({}),
      await submit({ ending: 'input-fault' }),
      await submit({ milliseconds: 3_600_000 }),
    ] as const;
    const states = ['finished', 'failed', 'running'];
    const detail = await waitUntil(`the tasks of ${name} are as they should be`, async () => {
      const { rows } = await database.pool.query('select id, status, files from tasks where key_id = $1', [
        keyId,
      ]);
      const found = taskIds.map((id) => rows.find((row) => row.id === id));
      return found.every((row, index) => row.status === states[index]) && found[0];
    });
    return {
      headers,
      keyId,
      taskIds,
      audioIds: detail.files.map((file: { audio_id: string }) => file.audio_id),
    };
  };
  const [alice, bob] = [await tenant('alice'), await tenant('bob')];
  return {
    alice,
    bob,
    ask,
    faults,
    close: async () => {
      await stop();
      await worker.stop();
    },
  };
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{names}` in it. */
  readonly path: string;
  /** What opens it. */
  readonly access: 'public' | 'key' | 'admin';
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly headerParameters: readonly string[];
  readonly hasBody: boolean;
}

interface Described {
  readonly security?: readonly object[];
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

/** Every operation of the OpenAPI document. */
export const OPERATIONS: readonly Operation[] = Object.entries(buildOpenApi().paths).flatMap(([path, item]) =>
  (Object.entries(item) as [string, Described][]).map(
    ([method, { security, parameters = [], requestBody }]) => {
      const [needed] = security ?? [{ apiKey: [] }];
      const named = (place: string): string[] =>
        parameters.filter((one) => one.in === place).map(({ name }) => name);
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        access: needed === undefined ? 'public' : 'adminKey' in needed ? 'admin' : 'key',
        pathParameters: named('path'),
        queryParameters: named('query'),
        headerParameters: named('header'),
        hasBody: requestBody !== undefined,
      };
    },
  ),
);
