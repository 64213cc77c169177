import { CLASSES } from '../catalog/classes.ts';
import { CATALOG_LIMIT_MAX } from '../catalog/list-capabilities.ts';
import { definitionOf } from '../models/definitions.ts';
import { MODELS } from '../models/model-ids.ts';
import type { JsonSchema } from '../rules/rule.ts';
import { adminPaths } from './admin-paths.ts';
import { errorsOf } from './error-responses.ts';
import { answer, parameter, WITHOUT_KEY } from './operation.ts';
import { managementPaths } from './task-paths.ts';
import { uploadPaths } from './upload-paths.ts';

/** One example for each of the models' own, named after the model. */
function submitExamples(): JsonSchema {
  return Object.fromEntries(
    MODELS.flatMap((model) => {
      const { title, examples } = definitionOf(model);
      return examples.map(({ summary, input }, index) => [
        index === 0 ? model : `${model}-${index + 1}`,
        { summary: `${title}: ${summary.toLowerCase()}`, value: { model, input } },
      ]);
    }),
  );
}

function submit(): JsonSchema {
  return {
    operationId: 'submit',
    tags: ['Tasks'],
    summary: 'Submit a task',
    description:
      'Takes a task of any model. Poll the detail endpoint with its task_id, or give a callback_url.',
    parameters: [
      parameter(
        'header',
        'Idempotency-Key',
        'The same key with the same body answers with the first task again; with another body it is a 409.',
      ),
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Submission' },
          examples: submitExamples(),
        },
      },
    },
    responses: {
      ...answer('The task was taken.', 'SubmitResponse'),
      ...errorsOf(
        'BadRequest',
        'Unauthorized',
        'PaymentRequired',
        'Forbidden',
        'NotFound',
        'RequestTimeout',
        'Conflict',
        'PayloadTooLarge',
        'UnsupportedMediaType',
        'TooManyRequests',
        'Internal',
        'Unavailable',
      ),
    },
    callbacks: { done: { '{$request.body#/callback_url}': { post: callback() } } },
  };
}

function callback(): JsonSchema {
  return {
    operationId: 'taskDone',
    tags: ['Tasks'],
    summary: 'A task has finished or failed',
    description:
      'Sent once, and again after pauses (1, 2 and 4 seconds unless set otherwise) until any 2xx is answered within 10 ' +
      'seconds; a 410 ends it. Signed by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature) and with ' +
      'X-Webhook-Timestamp and X-Webhook-Signature, base64(HMAC-SHA256(task_id + "." + timestamp, secret)).',
    ...WITHOUT_KEY,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CallbackBody' } } },
    },
    responses: { '2XX': { description: 'Received.' } },
  };
}

const POLL_ERRORS = [
  'BadRequest',
  'Unauthorized',
  'Forbidden',
  'NotFound',
  'TooManyRequests',
  'Internal',
  'Unavailable',
] as const;

function detail(): JsonSchema {
  return {
    operationId: 'getMusicDetail',
    tags: ['Tasks'],
    summary: 'Query a task',
    description: 'A failed task is a 200 too: its status is failed and error_message says why.',
    parameters: [parameter('query', 'task_id', 'From the answer of submit.', { required: true })],
    responses: { ...answer('The task.', 'TaskDetailResponse'), ...errorsOf(...POLL_ERRORS) },
  };
}

function status(): JsonSchema {
  return {
    operationId: 'getTaskStatus',
    tags: ['Tasks'],
    summary: 'Query a task, for generic clients',
    description: 'The same as the detail endpoint; each file also has file_url and file_type.',
    parameters: [parameter('path', 'task_id', 'From the answer of submit.')],
    responses: { ...answer('The task.', 'TaskStatusResponse'), ...errorsOf(...POLL_ERRORS) },
  };
}

function balance(): JsonSchema {
  return {
    operationId: 'getBalance',
    tags: ['Account'],
    summary: 'Credits left',
    description: 'A key without a budget has 1,000,000.',
    responses: {
      ...answer('The balance.', 'BalanceResponse'),
      ...errorsOf('Unauthorized', 'Forbidden', 'TooManyRequests', 'Internal', 'Unavailable'),
    },
  };
}

const ETAG = { headers: { ETag: { description: 'Version of the answer.', schema: { type: 'string' } } } };
const NOT_MODIFIED = { '304': { description: 'Not changed since the version in If-None-Match.' } };
const IF_NONE_MATCH = parameter('header', 'If-None-Match', 'ETag of an earlier answer.');

function catalog(): JsonSchema {
  const categories = [...new Set(MODELS.map((model) => CLASSES[model].category))];
  return {
    operationId: 'listModels',
    tags: ['Catalogue'],
    summary: 'The models',
    ...WITHOUT_KEY,
    parameters: [
      parameter('query', 'category', 'Only of this category.', {
        schema: { type: 'string', enum: categories },
      }),
      parameter('query', 'service_type', 'Only of this type.', {
        schema: { type: 'string', enum: ['generate'] },
      }),
      parameter('query', 'tags', 'Only with all of these tags, separated by commas.'),
      parameter('query', 'q', 'Only with all of these words in id, title, description or tags.'),
      parameter('query', 'limit', 'Most models to a page.', {
        schema: { type: 'integer', minimum: 1, maximum: CATALOG_LIMIT_MAX },
      }),
      parameter('query', 'cursor', 'next_cursor of the page before.'),
      IF_NONE_MATCH,
    ],
    responses: {
      ...answer('A page of the catalogue.', 'CatalogResponse', ETAG),
      ...NOT_MODIFIED,
      ...errorsOf('BadRequest', 'TooManyRequests', 'Internal'),
    },
  };
}

function capability(): JsonSchema {
  return {
    operationId: 'getModel',
    tags: ['Catalogue'],
    summary: 'One model',
    ...WITHOUT_KEY,
    parameters: [parameter('path', 'model_id', 'Such as generate-music.'), IF_NONE_MATCH],
    responses: {
      ...answer('The model.', 'CapabilityResponse', ETAG),
      ...NOT_MODIFIED,
      ...errorsOf('NotFound', 'TooManyRequests', 'Internal'),
    },
  };
}

function alive(): JsonSchema {
  return {
    operationId: 'getHealth',
    tags: ['Health'],
    summary: 'Whether the process answers',
    ...WITHOUT_KEY,
    responses: { '200': { description: 'It does.' } },
  };
}

function ready(): JsonSchema {
  return {
    operationId: 'getReadiness',
    tags: ['Health'],
    summary: 'Whether database, files and migrations are ready',
    ...WITHOUT_KEY,
    responses: { '200': { description: 'They are.' }, ...errorsOf('Unavailable') },
  };
}

/** The operations of the API. */
export function buildPaths(): Readonly<Record<string, JsonSchema>> {
  return {
    '/api/generate/submit': { post: submit() },
    '/api/generate/detail/music': { get: detail() },
    '/api/generate/status/{task_id}': { get: status() },
    '/api/user/balance': { get: balance() },
    '/v1/catalog/models': { get: catalog() },
    '/v1/catalog/models/{model_id}': { get: capability() },
    '/healthz': { get: alive() },
    '/readyz': { get: ready() },
    ...uploadPaths(),
    ...managementPaths(),
    ...adminPaths(),
  };
}
