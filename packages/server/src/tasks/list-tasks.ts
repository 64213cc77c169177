import { apiError, type Model, type TaskStatus } from '@songwright/contract';
import type { Database } from '../store/database.ts';
import type { Task } from './task.ts';

export interface TaskFilter {
  /** Most tasks to a page. */
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  readonly status?: TaskStatus;
  readonly model?: Model;
}

export interface ListedTask extends Task {
  readonly finishedAt: Date | null;
}

export interface ListPage {
  /** Newest first. */
  readonly tasks: readonly ListedTask[];
  /** null after the last page. */
  readonly nextCursor: string | null;
}

/** Where a page ends: the creation time in microseconds, which a `Date` does not hold, and the id. */
const CURSOR = /^(\d{1,19})\.([\w-]{1,64})$/;

const LIST = `
  select id, key_id as "keyId", model, status, progress, files, error_message as "errorMessage", credits,
         created_at as "createdAt", finished_at as "finishedAt",
         (extract(epoch from created_at) * 1000000)::bigint as micros
    from tasks
   where key_id = $1
     and ($2::bigint is null or (created_at, id) < ('epoch'::timestamptz + $2 * interval '1 microsecond', $3))
     and ($4::text is null or status = $4)
     and ($5::text is null or model = $5)
   order by created_at desc, id desc
   limit $6`;

/** A page of a key's tasks. Throws the catalogue's 400 for a cursor that is none. */
export async function listTasks(
  { pool }: Database,
  keyId: string,
  { limit, cursor, status, model }: TaskFilter,
): Promise<ListPage> {
  const [micros, id] = readCursor(cursor);
  const values = [keyId, micros, id, status ?? null, model ?? null, limit + 1];
  const { rows } = await pool.query<ListedTask & { micros: string }>({ text: LIST, values });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    tasks: page.map(({ micros: _, ...task }) => task),
    nextCursor: more ? Buffer.from(`${last.micros}.${last.id}`).toString('base64url') : null,
  };
}

function readCursor(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString());
  // Beyond what a bigint or a timestamp holds there is no cursor of ours.
  if (match === null || Number(match[1]) > Number.MAX_SAFE_INTEGER) {
    throw apiError(
      'invalid',
      'cursor must be the next_cursor of an earlier page. Leave it out to begin anew.',
    );
  }
  return [match[1]!, match[2]!];
}
