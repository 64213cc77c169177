import { ApiError, apiError } from '@songwright/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log/log.ts';
import { isOutage } from '../store/outage.ts';

/** Seconds after which a client is told to try again when the service itself is not available. */
const RETRY_AFTER_SECONDS = 5;

/** Turns whatever was thrown into an answer of the contract's shape. What is nobody's mistake but ours is logged. */
export function answerErrors(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const known = fromCatalogue(error, request, reply);
    if (known !== null) {
      sendError(reply, known);
      return;
    }
    const answer = isOutage(error)
      ? apiError('unavailable', 'the database does not answer')
      : apiError('internal');
    log.error({ err: error, requestId: request.id, path: pathOf(request.url) }, 'request failed');
    sendError(reply, answer);
  };
}

/** On every answer: what it is called in the log, and that its type is not to be guessed at. */
export function markAnswer(reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff').header('x-request-id', reply.request.id);
}

export function sendError(reply: FastifyReply, error: ApiError): void {
  markAnswer(reply);
  if (error.status === 503) reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  reply
    .code(error.status)
    .headers(error.headers)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(error.toBody()));
}

/** The path of a request without its query, which may hold secrets. */
export function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

/** The entry for an error, or null when it is a fault of ours. */
function fromCatalogue(error: unknown, request: FastifyRequest, reply: FastifyReply): ApiError | null {
  if (error instanceof ApiError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return apiError(
        'unsupported_media_type',
        request.headers['content-type'] ?? '',
        ...(request.routeOptions.config.mediaType === undefined
          ? []
          : [request.routeOptions.config.mediaType]),
      );
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return apiError('payload_too_large', reply.routeOptions.bodyLimit);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return apiError(
        'invalid',
        'The request body is not as long as its content-length says. Send it again.',
      );
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return apiError('route_not_found', request.method, pathOf(request.url));
    default:
      // The sender went away in the middle of its body: nobody reads the answer, and nothing is amiss here.
      return request.raw.readableAborted ? apiError('malformed_json') : null;
  }
}
