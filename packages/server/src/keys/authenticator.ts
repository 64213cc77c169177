import { timingSafeEqual } from 'node:crypto';
import { hashOfKey, isKeyShaped } from './key-format.ts';
import type { ApiKey, KeyStore, Keys } from './keys.ts';

/** How long a key found in the database is believed without asking again: also how long a revoked one lives on. */
const BELIEVED_MS = 5_000;
/** Keys believed at the same time; beyond, the oldest is asked for again. */
const MOST_BELIEVED = 10_000;

interface Believed {
  readonly key: ApiKey;
  readonly until: number;
}

/**
 * Authentication against the key table and, beside it, one key from the settings. Only positive answers are
 * remembered: a made-up key costs its sender a look-up each time, and pushes nobody else's key out. `onUse` is told of
 * a key that is used whenever it was looked up.
 */
export function authenticator(
  store: Pick<KeyStore, 'findByHash' | 'configured'>,
  configuredKey: string | null,
  now: () => number = () => performance.now(),
  onUse: (keyId: string) => void = () => {},
): Keys {
  const believed = new Map<string, Believed>();
  const configuredHash = configuredKey === null ? null : Buffer.from(hashOfKey(configuredKey));

  const remember = (token: string, key: ApiKey | null): ApiKey | null => {
    if (key === null) return null;
    if (believed.size >= MOST_BELIEVED) believed.delete(believed.keys().next().value ?? '');
    believed.set(token, { key, until: now() + BELIEVED_MS });
    onUse(key.id);
    return key;
  };

  return {
    authenticate(authorization) {
      const token = bearerToken(authorization);
      if (token === null) return null;
      const entry = believed.get(token);
      if (entry !== undefined) {
        if (entry.until > now()) return entry.key;
        believed.delete(token);
      }
      const hash = hashOfKey(token);
      // Hashes of one length are compared, so the time says nothing of the configured key or its length.
      if (configuredHash !== null && timingSafeEqual(configuredHash, Buffer.from(hash))) {
        return store.configured().then((key) => remember(token, key));
      }
      if (!isKeyShaped(token)) return null;
      return store.findByHash(hash).then((key) => remember(token, key));
    },
  };
}

/** The token of "Bearer …" (RFC 6750: the scheme in any case, one token), or null. */
export function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined || authorization.length > 512) return null;
  if (authorization.slice(0, 7).toLowerCase() !== 'bearer ') return null;
  const token = authorization.slice(7).trim();
  return token === '' || /\s/.test(token) ? null : token;
}
