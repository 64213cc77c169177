import { apiError } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';

/** `application/json`, with or without a charset, and everything that says it is JSON ("application/ld+json"). */
const JSON_TYPES = /^application\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i;

/** Takes JSON bodies and nothing else. A body without a content type is refused like one of a wrong type. */
export function acceptJson(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(JSON_TYPES, { parseAs: 'string', bodyLimit }, (request, body, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
      done(
        apiError(
          'invalid',
          `The request body is compressed (${encoding}). Send it without content-encoding.`,
        ),
      );
      return;
    }
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(apiError('malformed_json'));
    }
  });
}
