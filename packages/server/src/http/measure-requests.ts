import type { FastifyInstance } from 'fastify';

/** Told of each answer: method, the route's pattern, status, seconds. */
export type MeasureRequest = (method: string, route: string, status: number, seconds: number) => void;

/** Every answer by its route; what is no route counts as one, or a scanner would make a series of each address. */
export function measureRequests(app: FastifyInstance, measure: MeasureRequest): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    measure(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
