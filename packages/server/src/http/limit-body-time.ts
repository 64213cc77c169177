import type { FastifyInstance } from 'fastify';
import { answerClientError } from './client-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body may take as long as it goes on coming: an upload. */
    longBody?: boolean;
  }
}

/**
 * Drops senders whose body is not complete in time, with the catalogue's 408; those of uploads, which may be long, when
 * nothing has come for that time. The server's own limit is one for all requests, and uploads need a long one.
 */
export function limitBodyTime(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw, routeOptions } = request;
    if (raw.method === 'GET' || raw.method === 'HEAD' || raw.complete) {
      done();
      return;
    }
    const drop = (): void => {
      if (raw.complete) return;
      // It was refused unread, and its sender goes on: there is no second answer.
      if (reply.raw.headersSent) {
        raw.destroy();
        return;
      }
      const late = Object.assign(new Error('The body is late.'), { seconds: milliseconds / 1000 });
      answerClientError(Object.assign(late, { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
    };
    let read = -1;
    const look = (): void => {
      if (raw.socket.bytesRead === read) drop();
      read = raw.socket.bytesRead;
    };
    // An upload is looked at again and again: it is dropped after one to two of these times without a byte.
    const isLong = routeOptions.config.longBody === true;
    const timer = isLong ? setInterval(look, milliseconds) : setTimeout(drop, milliseconds);
    timer.unref();
    const end = (): void => clearInterval(timer);
    raw.once('close', end);
    raw.once('end', end);
    done();
  });
}
