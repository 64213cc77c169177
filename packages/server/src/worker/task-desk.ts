import { randomInt } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Desk, FileToSave, Memory, SavedFile, ThreadRunner } from '@songwright/engines';
import type { Log } from '../log/log.ts';
import type { Measure } from '../metrics/measurement.ts';
import { personaFinder } from '../tasks/parents/personas.ts';
import { trackFinder } from '../tasks/parents/track-finder.ts';
import type { SavedRow, TaskRun } from '../tasks/task-runs.ts';
import { fetchSource, type SourceParts } from './fetch-source.ts';

export interface DeskParts extends SourceParts {
  readonly threads: ThreadRunner;
  readonly memory?: Memory | undefined;
  readonly log: Log;
  readonly measure: Measure;
}

/** A desk for one attempt at one task, and what was put on it. */
export interface TaskDesk {
  readonly desk: Desk;
  /** The files saved so far. */
  saved(): readonly SavedRow[];
  /** Resolves when nothing is being written any more: an attempt that was aborted may still have been saving a file. */
  atRest(): Promise<void>;
}

const NAME_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const NAME_LENGTH = 6;

export function createDesk(
  parts: DeskParts,
  run: TaskRun,
  signal: AbortSignal,
  onProgress: (fraction: number, stage: string) => void,
): TaskDesk {
  const { database, files, threads, memory, log, measure } = parts;
  const saved: SavedRow[] = [];
  const writes: Promise<unknown>[] = [];
  const desk: Desk = {
    signal,
    progress: (fraction, stage) => {
      if (!signal.aborted) onProgress(fraction, stage);
    },
    save: async (file): Promise<SavedFile> => {
      signal.throwIfAborted();
      const key = keyOf(run.taskId, file, new Date());
      // Noted before it is written: what an attempt leaves behind when it is aborted is found by this list.
      saved.push({ key, kind: file.kind, contentType: file.contentType, size: file.bytes.byteLength });
      const write = files.put(key, file.bytes, file.contentType);
      writes.push(write);
      await write;
      measure({ kind: 'file', fileKind: file.kind, bytes: file.bytes.byteLength });
      return { key, url: isPrivate(file) ? '' : files.url(key) };
    },
    open: async (key) => {
      signal.throwIfAborted();
      return buffer(await files.open(key));
    },
    fetch: (address) => {
      signal.throwIfAborted();
      return fetchSource(parts, run.keyId, address, signal);
    },
    tracks: trackFinder(database, run.keyId),
    personas: personaFinder(database, run.keyId),
    ...(memory === undefined ? {} : { memory }),
    compute: (name, input, onComputeProgress, limits) =>
      threads.compute(name, input, {
        signal,
        ...limits,
        ...(onComputeProgress === undefined ? {} : { onProgress: onComputeProgress }),
      }),
    log: (message, fields) => log.info({ ...fields }, message),
  };
  return {
    desk,
    saved: () => [...saved],
    atRest: async () => void (await Promise.allSettled(writes)),
  };
}

/** Song documents and the uploads they play are ours alone; everything else is served to whoever has its address. */
function isPrivate({ kind }: Pick<FileToSave, 'kind'>): boolean {
  return kind === 'song' || kind === 'upload';
}

/**
 * `audio/{task}/{YYYYMMDDhhmmss}_{random}_audio_{id}.mp3`: the contract's shape. The random part keeps the files of
 * two attempts apart.
 */
export function keyOf(
  taskId: string,
  { kind, id, extension }: Pick<FileToSave, 'kind' | 'id' | 'extension'>,
  time: Date,
): string {
  const stamp = time.toISOString().replace(/\D/g, '').slice(0, 14);
  const random = Array.from({ length: NAME_LENGTH }, () => NAME_DIGITS[randomInt(NAME_DIGITS.length)]).join(
    '',
  );
  const folder = isPrivate({ kind }) ? 'songs' : 'audio';
  return `${folder}/${taskId}/${stamp}_${random}_${kind}_${id}.${extension.replace(/^\./, '')}`;
}
