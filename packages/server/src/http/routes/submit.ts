import { apiError, envelope, formatTime, parseSubmission } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import { checkUrl } from '../../guard/check-url.ts';
import type { HttpParts } from '../parts.ts';

const LONGEST_IDEMPOTENCY_KEY = 255;

/** `POST /api/generate/submit`. */
export function submitRoute(scope: FastifyInstance, { tasks, config, serves }: HttpParts): void {
  scope.post('/api/generate/submit', async (request) => {
    const { model, input, callbackUrl } = parseSubmission(request.body, { strict: config.strict });
    if (!serves(model)) throw apiError('engine_missing', model);
    if (callbackUrl !== null) {
      const fault = checkUrl(callbackUrl, { allow: config.allowPrivateUrls, httpsOnly: true });
      if (fault !== null) throw apiError('invalid', `callback_url ${fault}`);
    }
    const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
    const task = await tasks.submit({ keyId: request.apiKey.id, model, input, callbackUrl, idempotencyKey });
    return envelope({ task_id: task.id, status: task.status, created_time: formatTime(task.createdAt) });
  });
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
