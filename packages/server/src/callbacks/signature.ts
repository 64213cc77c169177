import { createHmac, randomBytes } from 'node:crypto';

/** `whsec_` and 32 random bytes in base64, as Standard Webhooks writes secrets. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

export interface SignedMessage {
  readonly taskId: string;
  /** As it is sent, byte for byte. */
  readonly body: string;
  /** Unix time of this try, in seconds. */
  readonly timestamp: number;
  /** The secret in force first, then, for a while after a rotation, the one before. */
  readonly secrets: readonly string[];
}

/**
 * The signatures of a callback in both ways that receivers check:
 *
 * - Standard Webhooks (standardwebhooks.com): `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body` with the
 *   secret's decoded bytes, one for each secret. The id is the same at every try.
 * - `X-Webhook-*` of the contract (1.7): base64 of HMAC-SHA256 over `task_id.timestamp`, with the secret as it is
 *   written, the one in force only.
 */
export function signatureHeaders(message: SignedMessage): Record<string, string> {
  const { taskId, body, timestamp, secrets } = message;
  const id = `msg_${taskId}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(PREFIX, ''), 'base64');
    return `v1,${hmac(key, `${id}.${timestamp}.${body}`)}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
    'x-webhook-timestamp': String(timestamp),
    'x-webhook-signature': hmac(secrets[0] ?? '', `${taskId}.${timestamp}`),
  };
}

function hmac(key: string | Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
