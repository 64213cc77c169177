import { MODELS } from '../models/model-ids.ts';
import type { JsonSchema } from '../rules/rule.ts';
import { TASK_STATUSES } from '../task.ts';
import { errorsOf } from './error-responses.ts';
import { answer, parameter } from './operation.ts';

const TASKS = { tags: ['Managing tasks'] };
const TASK_ID = parameter('path', 'task_id', 'From the answer of submit.');
const LIST_FAULTS = [
  'BadRequest',
  'Unauthorized',
  'Forbidden',
  'NotFound',
  'TooManyRequests',
  'Internal',
  'Unavailable',
] as const;
const ONE_FAULTS = LIST_FAULTS.filter((name) => name !== 'BadRequest');

/** The operations on a user's own tasks that are an extension of ours. */
export function managementPaths(): Readonly<Record<string, JsonSchema>> {
  return {
    '/v1/tasks': { get: list() },
    '/v1/tasks/{task_id}': {
      delete: {
        operationId: 'deleteTask',
        summary: 'Delete a task',
        description:
          'With its tracks and files. A task that has not ended is cancelled; it is not called back.',
        ...TASKS,
        parameters: [TASK_ID],
        responses: { ...answer('It is gone.', 'DeletedTaskResponse'), ...errorsOf(...ONE_FAULTS) },
      },
    },
    '/v1/tasks/{task_id}/cancel': {
      post: {
        operationId: 'cancelTask',
        summary: 'Cancel a task',
        description:
          'A task that has not ended fails, costs nothing, and a running render stops. One that has ended stays as it is.',
        ...TASKS,
        parameters: [TASK_ID],
        responses: {
          ...answer('The task as it is now.', 'TaskDetailResponse'),
          ...errorsOf(...ONE_FAULTS),
        },
      },
    },
    '/v1/tasks/{task_id}/events': { get: events() },
    '/v1/tasks/{task_id}/deliveries': {
      get: {
        operationId: 'listDeliveries',
        summary: 'The tries at delivering the callback of a task',
        ...TASKS,
        parameters: [TASK_ID],
        responses: { ...answer('The tries.', 'DeliveryListResponse'), ...errorsOf(...ONE_FAULTS) },
      },
    },
    '/v1/tasks/{task_id}/redeliver': {
      post: {
        operationId: 'redeliverCallback',
        summary: 'Deliver the callback of a task again',
        ...TASKS,
        parameters: [TASK_ID],
        responses: {
          ...answer('It is on its way.', 'RedeliveryResponse'),
          ...errorsOf(...LIST_FAULTS),
        },
      },
    },
    '/api/api-keys/webhook-secret': {
      get: secret('getWebhookSecret', 'The secret that callbacks of this key are signed with'),
    },
    '/api/api-keys/webhook-secret/rotate': {
      post: {
        ...secret('rotateWebhookSecret', 'Make a new secret'),
        description: 'For a day callbacks are signed with the one before, too (Standard Webhooks only).',
      },
    },
  };
}

function list(): JsonSchema {
  return {
    operationId: 'listTasks',
    summary: 'The tasks of this key, newest first',
    ...TASKS,
    parameters: [
      parameter('query', 'limit', 'Most tasks to a page.', {
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      }),
      parameter('query', 'cursor', 'next_cursor of the page before.'),
      parameter('query', 'status', 'Only tasks of this status.', {
        schema: { type: 'string', enum: TASK_STATUSES },
      }),
      parameter('query', 'model', 'Only tasks of this model.', {
        schema: { type: 'string', enum: MODELS },
      }),
    ],
    responses: { ...answer('A page of tasks.', 'TaskListResponse'), ...errorsOf(...LIST_FAULTS) },
  };
}

function events(): JsonSchema {
  return {
    operationId: 'watchTask',
    summary: 'Watch a task',
    description:
      'Server-sent events: "progress" at once and at each change, then "finished" or "failed", each with the task as ' +
      'the detail endpoint shows it; then the stream ends.',
    ...TASKS,
    parameters: [TASK_ID],
    responses: {
      '200': {
        description: 'The events.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...errorsOf(...ONE_FAULTS),
    },
  };
}

function secret(operationId: string, summary: string): JsonSchema {
  return {
    operationId,
    tags: ['Account'],
    summary,
    responses: {
      ...answer('The secret.', 'WebhookSecretResponse'),
      ...errorsOf('Unauthorized', 'Forbidden', 'TooManyRequests', 'Internal', 'Unavailable'),
    },
  };
}
