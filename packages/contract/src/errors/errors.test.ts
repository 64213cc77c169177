import { expect, test } from 'vitest';
import { type ApiError, apiError } from './api-error.ts';
import { ERROR_TYPES, ERRORS, type ErrorCode, shorten } from './catalogue.ts';

const TABLE: readonly [error: ApiError, status: number, type: string, sentence: string][] = [
  [apiError('invalid', 'input.a is required.'), 400, 'validation_error', 'input.a is required.'],
  [apiError('content_too_long', 'It is too long.'), 400, 'content_too_long_error', 'It is too long.'],
  [
    apiError('content_moderated', 'input.prompt'),
    400,
    'content_moderation_error',
    'input.prompt was refused by the content policy of this service. Please rephrase it.',
  ],
  [
    apiError('file_format', 'input.upload_url', 'it begins like a PNG picture'),
    400,
    'file_format_error',
    'input.upload_url is not an audio file this service can read: it begins like a PNG picture. Give an MP3, WAV, FLAC, OGG, M4A or MP4 file.',
  ],
  [
    apiError('upload_format', 'it is a ZIP archive'),
    400,
    'file_format_error',
    'The file is none that can be uploaded: it is a ZIP archive. Send sound (MP3, WAV, FLAC, OGG, Opus, M4A, AAC, AIFF), a film (MP4, MOV, WebM, MKV, AVI) or a picture (JPEG, PNG, GIF, WebP).',
  ],
  [
    apiError('malformed_json'),
    400,
    'validation_error',
    'The request body is not valid JSON. Send a JSON object with "model" and "input".',
  ],
  [
    apiError('unauthorized'),
    401,
    'authentication_error',
    'The API key is missing or wrong. Send it in the header "Authorization: Bearer <API key>".',
  ],
  [
    apiError('insufficient_credits', 20, 4),
    402,
    'insufficient_credits_error',
    'This task costs 20 credits and 4 are left on this API key. Top it up and submit again.',
  ],
  [
    apiError('permission_denied', 'create keys'),
    403,
    'permission_denied_error',
    'This API key may not create keys. Use a key with that permission.',
  ],
  [
    apiError('admin_unauthorized'),
    401,
    'authentication_error',
    'The admin key is missing or wrong. Send the SONGWRIGHT_ADMIN_KEY of the service in the header "Authorization: Bearer <admin key>".',
  ],
  [
    apiError('address_denied'),
    403,
    'permission_denied_error',
    'This API key may not be used from this IP address. Ask its owner to add the address to its list.',
  ],
  [
    apiError('persona_not_found', 'p-1'),
    404,
    'resource_not_found_error',
    'There is no persona "p-1" for this API key. Check the persona_id: generate-persona makes one.',
  ],
  [
    apiError('key_not_found', 'a-b'),
    404,
    'resource_not_found_error',
    'There is no API key "a-b". GET /v1/admin/keys lists those there are.',
  ],
  [
    apiError('too_many_tasks', 4, 10),
    429,
    'rate_limit_error',
    'This API key has 4 tasks waiting or running, as many as it may have. Please try again in 10 seconds.',
  ],
  [
    apiError('storage_full'),
    503,
    'service_error',
    'The storage of this service is nearly full, so it takes no new work. Delete tasks that are no longer needed, or try again later.',
  ],
  [
    apiError('task_not_found', '8FDN1I7M7Q68DDG8'),
    404,
    'resource_not_found_error',
    'There is no task "8FDN1I7M7Q68DDG8" for this API key. Check the task_id.',
  ],
  [
    apiError('track_not_found', 'a-b'),
    404,
    'resource_not_found_error',
    'There is no track "a-b" for this API key. Check the audio_id.',
  ],
  [
    apiError('parent_expired', 'the track "a-b"'),
    404,
    'resource_not_found_error',
    'The files of the track "a-b" have expired, so that nothing more can be made of it.',
  ],
  [
    apiError('model_not_found', 'x'),
    404,
    'resource_not_found_error',
    'There is no model "x". GET /v1/catalog/models lists those there are.',
  ],
  [
    apiError('route_not_found', 'GET', '/x'),
    404,
    'resource_not_found_error',
    'There is nothing at GET /x. GET /openapi.json describes what there is.',
  ],
  [
    apiError('file_not_found', 'a.mp3'),
    404,
    'resource_not_found_error',
    'There is no file "a.mp3". It may have expired or been deleted.',
  ],
  [
    apiError('method_not_allowed', 'PUT', '/x', ['GET', 'HEAD']),
    405,
    'method_not_allowed_error',
    'PUT is not possible at /x. Use GET or HEAD.',
  ],
  [
    apiError('timeout', 30),
    408,
    'timeout_error',
    'The request was not complete after 30 seconds. Please send it again.',
  ],
  [
    apiError('already_done', 'convert-to-wav', 'this track', 'T1'),
    409,
    'conflict_error',
    'convert-to-wav has been done for this track already, by task T1. Query that task for the result.',
  ],
  [
    apiError('idempotency_conflict', 'k'),
    409,
    'conflict_error',
    'The Idempotency-Key "k" was used before with another request body. Use a new key for a new request.',
  ],
  [
    apiError('payload_too_large', 1024),
    413,
    'content_too_long_error',
    'The request body is over the limit of 1024 bytes. Send less.',
  ],
  [
    apiError('unsupported_media_type', 'text/plain'),
    415,
    'validation_error',
    'The content type "text/plain" is not supported. Send "application/json".',
  ],
  [
    apiError('range_not_satisfiable', 90),
    416,
    'validation_error',
    'The file has 90 bytes, and the range asked for lies outside. Ask for another range.',
  ],
  [
    apiError('rate_limited', 4.2),
    429,
    'rate_limit_error',
    'Too many requests for this API key. Please try again in 5 seconds.',
  ],
  [
    apiError('internal'),
    500,
    'internal_error',
    'Something went wrong inside the service. It has been logged; please try again.',
  ],
  [
    apiError('upstream', 'The neural engine'),
    502,
    'upstream_error',
    'The neural engine, which this service depends on, gave no usable answer. Please try again later.',
  ],
  [
    apiError('engine_missing', 'stem-split'),
    503,
    'service_error',
    'No engine for the model "stem-split" runs on this service yet. GET /v1/catalog/models shows which are available.',
  ],
  [
    apiError('unavailable', 'the database does not answer'),
    503,
    'service_error',
    'The service is not available at the moment: the database does not answer. Please try again later.',
  ],
];

test.each(TABLE.map((row) => [row[0].code, ...row] as const))('%s', (_, error, status, type, sentence) => {
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'ApiError', status, type, message: sentence });
  expect(error.toBody()).toEqual({ code: status, error: { message: sentence, type }, message: sentence });
});

test('the table has every error of the catalogue', () => {
  const codes: ErrorCode[] = TABLE.map(([{ code }]) => code);
  expect(codes.sort()).toEqual(Object.keys(ERRORS).sort());
});

test('every type is of the list, and every type of the list is used', () => {
  const used = new Set(Object.values(ERRORS).map(({ type }) => type));
  expect([...used].sort()).toEqual([...ERROR_TYPES].sort());
});

test('header fields that belong to an answer', () => {
  expect(apiError('rate_limited', 0).headers).toEqual({ 'retry-after': '1' });
  expect(apiError('rate_limited', 4.2).headers).toEqual({ 'retry-after': '5' });
  expect(apiError('method_not_allowed', 'PUT', '/x', ['GET', 'HEAD']).headers).toEqual({
    allow: 'GET, HEAD',
  });
  expect(apiError('range_not_satisfiable', 90).headers).toEqual({ 'content-range': 'bytes */90' });
  expect(apiError('unauthorized').headers).toEqual({ 'www-authenticate': 'Bearer' });
  expect(apiError('internal').headers).toEqual({});
});

test('a missing content type is told as such', () => {
  expect(apiError('unsupported_media_type', '').message).toBe(
    'The content type is missing. Send "application/json".',
  );
});

test('a content type other than JSON is asked for where it is wanted', () => {
  expect(apiError('unsupported_media_type', 'text/plain', 'multipart/form-data').message).toBe(
    'The content type "text/plain" is not supported. Send "multipart/form-data".',
  );
});

test('what is quoted is cut by characters, never through one', () => {
  expect(shorten('short')).toBe('short');
  expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shorten('🎹'.repeat(61))).toBe(`${'🎹'.repeat(59)}…`);
});
