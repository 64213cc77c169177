import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '@songwright/contract';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { readConfig } from '../config/config.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import type { KeyStore, Keys } from '../keys/keys.ts';
import { createLog } from '../log/log.ts';
import type { NewTask, Task, Tasks } from '../tasks/task.ts';
import { testKey } from '../testing/test-key.ts';
import type { Uploads } from '../uploads/uploads.ts';
import { createHttp } from './create-http.ts';
import { expectDeclared } from './openapi.fixture.ts';
import type { HttpParts } from './parts.ts';

/** Two users' headers. */
export const ALICE = { authorization: 'Bearer alice' };
export const BOB = { authorization: 'Bearer bob' };

export interface HttpFixture {
  readonly app: FastifyInstance;
  /** `app.inject`, every answer held against the OpenAPI document. */
  ask(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** `ask` for what must be refused: checks that the answer is an error of the contract's shape. */
  refused(request: InjectOptions): Promise<Refusal>;
  readonly tasks: MemoryTasks;
  readonly files: FileStore;
  /** Lines of the log, as JSON text. */
  readonly lines: string[];
  close(): Promise<void>;
}

export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** Tasks in memory, for what is about HTTP alone: the real ones have tests of their own. */
export class MemoryTasks implements Tasks {
  readonly submitted: NewTask[] = [];
  readonly rows = new Map<string, Task>();
  /** Thrown by the next call, whatever it is. */
  fault: Error | null = null;

  async submit(task: NewTask): Promise<Task> {
    this.#throwFault();
    this.submitted.push(task);
    return this.add({
      id: `TASK${String(this.submitted.length).padStart(12, '0')}`,
      model: task.model,
      keyId: task.keyId,
    });
  }

  async find(keyId: string, taskId: string): Promise<Task | null> {
    this.#throwFault();
    const task = this.rows.get(taskId);
    return task?.keyId === keyId ? task : null;
  }

  add(task: Partial<Task> & Pick<Task, 'id'>): Task {
    const row: Task = {
      keyId: 'alice',
      model: 'generate-music',
      status: 'not_started',
      progress: 0,
      files: [],
      errorMessage: null,
      credits: 0,
      createdAt: new Date('2025-11-12T10:30:00.123Z'),
      ...task,
    };
    this.rows.set(row.id, row);
    return row;
  }

  #throwFault(): void {
    const fault = this.fault;
    this.fault = null;
    if (fault !== null) throw fault;
  }
}

/** Names stand for keys: "Bearer alice". */
const nameKeys: Keys = {
  authenticate(header) {
    const id = /^Bearer (alice|bob)$/.exec(header ?? '')?.[1];
    return id === undefined ? null : testKey(id);
  },
};

/** No table of keys: nobody here has a budget, and there is nothing to administer. */
const noKeyTable = { creditsOf: async () => null, list: async () => [] } as unknown as KeyStore;

/** Uploads are tested with a database: here there is no file of ours. */
const noUploads: Uploads = {
  take: async () => null,
  store: () => Promise.reject(new Error('There is no table of uploads in this test.')),
  storeFrom: () => Promise.reject(new Error('There is no table of uploads in this test.')),
  findOwn: async () => null,
};

/** Managing tasks is tested with a database. */
const noManagement = {
  list: async () => ({ tasks: [], nextCursor: null }),
  cancel: async () => false,
  remove: async () => false,
  deliveries: async () => null,
  redeliver: async () => false,
};

/** The HTTP side over tasks in memory and files in a temporary folder. */
export async function httpFixture(
  env: Readonly<Record<string, string>> = {},
  parts: Partial<HttpParts> = {},
): Promise<HttpFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-http-'));
  const config = readConfig(env);
  const files = parts.files ?? folderStore(folder, config.publicUrl);
  const tasks = new MemoryTasks();
  const lines: string[] = [];
  const unserved: readonly Model[] = ['create-music-video'];
  const app = await createHttp({
    config,
    log: createLog('info', { write: (line) => void lines.push(line) }),
    keys: nameKeys,
    keyStore: noKeyTable,
    room: { check: async () => {} },
    management: noManagement,
    events: { watch: () => () => {}, close: async () => {} },
    webhookSecrets: { current: async () => 'whsec_', rotate: async () => 'whsec_' },
    rates: { take: () => null },
    tasks,
    files,
    uploads: noUploads,
    serves: (model) => !unserved.includes(model),
    ready: [],
    ...parts,
  });
  const ask = async (request: InjectOptions): Promise<LightMyRequestResponse> => {
    const response = await app.inject(request);
    expectDeclared(request.method ?? 'GET', String(request.url), response.statusCode, response.body);
    return response;
  };
  return {
    app,
    ask,
    refused: async (request) => refusalIn(await ask(request)),
    tasks,
    files,
    lines,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function refusalIn(response: LightMyRequestResponse): Refusal {
  const body = response.json();
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  expect(response.headers['x-request-id']).toMatch(/^[0-9a-z-]+$/);
  expect(body).toEqual({
    code: response.statusCode,
    error: { message: expect.any(String), type: expect.any(String) },
    message: body.error.message,
  });
  expect(response.body).not.toMatch(/\bat .*:\d+:\d+|node_modules|FST_ERR/);
  return { status: response.statusCode, type: body.error.type, message: body.error.message };
}
