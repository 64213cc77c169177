import type pg from 'pg';

/** Tables that say something of this database's own processes and moment, which means nothing in another. */
const LEFT_OUT = ['migrations', 'workers', 'maintenance', 'rate_windows'];

/**
 * The tables that hold what users have, each after those it refers to: read from the database itself, so that a table
 * that a later release adds is not forgotten.
 */
export async function tablesInOrder(client: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
    [LEFT_OUT],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const ordered: string[] = [];
  const place = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { from, to } of references) if (from === name && to !== name) place(to);
    ordered.push(name);
  };
  for (const { name } of tables) place(name);
  return ordered;
}
