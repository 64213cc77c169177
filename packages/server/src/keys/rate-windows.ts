import { sql } from 'drizzle-orm';
import type { Executor } from '../store/database.ts';

/** One limit: at most so many in a window of so many seconds. */
export interface RateLimit {
  /** Its name in the table; a key has one row for each. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/** What was taken of a limit. */
export interface Taken {
  /** How many of those asked for are inside the limit. */
  readonly granted: number;
  /** Seconds until the window ends and the next begins empty. */
  readonly endsIn: number;
}

/**
 * Takes `count` of a limit, or as many as are left. Run in a transaction that is rolled back, it took nothing.
 *
 * Windows are counted by the database and its clock alone: every process of the service sees the same count, whatever
 * its own clock says.
 */
export async function takeOf(db: Executor, keyId: string, limit: RateLimit, count: number): Promise<Taken> {
  const { name, seconds, most } = limit;
  const { rows } = await db.execute<{ used: number; ends_in: number }>(sql`
    insert into rate_windows as w (key_id, name, number, used)
    values (${keyId}, ${name}, floor(extract(epoch from clock_timestamp()) / ${seconds}::int), ${count}::int)
    on conflict (key_id, name) do update
       set used = case when w.number = excluded.number then w.used else 0 end + excluded.used,
           number = excluded.number
    returning used,
      ((number + 1) * ${seconds}::int - extract(epoch from clock_timestamp()))::double precision as ends_in`);
  const { used, ends_in: endsIn } = rows[0]!;
  const left = most - (used - count);
  return { granted: Math.max(0, Math.min(count, left)), endsIn: Math.max(0, endsIn) };
}
