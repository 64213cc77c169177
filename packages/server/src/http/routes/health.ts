import { apiError } from '@songwright/contract';
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
    const faults = await Promise.all(ready.map(async (part) => [part.name, await faultOf(part)] as const));
    const missing = faults.filter(([, fault]) => fault !== null);
    for (const [part, reason] of missing) log.warn({ part, reason }, 'not ready');
    if (missing.length > 0) {
      throw apiError('unavailable', `${missing.map(([name]) => name).join(' and ')} not ready`);
    }
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
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
