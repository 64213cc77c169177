import { timingSafeEqual } from 'node:crypto';
import { apiError } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import { bearerToken } from '../keys/authenticator.ts';
import { hashOfKey } from '../keys/key-format.ts';

/** Every route of this scope asks for the admin key of the settings. Without one in the settings nobody gets in. */
export function requireAdmin(scope: FastifyInstance, adminKey: string | null): void {
  const hash = adminKey === null ? null : Buffer.from(hashOfKey(adminKey));
  scope.addHook('onRequest', (request, _reply, done) => {
    const token = bearerToken(request.headers.authorization);
    // Hashes of one length are compared: the time taken says nothing about the key.
    const right = hash !== null && token !== null && timingSafeEqual(hash, Buffer.from(hashOfKey(token)));
    done(right ? undefined : apiError('admin_unauthorized'));
  });
}
