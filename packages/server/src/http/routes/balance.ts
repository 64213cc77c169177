import { envelope } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { HttpParts } from '../parts.ts';

/** What a key without a budget has: clients insist on a finite number (contract 1.9). */
const UNLIMITED_CREDITS = 1_000_000;

/** `GET /api/user/balance`. A key has a name where the vendor has an account's address. */
export function balanceRoute(scope: FastifyInstance, { keyStore }: HttpParts): void {
  scope.get('/api/user/balance', { config: { scope: 'read' } }, async ({ apiKey }) => {
    const credits = await keyStore.creditsOf(apiKey.id);
    return envelope({ email: apiKey.name, credits_amount: credits ?? UNLIMITED_CREDITS });
  });
}
