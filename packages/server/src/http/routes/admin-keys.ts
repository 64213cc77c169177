import {
  apiError,
  envelope,
  formatTime,
  type KeyView,
  keyChange,
  newKeyRequest,
  readBody,
} from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { ApiKey } from '../../keys/keys.ts';
import type { HttpParts } from '../parts.ts';

const KEYS = '/v1/admin/keys';
type ById = { Params: { key_id: string } };

/** What is stored under another shape is nobody's id, and text that a database may not even be able to compare. */
const KEY_ID = /^[\w-]{1,64}$/;

/** `/v1/admin/keys`: make, list, change and revoke API keys. */
export function adminKeyRoutes(scope: FastifyInstance, { keyStore }: HttpParts): void {
  const orMissing = async (id: string, find: (id: string) => Promise<ApiKey | null>): Promise<KeyView> => {
    const key = KEY_ID.test(id) ? await find(id) : null;
    if (key === null) throw apiError('key_not_found', id);
    return keyView(key);
  };

  scope.get(KEYS, async () => envelope({ items: (await keyStore.list()).map(keyView) }));

  scope.post(KEYS, async (request) => {
    const { key, ...made } = await keyStore.create(readBody(newKeyRequest, request.body));
    return envelope({ ...keyView(made), key });
  });

  scope.get<ById>(`${KEYS}/:key_id`, async ({ params }) =>
    envelope(await orMissing(params.key_id, (id) => keyStore.find(id))),
  );

  scope.patch<ById>(`${KEYS}/:key_id`, async ({ params, body }) => {
    const change = readBody(keyChange, body);
    if (change.credits !== undefined && change.add_credits !== undefined) {
      throw apiError('invalid', 'credits and add_credits cannot be given together. Give one of them.');
    }
    return envelope(await orMissing(params.key_id, (id) => keyStore.change(id, change)));
  });

  scope.delete<ById>(`${KEYS}/:key_id`, async ({ params }) =>
    envelope(await orMissing(params.key_id, (id) => keyStore.revokeById(id))),
  );
}

export function keyView(key: ApiKey): KeyView {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    created_time: formatTime(key.createdAt),
    revoked_time: key.revokedAt === null ? null : formatTime(key.revokedAt),
    last_used_time: key.lastUsedAt === null ? null : formatTime(key.lastUsedAt),
    scopes: [...key.scopes],
    allowed_networks: [...key.allowedNetworks],
    credits: key.credits,
    credits_spent: key.creditsSpent,
    ...key.limits,
  };
}
