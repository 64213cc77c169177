import type { Database } from '../store/database.ts';

/**
 * Whether this process is the one to do a piece of housekeeping now: true once in so many seconds for all processes of
 * the database together, by the database's clock. A process that dies over it is made up for by the next round.
 */
export async function beginRound({ pool }: Database, name: string, seconds: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `insert into maintenance as m (name, begun_at) values ($1, now())
     on conflict (name) do update set begun_at = now()
      where m.begun_at < now() - make_interval(secs => $2) or m.begun_at > now() + interval '1 minute'`,
    [name, seconds],
  );
  return rowCount === 1;
}
