import { apiError } from '@songwright/contract';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { pathOf } from './error-handler.ts';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Remembers the routes added from here on. The function returned, called after the last, makes every other method on
 * their paths a 405 that names the right ones.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const routes = new Map<string, Set<string>>();
  let open = true;
  app.addHook('onRoute', ({ url, method }) => {
    if (!open) return;
    const methods = routes.get(url) ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    routes.set(url, methods);
  });
  return () => {
    open = false;
    for (const [url, allowed] of routes) {
      app.route({
        url,
        method: METHODS.filter((method) => !allowed.has(method)),
        onRequest: (request, _reply, done) => {
          done(apiError('method_not_allowed', request.method, pathOf(request.url), [...allowed]));
        },
        handler: () => undefined,
      });
    }
  };
}
