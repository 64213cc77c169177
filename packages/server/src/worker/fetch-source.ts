import { STATUS_CODES } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileStore } from '../files/file-store.ts';
import { RefusedRequest } from '../guard/guarded-agent.ts';
import { type GuardedResponse, type GuardOptions, guardedFetch } from '../guard/guarded-fetch.ts';
import type { Database } from '../store/database.ts';
import { ownerOfFile } from '../uploads/file-owner.ts';
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

/** Answers that another try may better (RFC 9110, 15; RFC 6585; RFC 8470). */
const TEMPORARY_STATUSES: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

const HEADERS = { accept: 'audio/*, video/*;q=0.9, */*;q=0.5', 'user-agent': 'songwright' };

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
  if ((await ownerOfFile(database.db, key)) === keyId && (await files.head(key)) !== null) {
    return buffer(await files.open(key));
  }
  const name = key.slice(key.lastIndexOf('/') + 1);
  throw inputFault(
    `This service has no file "${name}" for this API key. It may have expired or been deleted: upload it again.`,
  );
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

interface Failure {
  readonly sentence: string;
  readonly temporary: boolean;
  readonly cause?: unknown;
}

async function tryOnce(
  address: string,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<Uint8Array | Failure> {
  try {
    const answer = await guardedFetch(address, { headers: HEADERS, signal }, options);
    return answer.status === 200 ? answer.body : failureOfStatus(answer);
  } catch (cause) {
    return { ...failureOf(cause), cause };
  }
}

function failureOfStatus({ status, url }: GuardedResponse): Failure {
  const words = STATUS_CODES[status] === undefined ? '' : ` (${STATUS_CODES[status]})`;
  return {
    sentence: `The server ${hostOf(url)} answered ${status}${words} instead of a file. Check that the address opens without signing in.`,
    temporary: TEMPORARY_STATUSES.includes(status),
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof RefusedRequest) return { sentence: error.message, temporary: error.temporary };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOTFOUND':
      return { sentence: 'There is no server of that name. Check the address.', temporary: false };
    case 'EAI_AGAIN':
      return { sentence: 'Its name could not be looked up. Try again later.', temporary: true };
    case 'ECONNREFUSED':
      return { sentence: 'The server refused the connection. Try again later.', temporary: true };
    default:
      return /CERT|TLS|SSL/.test(code)
        ? { sentence: `Its certificate is not to be trusted (${code}).`, temporary: false }
        : {
            sentence: 'The connection to the server broke before the file was complete. Try again later.',
            temporary: true,
          };
  }
}

/** The host alone: paths and queries hold secrets, and this sentence goes into logs. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'that address';
}
