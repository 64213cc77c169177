import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memory } from '@songwright/engines';

export interface FolderMemoryOptions {
  /** Bytes that are kept at the most; what was not used for longest goes first. Default {@link MOST_BYTES}. */
  readonly most?: number;
  /** Told when something cannot be written or cleared away. */
  readonly onError?: (error: unknown) => void;
}

/** Hearings of a thousand uploads and more. */
const MOST_BYTES = 64 * 1024 * 1024;
const NAME = /^[\w-][\w.-]{0,150}$/;
/** What is being written; left by a process that was killed, it is cleared away with the oldest. */
const UNFINISHED = '.part';

/**
 * A memory in a folder, which is made on first use. Several processes may share it: each entry appears whole or not at all, by
 * a rename, and whoever writes clears away what is too much. Entries are not synced: what a power cut takes is worked out again.
 */
export function folderMemory(folder: string, options: FolderMemoryOptions = {}): Memory {
  const { most = MOST_BYTES, onError = () => {} } = options;
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error(`"${name}" is no name for an entry of the memory.`);
    return join(folder, name);
  };
  return {
    async read(name) {
      const path = pathOf(name);
      try {
        const bytes = await readFile(path);
        const now = new Date();
        await utimes(path, now, now);
        return bytes;
      } catch {
        return null;
      }
    },
    async write(name, bytes) {
      const path = pathOf(name);
      const unfinished = `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, bytes, { flag: 'wx' });
        await rename(unfinished, path);
        await forgetOldest(folder, most, name);
      } catch (error) {
        onError(error);
        // Where the folder cannot be written to there is nothing to take away either.
        await rm(unfinished, { force: true }).catch(() => {});
      }
    },
  };
}

/** Deletes the entries used longest ago until all fit; never the one just written. */
async function forgetOldest(folder: string, most: number, newest: string): Promise<void> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      // Another process may have cleared it away meanwhile.
      const found = await stat(join(folder, name)).catch(() => null);
      return { name, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of entries.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    if (name === newest) continue;
    await rm(join(folder, name), { force: true });
    total -= size;
  }
}
