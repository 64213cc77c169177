import { randomBytes } from 'node:crypto';
import { apiError } from '@songwright/contract';
import { type FastifyInstance, fastify } from 'fastify';
import { acceptJson } from './accept-json.ts';
import { answerClientError } from './client-error.ts';
import { allowOrigins } from './cors.ts';
import { answerErrors, markAnswer, pathOf } from './error-handler.ts';
import { limitBodyTime } from './limit-body-time.ts';
import { measureRequests } from './measure-requests.ts';
import { refuseOtherMethods } from './other-methods.ts';
import type { HttpParts } from './parts.ts';
import { logRequests } from './request-log.ts';
import { requireAdmin } from './require-admin.ts';
import { requireKey } from './require-key.ts';
import { adminKeyRoutes } from './routes/admin-keys.ts';
import { balanceRoute } from './routes/balance.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { docsRoutes } from './routes/docs.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { manageTaskRoutes } from './routes/manage-tasks.ts';
import { submitRoute } from './routes/submit.ts';
import { taskEventRoute } from './routes/task-events.ts';
import { taskRoutes } from './routes/tasks.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { webhookSecretRoutes } from './routes/webhook-secret.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { traceRequests } from './trace-requests.ts';

/** A request must be complete after this long, or a slow sender could hold connections for ever: the longest upload. */
const REQUEST_TIMEOUT_MS = 600_000;
/** The body of every other request. */
const BODY_TIMEOUT_MS = 30_000;
/** A request's head alone. */
const HEADERS_TIMEOUT_MS = 15_000;
/** Connections at once; beyond them new ones are refused, before the process runs out of file handles. */
const MOST_CONNECTIONS = 10_000;
/** Longer than common proxies keep an idle connection (60 s), so that the proxy closes first. */
const KEEP_ALIVE_MS = 72_000;
const MOST_HEADER_BYTES = 16_384;
/** A path segment longer than this is no id of ours. */
const LONGEST_SEGMENT = 1024;

/**
 * The HTTP side, ready for `listen` or `inject`. Closing it lets requests in flight end, on connections that are
 * then closed.
 */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const process = randomBytes(5).toString('hex');
  let count = 0;
  const app: FastifyInstance = fastify({
    logger: false, // requests are logged by request-log.ts: a logger made for every poll is the dearest part of it
    genReqId: () => `${process}-${(++count).toString(36)}`,
    bodyLimit: parts.config.bodyLimit,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    return503OnClosing: false,
    trustProxy: parts.config.trustProxy.length > 0 ? [...parts.config.trustProxy] : false,
    http: {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: 5_000,
    },
    routerOptions: { maxParamLength: LONGEST_SEGMENT },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => answerErrors(parts.log)(error, request, reply),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  app.setErrorHandler(answerErrors(parts.log));
  acceptJson(app, parts.config.bodyLimit);
  const closeRoutes = refuseOtherMethods(app);

  addSecurityHeaders(app, parts.config.publicUrl.startsWith('https:'));
  app.addHook('onRequest', (request, reply, done) => {
    markAnswer(reply);
    // Before the body is read: what stands in it does not matter where there is nothing.
    done(request.is404 ? apiError('route_not_found', request.method, pathOf(request.url)) : undefined);
  });
  limitBodyTime(app, BODY_TIMEOUT_MS);
  allowOrigins(app, parts.config.corsOrigins);
  logRequests(app, parts.log, parts.config.accessLog);
  if (parts.measureRequest !== undefined) measureRequests(app, parts.measureRequest);
  if (parts.tracer !== undefined) traceRequests(app, parts.tracer);
  app.addHook('preClose', (done) => {
    // A connection that is busy now would else idle for its whole keep-alive time afterwards, and closing wait for it.
    app.server.keepAliveTimeout = 1;
    done();
  });

  await app.register(async (scope) => healthRoutes(scope, parts));
  await app.register(async (scope) => catalogueRoutes(scope, parts));
  await app.register(async (scope) => docsRoutes(scope));
  await app.register(async (scope) => fileRoutes(scope, parts));
  await app.register(async (scope) => {
    requireKey(scope, parts.keys, parts.rates);
    taskRoutes(scope, parts);
    submitRoute(scope, parts);
    balanceRoute(scope, parts);
    manageTaskRoutes(scope, parts);
    taskEventRoute(scope, parts);
    webhookSecretRoutes(scope, parts);
  });
  await app.register(async (scope) => {
    requireKey(scope, parts.keys, parts.rates);
    await uploadRoutes(scope, parts);
  });
  await app.register(async (scope) => {
    requireAdmin(scope, parts.config.adminKey);
    adminKeyRoutes(scope, parts);
  });
  closeRoutes();
  await app.ready();
  return app;
}
