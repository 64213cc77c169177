import type { Config } from './config/config.ts';
import { openStore } from './files/open-store.ts';
import { createLog } from './log/log.ts';
import { expire } from './maintenance/expire.ts';
import { ORPHAN_AGE_MS, sweepOrphans } from './maintenance/sweep-orphans.ts';
import { openServiceDatabase } from './service-database.ts';

/** What a round of housekeeping deleted. */
export interface Swept {
  /** Files, uploads and tasks that were older than they are to be kept. */
  readonly expired: number;
  /** Files that belonged to nothing. */
  readonly orphans: number;
}

/**
 * One round of the housekeeping that a running service does by itself, now. `orphanAgeMs`: younger files that nothing
 * points to are left alone, since a task that is about to finish may have written them.
 */
export async function sweepNow(config: Config, orphanAgeMs: number = ORPHAN_AGE_MS): Promise<Swept> {
  const database = await openServiceDatabase(config, createLog('warn'));
  try {
    const files = await openStore(config);
    return {
      expired: await expire(database, files, config),
      orphans: await sweepOrphans(database, files, orphanAgeMs),
    };
  } finally {
    await database.close();
  }
}
