import { type ApiError, apiError } from '../errors/api-error.ts';
import type { JsonSchema } from '../rules/rule.ts';

interface ErrorResponse {
  readonly description: string;
  readonly samples: Readonly<Record<string, ApiError>>;
}

/** Every error an operation may answer with, by the name of its response; samples come from the catalogue. */
const responses = () =>
  ({
    BadRequest: {
      description: 'Something in the request is missing, of the wrong kind, or over its limit.',
      samples: {
        missing: apiError('invalid', 'input.style is required when input.custom_mode is true.'),
        tooLong: apiError('content_too_long', 'input.title must be at most 80 characters; it has 96.'),
        notJson: apiError('malformed_json'),
        upload: apiError('upload_format', 'it is a ZIP archive'),
      },
    },
    Unauthorized: {
      description: 'The API key is missing or wrong.',
      samples: { unauthorized: apiError('unauthorized') },
    },
    AdminUnauthorized: {
      description: 'The admin key is missing or wrong, or the service has none.',
      samples: { unauthorized: apiError('admin_unauthorized') },
    },
    KeyNotFound: {
      description: 'No such API key, or it is revoked.',
      samples: { key: apiError('key_not_found', '1b4e28ba-2fa1-11d2-883f-0016d3cca427') },
    },
    PaymentRequired: {
      description: 'Not enough credits.',
      samples: { insufficient: apiError('insufficient_credits', 20, 4) },
    },
    Forbidden: {
      description: 'The API key may not do this.',
      samples: {
        forbidden: apiError('permission_denied', 'submit tasks'),
        address: apiError('address_denied'),
      },
    },
    NotFound: {
      description: 'No such task, track or model. A task of another key is not found either.',
      samples: {
        task: apiError('task_not_found', '8FDN1I7M7Q68DDG8'),
        model: apiError('model_not_found', 'generate-musik'),
      },
    },
    RequestTimeout: {
      description: 'The request did not arrive in time.',
      samples: { timeout: apiError('timeout', 30) },
    },
    Conflict: {
      description: 'Done for this track already, or the Idempotency-Key belongs to another request.',
      samples: {
        done: apiError('already_done', 'convert-to-wav', 'this track', '8FDN1I7M7Q68DDG8'),
        idempotency: apiError('idempotency_conflict', 'order-17'),
      },
    },
    PayloadTooLarge: {
      description: 'The request body is too large.',
      samples: { tooLarge: apiError('payload_too_large', 1_048_576) },
    },
    UnsupportedMediaType: {
      description: 'The request body is not JSON.',
      samples: { media: apiError('unsupported_media_type', 'text/plain') },
    },
    TooManyRequests: {
      description: 'Too many requests; the header Retry-After says when to come again.',
      samples: { rate: apiError('rate_limited', 5), tasks: apiError('too_many_tasks', 4, 10) },
    },
    Internal: {
      description: 'Something went wrong inside the service.',
      samples: { internal: apiError('internal') },
    },
    Unavailable: {
      description: 'The service, or the engine of this model, is not there.',
      samples: {
        engine: apiError('engine_missing', 'create-music-video'),
        storage: apiError('storage_full'),
        service: apiError('unavailable', 'the database does not answer'),
      },
    },
  }) satisfies Record<string, ErrorResponse>;

export type ErrorResponseName = keyof ReturnType<typeof responses>;

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};

/** The errors as `components.responses`. */
export function buildErrorResponses(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(responses() as Record<string, ErrorResponse>).map(([name, { description, samples }]) => [
      name,
      {
        description,
        ...(name === 'TooManyRequests' ? { headers: RETRY_AFTER } : {}),
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ErrorBody' },
            examples: Object.fromEntries(
              Object.entries(samples).map(([sample, error]) => [sample, { value: error.toBody() }]),
            ),
          },
        },
      },
    ]),
  );
}

const STATUS_OF: Readonly<Record<ErrorResponseName, number>> = {
  BadRequest: 400,
  Unauthorized: 401,
  AdminUnauthorized: 401,
  KeyNotFound: 404,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  RequestTimeout: 408,
  Conflict: 409,
  PayloadTooLarge: 413,
  UnsupportedMediaType: 415,
  TooManyRequests: 429,
  Internal: 500,
  Unavailable: 503,
};

/** References to errors, by status, for an operation's `responses`. */
export function errorsOf(...names: readonly ErrorResponseName[]): JsonSchema {
  return Object.fromEntries(
    names.map((name) => [String(STATUS_OF[name]), { $ref: `#/components/responses/${name}` }]),
  );
}
