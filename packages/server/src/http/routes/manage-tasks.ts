import {
  apiError,
  encodeFiles,
  envelope,
  formatTime,
  isModel,
  TASK_STATUSES,
  type TaskStatus,
} from '@songwright/contract';
import type { FastifyInstance } from 'fastify';
import type { ListedTask, TaskFilter } from '../../tasks/list-tasks.ts';
import type { HttpParts } from '../parts.ts';
import { isTaskId, taskView } from '../task-view.ts';

type ById = { Params: { task_id: string } };
type Query = Readonly<Record<string, string | string[] | undefined>>;

const DEFAULT_LIMIT = 50;
const LIMIT_MAX = 200;

/** `/v1/tasks`: our extension to the contract. */
export function manageTaskRoutes(scope: FastifyInstance, { management, tasks, config }: HttpParts): void {
  const read = { config: { scope: 'read' as const } };
  const manage = { config: { scope: 'manage' as const } };
  const known = (taskId: string, found: boolean): void => {
    if (!found) throw apiError('task_not_found', taskId);
  };
  const item = (task: ListedTask) => ({
    ...taskView(task, encodeFiles(task.files, config.jsonFields)),
    model: task.model,
    finished_time: task.finishedAt === null ? null : formatTime(task.finishedAt),
  });

  scope.get<{ Querystring: Query }>('/v1/tasks', read, async ({ query, apiKey }) => {
    const page = await management.list(apiKey.id, filterIn(query));
    return envelope({
      items: page.tasks.map(item),
      next_cursor: page.nextCursor,
      has_more: page.nextCursor !== null,
    });
  });

  scope.post<ById>('/v1/tasks/:task_id/cancel', manage, async ({ params: { task_id }, apiKey }) => {
    known(task_id, isTaskId(task_id) && (await management.cancel(apiKey.id, task_id)));
    const task = await tasks.find(apiKey.id, task_id);
    if (task === null) throw apiError('task_not_found', task_id);
    return envelope(taskView(task, encodeFiles(task.files, config.jsonFields)));
  });

  scope.delete<ById>('/v1/tasks/:task_id', manage, async ({ params: { task_id }, apiKey }) => {
    known(task_id, isTaskId(task_id) && (await management.remove(apiKey.id, task_id)));
    return envelope({ task_id, deleted: true });
  });

  scope.get<ById>('/v1/tasks/:task_id/deliveries', read, async ({ params: { task_id }, apiKey }) => {
    const rows = isTaskId(task_id) ? await management.deliveries(apiKey.id, task_id) : null;
    if (rows === null) throw apiError('task_not_found', task_id);
    return envelope({
      items: rows.map(({ createdAt, ...row }) => ({ ...row, created_time: formatTime(createdAt) })),
    });
  });

  scope.post<ById>('/v1/tasks/:task_id/redeliver', manage, async ({ params: { task_id }, apiKey }) => {
    known(task_id, isTaskId(task_id) && (await management.redeliver(apiKey.id, task_id)));
    return envelope({ task_id, redelivering: true });
  });
}

/** Throws the catalogue's 400 for a value that cannot be. Of a parameter given twice the first counts. */
function filterIn(query: Query): TaskFilter {
  const given = (name: string): string | undefined => [query[name]].flat()[0];
  const [limit, cursor, status, model] = [given('limit'), given('cursor'), given('status'), given('model')];
  const count = limit === undefined ? DEFAULT_LIMIT : /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (count < 1 || count > LIMIT_MAX) {
    throw apiError('invalid', `limit must be a whole number from 1 to ${LIMIT_MAX}.`);
  }
  if (status !== undefined && !isStatus(status)) {
    throw apiError('invalid', `status must be one of ${TASK_STATUSES.join(', ')}.`);
  }
  if (model !== undefined && !isModel(model)) throw apiError('model_not_found', model);
  return {
    limit: count,
    ...(cursor === undefined ? {} : { cursor }),
    ...(status === undefined ? {} : { status }),
    ...(model === undefined ? {} : { model }),
  };
}

function isStatus(text: string): text is TaskStatus {
  return (TASK_STATUSES as readonly string[]).includes(text);
}
