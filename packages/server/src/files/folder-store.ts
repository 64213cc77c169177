import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  statfs,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { checkFileKey, isFileKey, isPublicKey, keyAtAddress } from './file-key.ts';
import { fileNotFound } from './file-not-found.ts';
import type { FileStore, StoredFile } from './file-store.ts';

/** Unfinished files lie here, so that no listing and no reader meets one. The dot keeps it from being a key. */
const UNFINISHED = '.unfinished';

/** What nobody has written to for so long was left by a process that was killed: no write takes an hour. */
const ABANDONED_MS = 3_600_000;

/**
 * Files in a folder, which is made on first use. `publicUrl` is the service's address, without a slash at the end.
 * A file appears whole or not at all, also after a power cut: it is written under a temporary name, synced, renamed,
 * and its folder is synced.
 */
export function folderStore(root: string, publicUrl: string): FileStore {
  const base = resolve(root);
  let swept: Promise<void> | undefined;
  const pathOf = (key: string): string => {
    checkFileKey(key);
    return join(base, key);
  };

  return {
    async put(key, content) {
      const target = pathOf(key);
      const temporary = join(base, UNFINISHED, `${process.pid}-${randomBytes(9).toString('hex')}`);
      swept ??= sweepUnfinished(dirname(temporary)).catch(() => {
        swept = undefined; // a disk that cannot be read now is no reason not to try to write
      });
      await swept;
      try {
        await mkdir(dirname(temporary), { recursive: true });
        await writeSynced(temporary, content);
        await moveInto(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(dirname(target));
      return stored(key, await stat(target));
    },

    async head(key) {
      const entry = await statIfThere(pathOf(key));
      return entry === null ? null : stored(key, entry);
    },

    async open(key, range) {
      const path = pathOf(key);
      const handle = await openIfThere(path);
      if (handle === null) throw fileNotFound(key);
      return createReadStream(path, { fd: handle, autoClose: true, ...range });
    },

    url(key) {
      checkFileKey(key);
      if (!isPublicKey(key)) throw new Error(`The file "${key}" is private and has no public address.`);
      return `${publicUrl}/${key}`;
    },

    keyAt: (address) => keyAtAddress([publicUrl], address),

    async delete(key) {
      const path = pathOf(key);
      await rm(path).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      await removeEmptyFolders(dirname(path), base);
    },

    redirect: async () => null,

    check: () => checkFolder(base),

    async freeBytes() {
      await mkdir(base, { recursive: true });
      const { bavail, bsize } = await statfs(base);
      return bavail * bsize;
    },

    async *list(prefix) {
      for await (const key of keysUnder(base, '', prefix)) {
        const entry = await statIfThere(join(base, key));
        if (entry !== null) yield stored(key, entry);
      }
    },
  };
}

/** Clears away what killed processes left in the folder of unfinished files. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const entry = await statIfThere(path);
    if (entry !== null && Date.now() - entry.mtime.getTime() > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** Whether files can be kept in a folder: rejects with the system's own error when it cannot be made or written to. */
export async function checkFolder(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  await access(root, constants.R_OK | constants.W_OK);
}

interface FileEntry {
  readonly size: number;
  readonly mtime: Date;
}

function stored(key: string, entry: FileEntry): StoredFile {
  return { key, size: entry.size, modified: entry.mtime };
}

async function writeSynced(path: string, content: Uint8Array | Readable): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    if (content instanceof Readable) {
      for await (const chunk of content) await handle.writeFile(chunk);
    } else {
      await handle.writeFile(content);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the folder and renames; once more when a deleter removed the still empty folder in between. */
async function moveInto(temporary: string, target: string): Promise<void> {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    await mkdir(dirname(target), { recursive: true });
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (attempt === attempts || !isMissing(error)) throw error;
    }
  }
}

/** A rename is durable only once the folder itself is on disk. Windows cannot open folders and needs none of it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function statIfThere(path: string): Promise<FileEntry | null> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? entry : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return null;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

/** Keys in order of their text, one folder in memory at a time; folders that cannot hold the prefix are skipped. */
async function* keysUnder(base: string, folder: string, prefix: string): AsyncIterable<string> {
  const entries = await readdir(join(base, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  // "a/" sorts after "a-b" in key order, so a folder is compared with its slash.
  const names = entries
    .map((entry) => ({ entry, key: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { entry, key } of names) {
    if (entry.isDirectory()) {
      const mayHold = key.startsWith(prefix) || prefix.startsWith(key);
      if (mayHold && isFileKey(key.slice(0, -1))) yield* keysUnder(base, key, prefix);
    } else if (entry.isFile() && key.startsWith(prefix) && isFileKey(key)) {
      yield key;
    }
  }
}

async function removeEmptyFolders(folder: string, base: string): Promise<void> {
  for (let at = folder; at !== base && at.startsWith(base); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return; // not empty, or another deleter was first: either way there is nothing to remove
    }
  }
}
