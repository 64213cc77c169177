import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../statistics.ts';

export interface PollOptions {
  readonly url: string;
  readonly key: string;
  /** Ids to ask for, one after the other, by `next`. */
  readonly next: () => string;
  readonly pollers: number;
  /** Milliseconds between two polls of one poller; 0: one after the other. */
  readonly pauseMs: number;
  readonly seconds: number;
}

export interface PollResult {
  readonly count: number;
  /** Answers other than 200, and broken connections. */
  readonly errors: number;
  readonly p50: number;
  readonly p99: number;
}

/** Polls the detail endpoint from many connections that stay open, as clients do, and measures each answer. */
export async function poll(options: PollOptions): Promise<PollResult> {
  const { pollers, pauseMs, seconds } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: pollers });
  const end = performance.now() + seconds * 1000;
  const milliseconds: number[] = [];
  let errors = 0;
  const run = async (): Promise<void> => {
    // Spread over the pause, or all would ask in one moment.
    await sleep(Math.random() * pauseMs);
    while (performance.now() < end) {
      const started = performance.now();
      const status = await ask(options, agent);
      milliseconds.push(performance.now() - started);
      if (status !== 200) errors++;
      if (pauseMs > 0) await sleep(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: pollers }, run));
  agent.destroy();
  return {
    count: milliseconds.length,
    errors,
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
  };
}

/** The status of one poll, or 0 when there was no answer. */
function ask({ url, key, next }: PollOptions, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const address = `${url}/api/generate/detail/music?task_id=${next()}`;
    const request = get(address, { agent, headers: { authorization: `Bearer ${key}` } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    request.on('error', () => resolve(0));
  });
}
