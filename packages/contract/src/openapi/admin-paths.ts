import type { JsonSchema } from '../rules/rule.ts';
import { errorsOf } from './error-responses.ts';
import { answer, body, parameter, WITH_ADMIN_KEY } from './operation.ts';

const ADMIN = { tags: ['Administration'], ...WITH_ADMIN_KEY };
const KEY_ID = parameter('path', 'key_id', 'The id of a key, as the list shows it.');
const FAULTS = ['AdminUnauthorized', 'Internal', 'Unavailable'] as const;
const BODY_FAULTS = [
  'BadRequest',
  'RequestTimeout',
  'PayloadTooLarge',
  'UnsupportedMediaType',
  ...FAULTS,
] as const;

/** The operations of whoever runs the service. */
export function adminPaths(): Readonly<Record<string, JsonSchema>> {
  return {
    '/v1/admin/keys': {
      get: {
        operationId: 'listKeys',
        summary: 'The API keys',
        ...ADMIN,
        responses: { ...answer('All keys.', 'KeyListResponse'), ...errorsOf(...FAULTS) },
      },
      post: {
        operationId: 'createKey',
        summary: 'Make an API key',
        description: 'The key is in this answer and nowhere else.',
        ...ADMIN,
        ...body('NewKey'),
        responses: { ...answer('The key.', 'CreatedKeyResponse'), ...errorsOf(...BODY_FAULTS) },
      },
    },
    '/v1/admin/keys/{key_id}': {
      get: {
        operationId: 'getKey',
        summary: 'One API key',
        ...ADMIN,
        parameters: [KEY_ID],
        responses: { ...answer('The key.', 'KeyResponse'), ...errorsOf('KeyNotFound', ...FAULTS) },
      },
      patch: {
        operationId: 'changeKey',
        summary: 'Change an API key',
        description: 'Takes effect within five seconds.',
        ...ADMIN,
        parameters: [KEY_ID],
        ...body('KeyChange'),
        responses: {
          ...answer('The key as it is now.', 'KeyResponse'),
          ...errorsOf('KeyNotFound', ...BODY_FAULTS),
        },
      },
      delete: {
        operationId: 'revokeKey',
        summary: 'Revoke an API key',
        description: 'It is refused from now on, within five seconds. Its tasks stay.',
        ...ADMIN,
        parameters: [KEY_ID],
        responses: { ...answer('The revoked key.', 'KeyResponse'), ...errorsOf('KeyNotFound', ...FAULTS) },
      },
    },
  };
}
