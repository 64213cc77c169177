import type { LookupFunction } from 'node:net';
import { ApiError, apiError, type UploadedFile } from '@songwright/contract';
import type { AllowList } from '../guard/allow-list.ts';
import { failureOf, failureOfStatus, hostOf, SOURCE_HEADERS } from '../guard/fetch-failure.ts';
import { RefusedRequest } from '../guard/guarded-agent.ts';
import { guardedExchange } from '../guard/guarded-fetch.ts';

export interface UploadGuard {
  readonly allow: AllowList;
  readonly maxBytes: number;
  readonly lookup?: LookupFunction;
}

/** A file that somebody waits for: longer than most senders do. */
const TOTAL_MS = 120_000;
const IDLE_MS = 15_000;

/**
 * Hands the file at an address to `store` while it comes, through the guard. Throws the catalogue's 400 when it cannot be
 * had; what `store` throws is passed on.
 */
export async function fetchUpload(
  address: string,
  guard: UploadGuard,
  store: (content: AsyncIterable<Uint8Array>) => Promise<UploadedFile>,
): Promise<UploadedFile> {
  const options = { ...guard, totalMs: TOTAL_MS, idleMs: IDLE_MS, plainOnly: true };
  let answered = false;
  try {
    return await guardedExchange(address, { headers: SOURCE_HEADERS }, options, async (answer) => {
      if (answer.status !== 200) throw notHad(address, failureOfStatus(answer).sentence);
      answered = true;
      return store(told(address, answer.body));
    });
  } catch (error) {
    // Once it is answered, what goes wrong and is none of the address's is the store's.
    if (error instanceof ApiError || (answered && !(error instanceof RefusedRequest))) throw error;
    throw notHad(address, failureOf(error).sentence);
  }
}

async function* told(address: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw notHad(address, failureOf(error).sentence);
  }
}

function notHad(address: string, sentence: string): ApiError {
  return apiError('invalid', `file_url: The file at ${hostOf(address)} could not be fetched. ${sentence}`);
}
