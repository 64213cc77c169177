import type { Model } from '@songwright/contract';
import { type SQL, sql } from 'drizzle-orm';

/**
 * The turn of a new task among those of its model, as SQL for the row that is being inserted (start-time fair
 * queueing: P. Goyal, H. Vin, H. Cheng, "Start-time Fair Queueing", SIGCOMM 1996, with every task counted as equally
 * long).
 *
 * A key's next task comes one turn after its last unfinished one, and never before the turn that is being worked on
 * now. So one key's thousand waiting tasks have a thousand turns, and another key's first task is next.
 */
export function nextTurn(keyId: string, model: Model): SQL<number> {
  const unfinished = sql`model = ${model} and status in ('not_started', 'running')`;
  return sql<number>`greatest(
    (select max(turn) + 1 from tasks where key_id = ${keyId} and ${unfinished}),
    coalesce(
      (select max(turn) from tasks where model = ${model} and status = 'running'),
      (select min(turn) from tasks where model = ${model} and status = 'not_started'),
      0))`;
}
