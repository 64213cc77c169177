import { setTimeout as sleep } from 'node:timers/promises';
import { ApiFailure, TaskFailed, WaitTimeout } from './exit.ts';

/** Where a service is and how to get in. */
export interface Address {
  readonly url: string;
  readonly key: string;
}

export interface TaskDetail {
  readonly task_id: string;
  readonly status: 'not_started' | 'running' | 'finished' | 'failed';
  readonly files: readonly Record<string, unknown>[];
  readonly progress: number;
  readonly error_message: string | null;
}

/** The service's address from `--server` and `--key`, or else from the environment, or else this machine. */
export function addressFrom(options: { readonly server?: string; readonly key?: string }): Address {
  const url = options.server ?? process.env.SONGWRIGHT_URL ?? 'http://127.0.0.1:8080';
  const key = options.key ?? process.env.SONGWRIGHT_API_KEY ?? '';
  if (!URL.canParse(url))
    throw new Error(`The service's address "${url}" is not a URL such as http://127.0.0.1:8080.`);
  if (key === '') {
    throw new Error(
      'No API key was given. Set SONGWRIGHT_API_KEY or pass --key; "songwright keys create NAME" makes one.',
    );
  }
  return { url: url.replace(/\/+$/, ''), key };
}

async function call(address: Address, path: string, init: RequestInit = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${address.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${address.key}`, 'content-type': 'application/json' },
    });
  } catch {
    throw new Error(`No service answers at ${address.url}. Start one with "npm start", or pass --server.`);
  }
  const body = (await response.json().catch(() => null)) as {
    code?: number;
    data?: unknown;
    error?: { message?: string };
  } | null;
  const code = body?.code ?? response.status;
  if (!response.ok || code >= 400 || body === null) {
    throw new ApiFailure(
      code,
      body?.error?.message ?? `The service answered with status ${response.status}.`,
    );
  }
  return body.data;
}

/** Submits a task. @returns its id */
export async function submit(address: Address, body: Record<string, unknown>): Promise<string> {
  const data = await call(address, '/api/generate/submit', { method: 'POST', body: JSON.stringify(body) });
  return (data as { task_id: string }).task_id;
}

export async function detail(address: Address, taskId: string): Promise<TaskDetail> {
  return (await call(
    address,
    `/api/generate/detail/music?task_id=${encodeURIComponent(taskId)}`,
  )) as TaskDetail;
}

export interface WaitOptions {
  /** Seconds until the wait is given up (the task goes on). */
  readonly timeout: number;
  readonly onProgress: (percent: number, status: string) => void;
}

const POLL_MILLISECONDS = 400;

/**
 * Polls a task until it ends.
 *
 * @returns the detail of the finished task
 * @throws {TaskFailed} with the service's sentence
 * @throws {WaitTimeout} when it has not ended within `timeout` seconds
 */
export async function waitFor(address: Address, taskId: string, options: WaitOptions): Promise<TaskDetail> {
  const deadline = Date.now() + options.timeout * 1000;
  for (;;) {
    const task = await detail(address, taskId);
    options.onProgress(task.progress, task.status);
    if (task.status === 'finished') return task;
    if (task.status === 'failed') throw new TaskFailed(task.error_message ?? `Task ${taskId} failed.`);
    if (Date.now() > deadline) {
      throw new WaitTimeout(
        `Task ${taskId} has not ended within ${options.timeout} seconds; it goes on. Ask again with "songwright wait ${taskId}".`,
      );
    }
    await sleep(POLL_MILLISECONDS);
  }
}
