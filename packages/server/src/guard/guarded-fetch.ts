import type { LookupFunction } from 'node:net';
import { request } from 'undici';
import type { AllowList } from './allow-list.ts';
import { checkUrl } from './check-url.ts';
import { guardedAgent, RefusedRequest } from './guarded-agent.ts';

/** Redirects followed, each checked like the first address. */
const MOST_REDIRECTS = 3;

export interface GuardedInit {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

export interface GuardOptions {
  readonly allow: AllowList;
  /** Refuse http, except to hosts on the allow list. */
  readonly httpsOnly?: boolean;
  /** Milliseconds for the whole exchange, redirects and body included. Default 30,000. */
  readonly totalMs?: number;
  /** Milliseconds to connect, and without a byte. Default 10,000. */
  readonly idleMs?: number;
  /** Most bytes of body taken, counted as they come. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Refuse compressed answers, whose size says nothing of what they unpack to. Default false. */
  readonly plainOnly?: boolean;
  /** Name resolution; the system's unless a test gives another. */
  readonly lookup?: LookupFunction;
}

export interface GuardedResponse {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

/** An answer whose body is still coming. */
export interface GuardedAnswer extends Omit<GuardedResponse, 'body'> {
  /** Counted: it fails with `RefusedRequest` beyond `maxBytes`. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The one way out of the service for an address that a user gave. Rejects with `RefusedRequest` when the address,
 * a redirect, or a resolved name is not allowed, when a time-out passes, or when the body exceeds `maxBytes`; with
 * the network's own error when the connection fails. Any status is an answer, not an error.
 */
export async function guardedFetch(
  address: string,
  init: GuardedInit,
  options: GuardOptions,
): Promise<GuardedResponse> {
  return guardedExchange(address, init, options, async ({ body, ...answer }) => ({
    ...answer,
    body: await collect(body),
  }));
}

/**
 * As `guardedFetch`, but hands the answer to `use` while its body is still coming: nothing is gathered in memory. The
 * connection ends when `use` has settled.
 */
export async function guardedExchange<Result>(
  address: string,
  init: GuardedInit,
  options: GuardOptions,
  use: (answer: GuardedAnswer) => Promise<Result>,
): Promise<Result> {
  const { totalMs = 30_000, idleMs = 10_000 } = options;
  const agent = guardedAgent({
    allow: options.allow,
    idleMs,
    ...(options.lookup && { lookup: options.lookup }),
  });
  const deadline = AbortSignal.timeout(totalMs);
  const signal = init.signal === undefined ? deadline : AbortSignal.any([init.signal, deadline]);
  try {
    return await use(await follow(address, init, options, agent, signal));
  } catch (error) {
    if (deadline.aborted && init.signal?.aborted !== true) {
      throw new RefusedRequest(`No complete answer came within ${totalMs / 1000} seconds.`, { cause: error });
    }
    throw timedOut(error, idleMs) ?? error;
  } finally {
    // Not awaited: a slow peer must not hold the caller after the answer is complete or refused.
    agent.destroy().catch(() => undefined);
  }
}

type Answer = Awaited<ReturnType<typeof request>>;

async function follow(
  address: string,
  init: GuardedInit,
  options: GuardOptions,
  agent: ReturnType<typeof guardedAgent>,
  signal: AbortSignal,
): Promise<GuardedAnswer> {
  let url = address;
  let { method = 'GET', headers = {}, body } = init;
  for (let redirects = 0; ; redirects++) {
    const fault = checkUrl(url, options);
    if (fault !== null)
      throw new RefusedRequest(`The address ${redirects > 0 ? 'it redirects to ' : ''}${fault}`);
    const answer = await request(url, {
      method,
      headers: { 'accept-encoding': 'identity', ...headers },
      body: body ?? null,
      dispatcher: agent,
      signal,
    });
    const next = redirectTarget(answer, url);
    if (next === null) return take(answer, url, options);
    await answer.body.dump({ limit: 65_536, signal });
    if (redirects === MOST_REDIRECTS) {
      throw new RefusedRequest(`The address redirects more than ${MOST_REDIRECTS} times.`);
    }
    // As browsers do (Fetch standard, HTTP-redirect fetch): only 307 and 308 repeat a body.
    if (answer.statusCode < 307 && method === 'POST') {
      method = 'GET';
      body = undefined;
      headers = without(headers, ['content-type', 'content-length']);
    }
    if (new URL(next).origin !== new URL(url).origin) headers = without(headers, ['authorization', 'cookie']);
    url = next;
  }
}

function redirectTarget(answer: Answer, from: string): string | null {
  const location = answer.headers['location'];
  if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof location !== 'string') return null;
  if (!URL.canParse(location, from)) {
    throw new RefusedRequest('The address redirects to something that is no URL.');
  }
  return new URL(location, from).href;
}

function take(answer: Answer, url: string, options: GuardOptions): GuardedAnswer {
  const { maxBytes = 1_048_576, plainOnly = false } = options;
  const encoding = String(answer.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (plainOnly && encoding !== 'identity') {
    throw new RefusedRequest(`The answer is compressed (${encoding}), which is not accepted here.`);
  }
  const body = counted(answer.body as AsyncIterable<Uint8Array>, maxBytes);
  return { status: answer.statusCode, url, headers: answer.headers, body };
}

async function* counted(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new RefusedRequest(`The answer is longer than the ${maxBytes} bytes accepted here.`);
    yield chunk;
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** undici's time-outs as a sentence for the user, or null for any other error. */
function timedOut(error: unknown, idleMs: number): RefusedRequest | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
      return new RefusedRequest(`No connection came about within ${idleMs / 1000} seconds.`, {
        cause: error,
        temporary: true,
      });
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return new RefusedRequest(`The other side was silent for ${idleMs / 1000} seconds.`, {
        cause: error,
        temporary: true,
      });
    default:
      return null;
  }
}

function without(
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())));
}
