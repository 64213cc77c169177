import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Desk } from '../engine.ts';
import type { ThreadRunner } from '../threads/pool.ts';

export interface FolderDeskOptions {
  /** Where heavy work is done: `createThreads()`, or `computeHere()` for the calling thread. */
  readonly threads: Pick<ThreadRunner, 'compute'>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number, stage: string) => void;
  readonly onLog?: (message: string, fields?: Record<string, unknown>) => void;
}

/** A desk without a service: files go into one folder, under `{kind}_{id}.{extension}`. For tests and benchmarks. */
export function folderDesk(folder: string, options: FolderDeskOptions): Desk {
  const root = resolve(folder);
  const signal = options.signal ?? new AbortController().signal;
  return {
    signal,
    progress: (fraction, stage) => options.onProgress?.(fraction, stage),
    save: async ({ kind, id, extension, bytes }) => {
      const key = `${kind}_${id}.${extension}`;
      await mkdir(root, { recursive: true });
      await writeFile(join(root, key), bytes);
      return { key, url: kind === 'song' ? '' : pathToFileURL(join(root, key)).href };
    },
    open: async (key) => new Uint8Array(await readFile(join(root, key))),
    compute: (name, input, onProgress) =>
      options.threads.compute(name, input, { signal, ...(onProgress ? { onProgress } : {}) }),
    log: (message, fields) => options.onLog?.(message, fields),
  };
}
