import { apiError, envelope, formatTime, parseSubmission } from '@songwright/contract';
import { refusal } from '@songwright/engines/admission';
import type { FastifyInstance } from 'fastify';
import { checkUrl, type UrlRules } from '../../guard/check-url.ts';
import type { OwnSource } from '../../uploads/uploads.ts';
import type { HttpParts } from '../parts.ts';

const LONGEST_IDEMPOTENCY_KEY = 255;
/** Inputs that name a recording to fetch. */
const URL_FIELDS: readonly string[] = ['upload_url', 'audio_url'];

/** `POST /api/generate/submit`. */
export function submitRoute(
  scope: FastifyInstance,
  { tasks, config, serves, room, uploads }: HttpParts,
): void {
  scope.post('/api/generate/submit', { config: { scope: 'submit' } }, async (request) => {
    const { model, input, callbackUrl } = parseSubmission(request.body, { strict: config.strict });
    if (!serves(model)) throw apiError('engine_missing', model);
    const refused = refusal(model, input);
    if (refused !== null) throw apiError('invalid', refused);
    const allow = config.allowPrivateUrls;
    if (callbackUrl !== null) refuseUrl('callback_url', callbackUrl, { allow, httpsOnly: true });
    for (const [name, value] of Object.entries(input)) {
      if (!URL_FIELDS.includes(name) || typeof value !== 'string') continue;
      const own = await uploads.findOwn(request.apiKey.id, value);
      // A file of ours is read from the store, wherever its address leads.
      if (own === null) refuseUrl(`input.${name}`, value, { allow });
      else refuseOwn(`input.${name}`, own);
    }
    await room.check();
    const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
    const task = await tasks.submit({ keyId: request.apiKey.id, model, input, callbackUrl, idempotencyKey });
    return envelope({ task_id: task.id, status: task.status, created_time: formatTime(task.createdAt) });
  });
}

/** Of a file of ours it is known whose it is, that it is there and what it is. */
function refuseOwn(path: string, { fault, contentType }: OwnSource): void {
  if (fault !== null) throw apiError('invalid', `${path}: ${fault}`);
  const isSound = /^(audio|video)\//.test(contentType ?? '') && contentType !== 'audio/midi';
  if (!isSound) throw apiError('file_format', path, `its type is ${contentType}`);
}

/** An address that could never be reached is the user's to know now, not when the job fails. */
function refuseUrl(path: string, url: string, rules: UrlRules): void {
  const fault = checkUrl(url, rules);
  if (fault !== null) throw apiError('invalid', `${path} ${fault}`);
}

function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = Array.isArray(header) ? header.join(', ') : header.trim();
  if (key.length >= 1 && key.length <= LONGEST_IDEMPOTENCY_KEY && /^[\x20-\x7e]+$/.test(key)) return key;
  throw apiError(
    'invalid',
    `The Idempotency-Key header must be 1 to ${LONGEST_IDEMPOTENCY_KEY} visible ASCII characters.`,
  );
}
