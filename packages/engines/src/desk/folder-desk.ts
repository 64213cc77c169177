import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Desk, InputFault } from '../engine.ts';
import type { ThreadRunner } from '../threads/pool.ts';
import { listTracks, type TrackList } from './track-list.ts';

export interface FolderDeskOptions {
  /** Where heavy work is done: `createThreads()`, or `computeHere()` for the calling thread. */
  readonly threads: Pick<ThreadRunner, 'compute'>;
  /** What earlier jobs made; by default none, until `tracks.add` tells of one. */
  readonly tracks?: TrackList;
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number, stage: string) => void;
  readonly onLog?: (message: string, fields?: Record<string, unknown>) => void;
}

export interface FolderDesk extends Desk {
  readonly tracks: TrackList;
}

/**
 * A desk without a service: files go into one folder, under `{kind}_{id}.{extension}`, and it fetches `file:` addresses
 * alone. For tests and benchmarks.
 */
export function folderDesk(folder: string, options: FolderDeskOptions): FolderDesk {
  const root = resolve(folder);
  const signal = options.signal ?? new AbortController().signal;
  const tracks = options.tracks ?? listTracks();
  return {
    signal,
    progress: (fraction, stage) => options.onProgress?.(fraction, stage),
    save: async ({ kind, id, extension, bytes }) => {
      const key = `${kind}_${id}.${extension}`;
      await mkdir(root, { recursive: true });
      await writeFile(join(root, key), bytes);
      return { key, url: kind === 'song' || kind === 'upload' ? '' : pathToFileURL(join(root, key)).href };
    },
    tracks,
    personas: tracks.personas,
    open: async (key) => new Uint8Array(await readFile(join(root, key))),
    fetch: readFileUrl,
    compute: (name, input, onProgress, limits) =>
      options.threads.compute(name, input, { signal, ...limits, ...(onProgress ? { onProgress } : {}) }),
    log: (message, fields) => options.onLog?.(message, fields),
  };
}

async function readFileUrl(address: string): Promise<Uint8Array> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'file:') {
    throw new InputFault(
      `"${address.slice(0, 60)}" is no "file:" address: without a service no other is fetched.`,
    );
  }
  try {
    return new Uint8Array(await readFile(fileURLToPath(address)));
  } catch (cause) {
    throw new InputFault(`There is no file at "${address.slice(-60)}".`, { cause });
  }
}
