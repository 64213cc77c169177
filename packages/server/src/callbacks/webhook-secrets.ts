import { sql } from 'drizzle-orm';
import type { Executor } from '../store/database.ts';
import { newWebhookSecret } from './signature.ts';

/** How long callbacks are signed with the secret before, too: receivers have so long to take over the new one. */
const BOTH_HOURS = 24;

/** The secrets a key's callbacks are signed with, the one in force first. Made when first asked for. */
export async function webhookSecretsOf(db: Executor, keyId: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ secrets: string[] }>(sql`
    select array_remove(
             array[webhook_secret,
                   case when webhook_secret_before_until > now() then webhook_secret_before end], null) as secrets
      from api_keys where id = ${keyId}`);
  const secrets = rows[0]?.secrets ?? [];
  if (secrets.length > 0) return secrets;
  // Of two who make it at once, both get the one that was written first.
  const made = await db.execute<{ secret: string }>(sql`
    update api_keys set webhook_secret = coalesce(webhook_secret, ${newWebhookSecret()}) where id = ${keyId}
    returning webhook_secret as secret`);
  return made.rows.map(({ secret }) => secret);
}

/** Makes a new secret and keeps the one before for a day. @returns the new one */
export async function rotateWebhookSecret(db: Executor, keyId: string): Promise<string> {
  const secret = newWebhookSecret();
  await db.execute(sql`
    update api_keys
       set webhook_secret_before = webhook_secret,
           webhook_secret_before_until = now() + make_interval(hours => ${BOTH_HOURS}),
           webhook_secret = ${secret}
     where id = ${keyId}`);
  return secret;
}
