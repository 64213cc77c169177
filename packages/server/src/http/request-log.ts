import type { FastifyInstance } from 'fastify';
import type { Log } from '../log/log.ts';
import { pathOf } from './error-handler.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked so often that only slow and failed answers are worth a line. */
    quiet?: boolean;
  }
}

/** An answer that took longer than this is logged as a warning. */
const SLOW_MS = 1000;

/** One line for each answer, with what is needed to find it again and nothing of what it carried. */
export function logRequests(app: FastifyInstance, log: Log, which: 'all' | 'quiet'): void {
  app.addHook('onResponse', (request, reply, done) => {
    const milliseconds = reply.elapsedTime;
    const slow = milliseconds > SLOW_MS;
    if (reply.statusCode >= 500 || slow || which === 'all' || request.routeOptions.config.quiet !== true) {
      const fields = {
        requestId: request.id,
        method: request.method,
        path: pathOf(request.url),
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        bytes: Number(reply.getHeader('content-length') ?? 0),
        address: request.ip,
        // Of the routes behind a key; never the key.
        keyId: request.apiKey?.id ?? null,
        agent: request.headers['user-agent'] ?? null,
        milliseconds: Math.round(milliseconds),
      };
      if (reply.statusCode >= 500) log.error(fields, 'answered with an error');
      else if (slow) log.warn(fields, 'answered slowly');
      else log.info(fields, 'answered');
    }
    done();
  });
}
