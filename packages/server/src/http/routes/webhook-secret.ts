import { envelope } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { HttpParts } from '../parts.ts';

const SECRET = '/api/api-keys/webhook-secret';

/** What the callbacks of a key are signed with (contract 1.7), and a new one. */
export function webhookSecretRoutes(scope: FastifyInstance, { webhookSecrets }: HttpParts): void {
  const options = { config: { scope: 'manage' as const } };
  scope.get(SECRET, options, async ({ apiKey }, reply) => {
    reply.header('cache-control', 'no-store');
    return envelope({ webhook_secret: await webhookSecrets.current(apiKey.id) });
  });
  scope.post(`${SECRET}/rotate`, options, async ({ apiKey }, reply) => {
    reply.header('cache-control', 'no-store');
    return envelope({ webhook_secret: await webhookSecrets.rotate(apiKey.id) });
  });
}
