import { apiError } from '@songwright/contract';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../store/database.ts';

/** Whether there is room for new work. */
export interface Room {
  /** Throws the catalogue's 503 when the quota is used up or the disk is nearly full. */
  check(): Promise<void>;
}

export interface RoomSettings {
  /** Most bytes of files in all; null: as many as there is room for. */
  readonly diskQuota: number | null;
  /** Bytes of the disk that new work must leave free. */
  readonly diskReserve: number;
}

/** A sum over all files is not made for every submit. */
const BELIEVED_MS = 5_000;

/** Measured when somebody submits, and believed for a few seconds. */
export function roomFor(
  { pool }: Database,
  files: FileStore,
  { diskQuota, diskReserve }: RoomSettings,
  log: Log,
): Room {
  let believed: { readonly full: boolean; readonly until: number } | null = null;
  let measuring: Promise<boolean> | null = null;

  const isFull = async (): Promise<boolean> => {
    const free = await files.freeBytes();
    if (free !== null && free < diskReserve) {
      log.warn({ free, diskReserve }, 'the disk is nearly full: no new work is taken');
      return true;
    }
    if (diskQuota === null) return false;
    const { rows } = await pool.query<{ used: string }>(
      `select (select coalesce(sum(size), 0) from files) + (select coalesce(sum(size), 0) from uploads) as used`,
    );
    const used = Number(rows[0]?.used);
    if (used < diskQuota) return false;
    log.warn({ used, diskQuota }, 'the quota of files is used up: no new work is taken');
    return true;
  };

  return {
    check: async () => {
      const now = performance.now();
      if (believed === null || believed.until < now) {
        measuring ??= isFull().finally(() => {
          measuring = null;
        });
        believed = { full: await measuring, until: now + BELIEVED_MS };
      }
      if (believed.full) throw apiError('storage_full');
    },
  };
}
