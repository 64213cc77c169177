/** What the contract calls an error (contract 1.6), with three names of ours where it documents none. */
export const ERROR_TYPES = [
  'validation_error',
  'content_moderation_error',
  'content_too_long_error',
  'file_format_error',
  'authentication_error',
  'insufficient_credits_error',
  'permission_denied_error',
  'resource_not_found_error',
  'method_not_allowed_error',
  'timeout_error',
  'conflict_error',
  'rate_limit_error',
  'internal_error',
  'upstream_error',
  'service_error',
] as const;

export type ErrorType = (typeof ERROR_TYPES)[number];

interface Entry<Details extends readonly unknown[]> {
  readonly status: number;
  readonly type: ErrorType;
  readonly sentence: (...details: Details) => string;
}

function entry<Details extends readonly unknown[]>(
  status: number,
  type: ErrorType,
  sentence: (...details: Details) => string,
): Entry<Details> {
  return { status, type, sentence };
}

/**
 * Every error the service answers with: HTTP status, `error.type` and the sentence.
 *
 * The contract documents no type for 401, 405, 409, 413, 415 and 416. 401 is `authentication_error`, 405
 * `method_not_allowed_error` and 409 `conflict_error`, named after the others; a body too large is
 * `content_too_long_error` and a wrong content type, broken JSON or a range outside a file `validation_error`, so that clients which know
 * only the documented types still take them for what they are.
 */
export const ERRORS = {
  /** A field is missing, of the wrong kind or out of range; the caller writes the sentence. */
  invalid: entry(400, 'validation_error', (sentence: string) => sentence),
  /** A text is over its limit; the caller writes the sentence. */
  content_too_long: entry(400, 'content_too_long_error', (sentence: string) => sentence),
  content_moderated: entry(
    400,
    'content_moderation_error',
    (path: string) => `${path} was refused by the content policy of this service. Please rephrase it.`,
  ),
  file_format: entry(
    400,
    'file_format_error',
    (path: string, found: string) =>
      `${path} is not an audio file this service can read: ${found}. Give an MP3, WAV, FLAC, OGG, M4A or MP4 file.`,
  ),
  upload_format: entry(
    400,
    'file_format_error',
    (found: string) =>
      `The file is none that can be uploaded: ${found}. Send sound (MP3, WAV, FLAC, OGG, Opus, M4A, AAC, AIFF), a film (MP4, MOV, WebM, MKV, AVI) or a picture (JPEG, PNG, GIF, WebP).`,
  ),
  malformed_json: entry(
    400,
    'validation_error',
    () => 'The request body is not valid JSON. Send a JSON object with "model" and "input".',
  ),
  unauthorized: entry(
    401,
    'authentication_error',
    () => 'The API key is missing or wrong. Send it in the header "Authorization: Bearer <API key>".',
  ),
  admin_unauthorized: entry(
    401,
    'authentication_error',
    () =>
      'The admin key is missing or wrong. Send the SONGWRIGHT_ADMIN_KEY of the service in the header "Authorization: Bearer <admin key>".',
  ),
  insufficient_credits: entry(
    402,
    'insufficient_credits_error',
    (needed: number, left: number) =>
      `This task costs ${needed} credits and ${left} are left on this API key. Top it up and submit again.`,
  ),
  permission_denied: entry(
    403,
    'permission_denied_error',
    (what: string) => `This API key may not ${what}. Use a key with that permission.`,
  ),
  address_denied: entry(
    403,
    'permission_denied_error',
    () => 'This API key may not be used from this IP address. Ask its owner to add the address to its list.',
  ),
  key_not_found: entry(
    404,
    'resource_not_found_error',
    (id: string) => `There is no API key "${shorten(id)}". GET /v1/admin/keys lists those there are.`,
  ),
  task_not_found: entry(
    404,
    'resource_not_found_error',
    (taskId: string) => `There is no task "${shorten(taskId)}" for this API key. Check the task_id.`,
  ),
  track_not_found: entry(
    404,
    'resource_not_found_error',
    (audioId: string) => `There is no track "${shorten(audioId)}" for this API key. Check the audio_id.`,
  ),
  persona_not_found: entry(
    404,
    'resource_not_found_error',
    (personaId: string) =>
      `There is no persona "${shorten(personaId)}" for this API key. Check the persona_id: generate-persona makes one.`,
  ),
  /** The task or track is known, but what it was made of is gone. */
  parent_expired: entry(
    404,
    'resource_not_found_error',
    (subject: string) => `The files of ${subject} have expired, so that nothing more can be made of it.`,
  ),
  model_not_found: entry(
    404,
    'resource_not_found_error',
    (model: string) => `There is no model "${shorten(model)}". GET /v1/catalog/models lists those there are.`,
  ),
  route_not_found: entry(
    404,
    'resource_not_found_error',
    (method: string, path: string) =>
      `There is nothing at ${method} ${shorten(path, 120)}. GET /openapi.json describes what there is.`,
  ),
  file_not_found: entry(
    404,
    'resource_not_found_error',
    (name: string) => `There is no file "${shorten(name, 120)}". It may have expired or been deleted.`,
  ),
  method_not_allowed: entry(
    405,
    'method_not_allowed_error',
    (method: string, path: string, allowed: readonly string[]) =>
      `${method} is not possible at ${shorten(path, 120)}. Use ${allowed.join(' or ')}.`,
  ),
  timeout: entry(
    408,
    'timeout_error',
    (seconds: number) => `The request was not complete after ${seconds} seconds. Please send it again.`,
  ),
  /** Some jobs are done once per track or task (contract 4.7). */
  already_done: entry(
    409,
    'conflict_error',
    (model: string, subject: string, taskId: string) =>
      `${model} has been done for ${subject} already, by task ${taskId}. Query that task for the result.`,
  ),
  idempotency_conflict: entry(
    409,
    'conflict_error',
    (key: string) =>
      `The Idempotency-Key "${shorten(key)}" was used before with another request body. Use a new key for a new request.`,
  ),
  payload_too_large: entry(
    413,
    'content_too_long_error',
    (limit: number) => `The request body is over the limit of ${limit} bytes. Send less.`,
  ),
  unsupported_media_type: entry(
    415,
    'validation_error',
    (found: string, wanted: string = 'application/json') =>
      `The content type ${found === '' ? 'is missing' : `"${shorten(found)}" is not supported`}. Send "${wanted}".`,
  ),
  range_not_satisfiable: entry(
    416,
    'validation_error',
    (size: number) =>
      `The file has ${size} bytes, and the range asked for lies outside. Ask for another range.`,
  ),
  /** Clients look for "try again in <n> seconds" in this sentence, so its wording is part of the contract. */
  rate_limited: entry(
    429,
    'rate_limit_error',
    (seconds: number) =>
      `Too many requests for this API key. Please try again in ${wholeSeconds(seconds)} seconds.`,
  ),
  /** Clients look for "try again in <n> seconds" here too. */
  too_many_tasks: entry(
    429,
    'rate_limit_error',
    (limit: number, seconds: number) =>
      `This API key has ${limit} tasks waiting or running, as many as it may have. Please try again in ${wholeSeconds(seconds)} seconds.`,
  ),
  internal: entry(
    500,
    'internal_error',
    () => 'Something went wrong inside the service. It has been logged; please try again.',
  ),
  upstream: entry(
    502,
    'upstream_error',
    (name: string) =>
      `${name}, which this service depends on, gave no usable answer. Please try again later.`,
  ),
  engine_missing: entry(
    503,
    'service_error',
    (model: string) =>
      `No engine for the model "${model}" runs on this service yet. GET /v1/catalog/models shows which are available.`,
  ),
  storage_full: entry(
    503,
    'service_error',
    () =>
      'The storage of this service is nearly full, so it takes no new work. Delete tasks that are no longer needed, or try again later.',
  ),
  unavailable: entry(
    503,
    'service_error',
    (what: string) => `The service is not available at the moment: ${what}. Please try again later.`,
  ),
} as const;

/** Name of a catalogue entry. */
export type ErrorCode = keyof typeof ERRORS;

/** What the sentence of one entry needs to be told. */
export type ErrorDetails<Code extends ErrorCode> = Parameters<(typeof ERRORS)[Code]['sentence']>;

/** A value quoted in a sentence is cut to `length` characters: an error must not carry a whole upload back. */
export function shorten(text: string, length = 60): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** Seconds to wait as told to a client: whole, and at least one. */
export function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.ceil(seconds));
}
