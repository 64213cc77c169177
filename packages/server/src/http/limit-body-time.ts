import type { FastifyInstance } from 'fastify';
import { answerClientError } from './client-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body may take as long as the connection lives: an upload. */
    longBody?: boolean;
  }
}

/**
 * Drops senders whose body is not complete in time, with the catalogue's 408. The server's own limit is one for all
 * requests, and uploads need a long one.
 */
export function limitBodyTime(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request;
    const { method } = raw;
    if (method !== 'GET' && method !== 'HEAD' && routeOptions.config.longBody !== true && !raw.complete) {
      const timer = setTimeout(() => {
        if (raw.complete) return;
        const late = Object.assign(new Error('The body is late.'), { seconds: milliseconds / 1000 });
        answerClientError(Object.assign(late, { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
      }, milliseconds);
      timer.unref();
      raw.once('close', () => clearTimeout(timer));
      raw.once('end', () => clearTimeout(timer));
    }
    done();
  });
}
