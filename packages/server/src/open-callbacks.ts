import { type FailedCallback, failedCallbacks, redeliver } from './callbacks/redeliver.ts';
import { rotateWebhookSecret, webhookSecretsOf } from './callbacks/webhook-secrets.ts';
import type { Config } from './config/config.ts';
import { createLog } from './log/log.ts';
import { openQueue } from './queue/pg-boss-queue.ts';
import { openServiceDatabase } from './service-database.ts';

export type { FailedCallback } from './callbacks/redeliver.ts';

/** The callbacks of a service, for a command. */
export interface Callbacks {
  /** Those that were given up, newest first. */
  failed(limit: number): Promise<readonly FailedCallback[]>;
  /** Has one delivered anew by the service's workers. False when the task has none, or it is under way. */
  redeliver(taskId: string): Promise<boolean>;
  /** What a key's callbacks are signed with. */
  secret(keyId: string): Promise<string>;
  rotate(keyId: string): Promise<string>;
  close(): Promise<void>;
}

/** Joins the service's database, or starts it for as long as the command runs. */
export async function openCallbacks(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Callbacks> {
  const log = createLog('warn');
  const database = await openServiceDatabase(config, log);
  const queue = await openQueue(database, log, { supervise: false });
  return {
    failed: (limit) => failedCallbacks(database, limit),
    redeliver: (taskId) => redeliver(database, queue, taskId),
    secret: async (keyId) => (await webhookSecretsOf(database.db, keyId))[0] ?? '',
    rotate: (keyId) => rotateWebhookSecret(database.db, keyId),
    close: async () => {
      await queue.stop();
      await database.close();
    },
  };
}
