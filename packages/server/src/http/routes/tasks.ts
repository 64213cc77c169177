import { apiError, encodeFiles, envelope, statusFiles } from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { Task } from '../../tasks/task.ts';
import type { HttpParts } from '../parts.ts';
import { isTaskId, taskView } from '../task-view.ts';

/**
 * The answer's frame as JSON Schema, compiled to a serializer: these are the routes that are polled. What a file
 * looks like differs by model and is left to `JSON.stringify`, which beats a compiled union of ten.
 */
const DETAIL_RESPONSE = {
  200: {
    type: 'object',
    properties: {
      code: { type: 'integer' },
      data: {
        type: 'object',
        properties: {
          task_id: { type: 'string' },
          status: { type: 'string' },
          files: { type: 'array', items: {} },
          created_time: { type: 'string' },
          error_message: { type: ['string', 'null'] },
          progress: { type: 'integer' },
          credits_amount: { type: 'number' },
        },
      },
    },
  },
} as const;

/** `GET /api/generate/detail/music?task_id=` and `GET /api/generate/status/{task_id}`. */
export function taskRoutes(scope: FastifyInstance, { tasks, config }: HttpParts): void {
  const found = async (keyId: string, taskId: string): Promise<Task> => {
    const task = isTaskId(taskId) ? await tasks.find(keyId, taskId) : null;
    if (task === null) throw apiError('task_not_found', taskId);
    return task;
  };
  const options = { schema: { response: DETAIL_RESPONSE }, config: { quiet: true, scope: 'read' as const } };

  scope.get<{ Querystring: { task_id?: string | string[] } }>(
    '/api/generate/detail/music',
    options,
    async (request) => {
      const taskId = request.query.task_id;
      if (typeof taskId !== 'string' || taskId === '') throw apiError('invalid', 'task_id is required');
      const task = await found(request.apiKey.id, taskId);
      return envelope(taskView(task, encodeFiles(task.files, config.jsonFields)));
    },
  );

  scope.get<{ Params: { task_id: string } }>('/api/generate/status/:task_id', options, async (request) => {
    const task = await found(request.apiKey.id, request.params.task_id);
    const address = `${config.publicUrl}/api/generate/detail/music?task_id=${task.id}`;
    const files = statusFiles(task.model, task.files, address);
    return envelope(taskView(task, encodeFiles(files, config.jsonFields)));
  });
}
