import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileStore } from '../files/file-store.ts';
import {
  type FetchFailure,
  failureOf,
  failureOfStatus,
  hostOf,
  SOURCE_HEADERS,
} from '../guard/fetch-failure.ts';
import { type GuardOptions, guardedFetch } from '../guard/guarded-fetch.ts';
import type { Database } from '../store/database.ts';
import { findOwnFile, noSuchFile } from '../uploads/file-owner.ts';
import { inputFault } from './input-fault.ts';

/** What a fetch may cost, and where it may lead. */
export type SourceLimits = Pick<GuardOptions, 'allow' | 'lookup'> & {
  /** Largest file, in bytes. */
  readonly maxBytes: number;
  /** For the whole fetch, all its tries together. */
  readonly totalMs?: number;
  readonly idleMs?: number;
  /** Before the second, third, … try after a temporary fault. */
  readonly pausesMs?: readonly number[];
};

export interface SourceParts {
  readonly database: Database;
  readonly files: FileStore;
  readonly sources: SourceLimits;
}

/** 100 MB at 3 Mbit/s. */
const TOTAL_MS = 300_000;
const IDLE_MS = 20_000;
const PAUSES_MS: readonly number[] = [1000, 4000];

/**
 * The bytes at an address that the key's owner gave as the source of a job. A file of ours is read from the store, when
 * it is the same owner's; everything else is asked for through the guard, again after a temporary fault.
 *
 * Rejects with an `InputFault` that says why the address cannot be used, or with the signal's reason.
 */
export async function fetchSource(
  parts: SourceParts,
  keyId: string,
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const key = parts.files.keyAt(address);
  return key === null ? download(address, parts.sources, signal) : readOwn(parts, keyId, key);
}

async function readOwn({ database, files }: SourceParts, keyId: string, key: string): Promise<Uint8Array> {
  // Another's file is told like one that is not there: not even that it exists is told.
  const own = await findOwnFile(database.db, key);
  if (own?.keyId === keyId && (await files.head(key)) !== null) {
    return buffer(await files.open(key));
  }
  throw inputFault(noSuchFile(key));
}

async function download(address: string, limits: SourceLimits, signal: AbortSignal): Promise<Uint8Array> {
  const { totalMs = TOTAL_MS, idleMs = IDLE_MS, pausesMs = PAUSES_MS, ...guard } = limits;
  const end = performance.now() + totalMs;
  for (let tries = 0; ; tries++) {
    const left = Math.max(1, Math.round(end - performance.now()));
    const options = { ...guard, idleMs, totalMs: left, plainOnly: true };
    const outcome = await tryOnce(address, options, signal);
    if (outcome instanceof Uint8Array) return outcome;
    signal.throwIfAborted();
    const pause = pausesMs[tries];
    if (!outcome.temporary || pause === undefined || performance.now() + pause >= end) {
      throw inputFault(`The file at ${hostOf(address)} could not be fetched. ${outcome.sentence}`, {
        cause: outcome.cause,
      });
    }
    await sleep(pause, undefined, { signal });
  }
}

async function tryOnce(
  address: string,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<Uint8Array | FetchFailure> {
  try {
    const answer = await guardedFetch(address, { headers: SOURCE_HEADERS, signal }, options);
    return answer.status === 200 ? answer.body : failureOfStatus(answer);
  } catch (cause) {
    return failureOf(cause);
  }
}
