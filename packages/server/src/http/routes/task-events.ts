import type { ServerResponse } from 'node:http';
import { apiError, encodeFiles } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { Task } from '../../tasks/task.ts';
import type { HttpParts } from '../parts.ts';
import { isTaskId, taskView } from '../task-view.ts';

/** Looked at anyway after this long: a change that was not heard is late by no more. */
const LOOK_EVERY_MS = 5_000;
/** A comment after this long keeps proxies from closing a quiet stream. */
const COMMENT_EVERY_MS = 15_000;
/** Streams of one key in one process; more would be a client that does not close them. */
const MOST_STREAMS = 100;
const RETRY_SECONDS = 10;

/**
 * `GET /v1/tasks/{task_id}/events`: server-sent events. One `progress` at once and at each change, then `finished` or
 * `failed`, each with the task as the detail endpoint shows it; then the stream ends.
 */
export function taskEventRoute(scope: FastifyInstance, parts: HttpParts): void {
  const { tasks } = parts;
  const open = new Map<string, Set<ServerResponse>>();
  // Streams would hold up a service that stops; their clients come again, to another one.
  scope.addHook('preClose', (done) => {
    for (const streams of open.values()) for (const stream of streams) stream.end();
    done();
  });

  scope.get<{ Params: { task_id: string } }>(
    '/v1/tasks/:task_id/events',
    { config: { scope: 'read', quiet: true } },
    async (request, reply) => {
      const { id: keyId } = request.apiKey;
      const taskId = request.params.task_id;
      const task = isTaskId(taskId) ? await tasks.find(keyId, taskId) : null;
      if (task === null) throw apiError('task_not_found', taskId);
      const streams = open.get(keyId) ?? new Set();
      if (streams.size >= MOST_STREAMS) throw apiError('rate_limited', RETRY_SECONDS);
      open.set(keyId, streams);
      reply.hijack();
      const headers = { ...reply.getHeaders(), ...STREAM_HEADERS } as Record<string, string>;
      const stream = reply.raw.writeHead(200, headers);
      streams.add(stream);
      stream.on('close', () => {
        streams.delete(stream);
        if (streams.size === 0 && open.get(keyId) === streams) open.delete(keyId);
      });
      send(parts, stream, task);
    },
  );
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would else keep events back until it has a page full of them.
  'x-accel-buffering': 'no',
};

/** Sends what the task is now and becomes, until it has ended or the client has gone. */
function send({ tasks, events, config }: HttpParts, stream: ServerResponse, first: Task): void {
  let sent = '';
  const write = (task: Task): void => {
    const data = JSON.stringify(taskView(task, encodeFiles(task.files, config.jsonFields)));
    if (data === sent || stream.writableEnded) return;
    sent = data;
    const ended = task.status === 'finished' || task.status === 'failed';
    stream.write(`event: ${ended ? task.status : 'progress'}\ndata: ${data}\n\n`);
    if (ended) stream.end();
  };
  let looking = false;
  let again = false;
  const look = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    while (again && !stream.writableEnded) {
      again = false;
      // A database that is away: the next look, a few seconds on, may do better.
      const task = await tasks.find(first.keyId, first.id).catch(() => undefined);
      if (task === null) stream.end();
      else if (task !== undefined) write(task);
    }
    looking = false;
  };
  const unwatch = events.watch(first.id, () => void look());
  const looks = setInterval(() => void look(), LOOK_EVERY_MS);
  const comments = setInterval(() => stream.write(': still here\n\n'), COMMENT_EVERY_MS);
  stream.on('close', () => {
    unwatch();
    clearInterval(looks);
    clearInterval(comments);
  });
  write(first);
  // It may have changed between the first look and the watching.
  void look();
}
