import type { FastifyInstance } from 'fastify';

const METHODS = 'GET, HEAD, POST, PATCH, DELETE';
const HEADERS = 'authorization, content-type, idempotency-key, if-none-match, range';
const SHOWN = 'retry-after, x-request-id, etag, content-range, content-length, accept-ranges';
const PREFLIGHT_SECONDS = '600';

/**
 * Lets pages of these origins ("*": of every) call the API from a browser. Keys go in a header and never in a cookie, so
 * a page can do nothing with a key it does not have.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const every = origins.includes('*');
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    if (origin === undefined || !(every || origins.includes(origin))) return done();
    reply.header('access-control-allow-origin', every ? '*' : origin);
    reply.header('access-control-expose-headers', SHOWN);
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      return done();
    }
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': HEADERS,
        'access-control-max-age': PREFLIGHT_SECONDS,
      })
      .send();
  });
}
