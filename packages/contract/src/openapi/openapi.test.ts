import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { listCapabilities } from '../catalog/list-capabilities.ts';
import { apiError } from '../errors/api-error.ts';
import { encodeFiles } from '../files/json-fields.ts';
import { SAMPLE_FILES } from '../files/sample-files.ts';
import { statusFiles } from '../files/status-files.ts';
import type { TaskFile } from '../files/task-file.ts';
import { ALL_CASES } from '../models/cases/all-cases.ts';
import { MODELS } from '../models/model-ids.ts';
import { parseSubmission } from '../parse-submission.ts';
import { callbackBody, envelope, type TaskDetail } from '../task.ts';
import { buildOpenApi } from './build-openapi.ts';

// As it is published: what `JSON.stringify` makes of it.
const document = JSON.parse(JSON.stringify(buildOpenApi())) as ReturnType<typeof buildOpenApi>;

test('openapi.json is what the schemas say; after a change run `npm run -w packages/contract openapi`', () => {
  const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
  expect(committed).toBe(`${JSON.stringify(document, null, 2)}\n`);
});

test('the names of the schemas: clients are generated from them', () => {
  const ofModels = MODELS.flatMap((model) => {
    const name = model.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
    return [`${name}Input`, `${name}Submission`];
  });
  const others =
    `AlignedWord AudioFile Base64Upload Balance BalanceResponse CallbackBody Capability CapabilityResponse CatalogPage
    CatalogResponse CoverFile CoverImage CreatedKey CreatedKeyResponse DeletedTaskResponse Delivery
    DeliveryList DeliveryListResponse ErrorBody Key KeyChange KeyList
    KeyListResponse KeyResponse ListedTask LyricsFile MidiData MidiFile MidiNote NewKey PersonaFile RedeliveryResponse SeparateVocalsFile
    StatusFile StemSplitFile StyleFile Submission SubmitResponse TaskDetail TaskDetailResponse TaskFile TaskList TaskListResponse TaskReceipt
    TaskStatus TaskStatusDetail TaskStatusResponse TimestampedLyrics TimestampedLyricsFile TrackStems UploadResponse UploadStems UploadedFile
    UrlUpload
    VideoFile VocalRemovalFile VocalSplit WavFile WebhookSecretResponse`.split(/\s+/);
  expect(Object.keys(document.components.schemas)).toEqual([...ofModels, ...others].sort());
});

test('the paths, and which of them need no key', () => {
  const open = Object.entries(document.paths).flatMap(([path, item]) =>
    (Object.entries(item) as [string, { security?: object[] }][]).map(([method, { security }]) => {
      const [needed] = security ?? document.security;
      const who = needed === undefined ? ' (public)' : 'adminKey' in needed ? ' (admin)' : '';
      return `${method} ${path}${who}`;
    }),
  );
  expect(open).toEqual([
    'post /api/generate/submit',
    'get /api/generate/detail/music',
    'get /api/generate/status/{task_id}',
    'get /api/user/balance',
    'get /v1/catalog/models (public)',
    'get /v1/catalog/models/{model_id} (public)',
    'get /healthz (public)',
    'get /readyz (public)',
    'post /api/common/upload/stream',
    'post /api/common/upload/base64',
    'post /api/common/upload/url',
    'get /v1/tasks',
    'delete /v1/tasks/{task_id}',
    'post /v1/tasks/{task_id}/cancel',
    'get /v1/tasks/{task_id}/events',
    'get /v1/tasks/{task_id}/deliveries',
    'post /v1/tasks/{task_id}/redeliver',
    'get /api/api-keys/webhook-secret',
    'post /api/api-keys/webhook-secret/rotate',
    'get /v1/admin/keys (admin)',
    'post /v1/admin/keys (admin)',
    'get /v1/admin/keys/{key_id} (admin)',
    'patch /v1/admin/keys/{key_id} (admin)',
    'delete /v1/admin/keys/{key_id} (admin)',
  ]);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(references.length).toBeGreaterThan(100);
  for (const path of references) {
    const target = path
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document);
    expect(target, path).toBeDefined();
  }
});

test('operations have ids of their own', () => {
  const ids = [...JSON.stringify(document).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9 });
formats.default(ajv);
ajv.addSchema(document, 'songwright');

function valid(name: string, value: unknown): boolean {
  const validate = ajv.getSchema(`songwright#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`There is no schema ${name}.`);
  return validate(JSON.parse(JSON.stringify(value))) as boolean;
}

interface Operation {
  readonly requestBody: {
    readonly content: Record<string, { readonly examples: Record<string, { value: unknown }> }>;
  };
}

test('every example of submit is valid and parses in both readings', () => {
  const submit = document.paths['/api/generate/submit']?.['post'] as Operation;
  const examples = Object.values(submit.requestBody.content['application/json']?.examples ?? {});
  const models = new Set<string>();
  for (const { value } of examples) {
    expect(valid('Submission', value)).toBe(true);
    for (const strict of [true, false]) models.add(parseSubmission(value, { strict }).model);
  }
  expect([...models].sort()).toEqual([...MODELS].sort());
});

test('a submission of one model does not pass for another', () => {
  expect(valid('Submission', { model: 'convert-to-wav', input: { prompt: 'rain' } })).toBe(false);
  expect(valid('Submission', { model: 'nothing', input: {} })).toBe(false);
});

test('the cases that the strict reading takes are valid submissions', () => {
  for (const { model, input, strict, what } of ALL_CASES) {
    if ('accepted' in strict) expect(valid('Submission', { model, input }), `${model}: ${what}`).toBe(true);
  }
});

describe.each(MODELS)('answers about %s', (model) => {
  const file = SAMPLE_FILES[model];
  const detail = <File>(files: readonly File[]): TaskDetail<File> => ({
    task_id: '8FDN1I7M7Q68DDG8',
    status: 'finished',
    files,
    created_time: '2025-11-12T10:30:00',
    error_message: null,
    progress: 100,
    credits_amount: 20,
  });

  test.each(['string', 'object'] as const)('are valid with JSON fields as %s', (mode) => {
    const files = encodeFiles<TaskFile>([file], mode);
    const generic = encodeFiles(statusFiles(model, [file], 'http://127.0.0.1:8080/x'), mode);
    expect(valid('TaskDetailResponse', envelope(detail(files)))).toBe(true);
    expect(valid('TaskStatusResponse', envelope(detail(generic)))).toBe(true);
    expect(valid('CallbackBody', callbackBody(detail(files)))).toBe(true);
    expect(valid('TaskStatusResponse', envelope(detail(files)))).toBe(false);
  });
});

test('the other answers are valid', () => {
  const receipt = { task_id: '8FDN1I7M7Q68DDG8', status: 'not_started', created_time: '2025-11-12T10:30:00' };
  expect(valid('SubmitResponse', envelope(receipt))).toBe(true);
  expect(valid('SubmitResponse', envelope({ ...receipt, status: 'queued' }))).toBe(false);
  expect(valid('SubmitResponse', envelope({ ...receipt, created_time: '2025-11-12T10:30:00Z' }))).toBe(false);
  expect(valid('BalanceResponse', envelope({ email: 'main', credits_amount: 17276 }))).toBe(true);
  const page = listCapabilities({}, () => true);
  expect(valid('CatalogResponse', envelope(page))).toBe(true);
  expect(valid('CapabilityResponse', envelope(page.items[0]))).toBe(true);
});

test('every error of the document is one of the catalogue, under its own status', () => {
  const statusOf = new Map<string, string>();
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as { responses: Record<string, { $ref?: string }> }[]) {
      for (const [status, { $ref }] of Object.entries(operation.responses)) {
        if ($ref !== undefined) statusOf.set($ref.replace('#/components/responses/', ''), status);
      }
    }
  }
  for (const [name, response] of Object.entries(document.components.responses)) {
    const { content } = response as {
      content: Record<string, { examples: Record<string, { value: { code: number } }> }>;
    };
    for (const { value } of Object.values(content['application/json']?.examples ?? {})) {
      expect(valid('ErrorBody', value)).toBe(true);
      expect(String(value.code)).toBe(statusOf.get(name));
    }
  }
  expect(valid('ErrorBody', apiError('internal').toBody())).toBe(true);
});
