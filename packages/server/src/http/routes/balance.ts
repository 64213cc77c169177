import { envelope } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';

/** Nothing is charged, but clients insist on a finite number (contract 1.9). */
const UNCHARGED_CREDITS = 1_000_000;

/** `GET /api/user/balance`. A key has a name where the vendor has an account's address. */
export function balanceRoute(scope: FastifyInstance): void {
  scope.get('/api/user/balance', async (request) =>
    envelope({ email: request.apiKey.name, credits_amount: UNCHARGED_CREDITS }),
  );
}
