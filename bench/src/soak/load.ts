import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Submits mixed tasks until it is stopped, each again and again under one Idempotency-Key until it is acknowledged. */
export interface Load {
  /** Ids of acknowledged tasks. */
  readonly acknowledged: ReadonlySet<string>;
  /** Submits nothing new; resolves when what was begun is acknowledged. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  /** Where the next request goes. */
  readonly url: () => string;
  readonly key: string;
  readonly callbackUrl: string;
  readonly submitters: number;
  /** Milliseconds between two tasks of one submitter. */
  readonly pauseMs: number;
  /** Every so many-th task is a real song of ten seconds. */
  readonly songEvery: number;
}

const ANSWER_MS = 5_000;
const RETRY_MS = 200;
const LONGEST_TASK_MS = 1500;

export function startLoad(options: LoadOptions): Load {
  const acknowledged = new Set<string>();
  let stopped = false;
  let count = 0;

  const submitOne = async (): Promise<void> => {
    const body = JSON.stringify(nextTask(++count, options));
    const headers = {
      authorization: `Bearer ${options.key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    for (;;) {
      const id = await submit(options.url(), headers, body);
      if (id !== null) return void acknowledged.add(id);
      await sleep(RETRY_MS);
    }
  };
  const loops = Array.from({ length: options.submitters }, async () => {
    while (!stopped) {
      await submitOne();
      await sleep(options.pauseMs);
    }
  });
  return {
    acknowledged,
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
    },
  };
}

function nextTask(count: number, { songEvery, callbackUrl }: LoadOptions): object {
  if (count % songEvery === 0) {
    const input = {
      prompt: 'a short fanfare',
      custom_mode: false,
      instrumental: true,
      mv: 'V5',
      duration: 10,
      seed: count,
    };
    return { model: 'generate-music', callback_url: callbackUrl, input };
  }
  return {
    model: 'generate-lyrics',
    callback_url: callbackUrl,
    input: { prompt: String(Math.floor(Math.random() * LONGEST_TASK_MS)) },
  };
}

/** The task's id, or null when the service did not acknowledge it. */
async function submit(url: string, headers: Record<string, string>, body: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/api/generate/submit`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const answer = (await response.json()) as { data?: { task_id: string } };
    return response.status === 200 ? (answer.data?.task_id ?? null) : null;
  } catch {
    return null;
  }
}
