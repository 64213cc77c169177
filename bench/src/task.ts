import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchService } from './service.ts';

/** Submits a `generate-music` task over HTTP; its id. */
export async function submitSong(
  { service, key }: BenchService,
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const response = await fetch(`${service.url}/api/generate/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'generate-music', input: { custom_mode: false, mv: 'V5', ...input } }),
  });
  const body = (await response.json()) as { data?: { task_id: string } };
  if (body.data === undefined) throw new Error(`Submit answered ${JSON.stringify(body)}.`);
  return body.data.task_id;
}

/** Polls the detail endpoint until the task has finished. Throws when it fails or takes longer than `longest` seconds. */
export async function finished(
  { service, key }: BenchService,
  taskId: string,
  longest: number,
  pollEvery = 1000,
): Promise<void> {
  const deadline = performance.now() + longest * 1000;
  while (performance.now() < deadline) {
    const response = await fetch(`${service.url}/api/generate/detail/music?task_id=${taskId}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { data } = (await response.json()) as { data: { status: string; error_message: string | null } };
    if (data.status === 'finished') return;
    if (data.status === 'failed') throw new Error(`The task failed: ${data.error_message}`);
    await sleep(pollEvery);
  }
  throw new Error(`Task ${taskId} has not finished within ${longest} s.`);
}
