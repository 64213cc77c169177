import type { FastifyInstance } from 'fastify';
import { callerOf, newSpanId, newTraceId, type Tracer } from '../tracing/otlp.ts';

/** A span for each answer, in the trace of its caller, but for polls and files: they are too many to be worth it. */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url } = request.routeOptions;
    if (config.quiet !== true) {
      const route = request.is404 ? 'none' : (url ?? 'none');
      const caller = callerOf([request.headers['traceparent']].flat()[0]);
      tracer.span({
        ...(caller ?? { traceId: newTraceId() }),
        spanId: newSpanId(),
        name: `${request.method} ${route}`,
        kind: 'server',
        endMs: Date.now(),
        seconds: reply.elapsedTime / 1000,
        failed: reply.statusCode >= 500,
        attributes: {
          'http.request.method': request.method,
          'http.route': route,
          'http.response.status_code': reply.statusCode,
          'songwright.request_id': request.id,
        },
      });
    }
    done();
  });
}
