import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../store/database.ts';
import { beginRound } from './begin-round.ts';
import { expire, type Retention } from './expire.ts';
import { sweepOrphans } from './sweep-orphans.ts';

export interface SweeperParts {
  readonly database: Database;
  readonly files: FileStore;
  readonly retention: Retention;
  readonly log: Log;
}

const LOOK_EVERY_MS = 60_000;
const EXPIRE_EVERY_SECONDS = 10 * 60;
/** A look through the whole store: dear where it is large. */
const ORPHANS_EVERY_SECONDS = 6 * 3600;

/**
 * Housekeeping of the files, by one of the API processes at a time. @returns what ends it, after the round that runs
 */
export function startSweeper({ database, files, retention, log }: SweeperParts): () => Promise<void> {
  let ended = false;
  let round: Promise<void> = Promise.resolve();

  const sweep = async (): Promise<void> => {
    if (await beginRound(database, 'expire', EXPIRE_EVERY_SECONDS)) {
      const count = await expire(database, files, retention);
      if (count > 0) log.info({ count }, 'what had expired was deleted');
    }
    if (!ended && (await beginRound(database, 'orphans', ORPHANS_EVERY_SECONDS))) {
      const count = await sweepOrphans(database, files);
      if (count > 0) log.warn({ count }, 'files that belonged to nothing were deleted');
    }
  };
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    round = sweep()
      .catch((error: unknown) =>
        log.warn({ error }, 'the housekeeping was broken off; it is done again later'),
      )
      .finally(() => {
        running = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    ended = true;
    clearInterval(timer);
    await round;
  };
}
