import type { FastifyInstance } from 'fastify';
import type { HttpParts, ReadyCheck } from '../parts.ts';

/** A check that hangs counts as failed after this long. */
const CHECK_TIMEOUT_MS = 2_000;

/** `GET /healthz`: the process answers. `GET /readyz`: it can do its work. Public, and silent about anything else. */
export function healthRoutes(scope: FastifyInstance, { ready, log }: HttpParts): void {
  const config = { quiet: true };
  scope.get('/healthz', { config }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  scope.get('/readyz', { config }, async (_request, reply) => {
    const outcomes = await Promise.all(
      ready.map(async (part) => {
        const fault = await faultOf(part);
        if (fault !== null) log.warn({ part: part.name, reason: fault }, 'not ready');
        return [part.name, fault === null ? 'ok' : 'unavailable'] as const;
      }),
    );
    const well = outcomes.every(([, state]) => state === 'ok');
    reply.header('cache-control', 'no-store').code(well ? 200 : 503);
    if (!well) reply.header('retry-after', '5');
    return { status: well ? 'ok' : 'unavailable', checks: Object.fromEntries(outcomes) };
  });
}

/** Why a part is not ready, or null. */
async function faultOf(part: ReadyCheck): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, `no answer within ${CHECK_TIMEOUT_MS} ms`);
  });
  const checked = part.check().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  try {
    return await Promise.race([checked, late]);
  } finally {
    clearTimeout(timer);
  }
}
