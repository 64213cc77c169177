import { apiError } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { ApiKey, Keys } from '../keys/keys.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route behind `requireKey`. */
    apiKey: ApiKey;
  }
}

/** Every route of this scope asks for an API key, before a byte of the body is read. */
export function requireKey(scope: FastifyInstance, keys: Keys): void {
  scope.decorateRequest('apiKey');
  scope.addHook('onRequest', (request, _reply, done) => {
    const take = (key: ApiKey | null): void => {
      if (key === null) {
        done(apiError('unauthorized'));
        return;
      }
      request.apiKey = key;
      done();
    };
    const key = keys.authenticate(request.headers.authorization);
    if (key instanceof Promise) key.then(take, done);
    else take(key);
  });
}
