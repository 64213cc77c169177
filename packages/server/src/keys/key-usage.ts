import type { Log } from '../log/log.ts';
import type { KeyStore } from './keys.ts';

/** When keys were last used, written down in batches: a write for each poll would cost more than the poll. */
export interface KeyUsage {
  note(keyId: string): void;
  /** Writes the last batch. */
  stop(): Promise<void>;
}

const WRITE_EVERY_MS = 30_000;

export function keyUsage(store: Pick<KeyStore, 'touch'>, log: Log): KeyUsage {
  const used = new Set<string>();
  const write = async (): Promise<void> => {
    if (used.size === 0) return;
    const ids = [...used];
    used.clear();
    await store.touch(ids).catch((error: unknown) => {
      log.warn({ error }, 'the last use of keys could not be written down');
    });
  };
  const timer = setInterval(() => void write(), WRITE_EVERY_MS);
  timer.unref();
  return {
    note: (keyId) => void used.add(keyId),
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
