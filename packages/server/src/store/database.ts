import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Drizzle = NodePgDatabase<Record<string, never>>;

/** What runs inside `db.transaction(…)`. */
export type Transaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0];

/** A transaction, or the database itself where a statement stands alone. */
export type Executor = Drizzle | Transaction;

export interface Database {
  /** Connection string, for connections of one's own (LISTEN). */
  readonly url: string;
  readonly pool: pg.Pool;
  readonly db: Drizzle;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Most connections of this process. Defaults to 10. */
  readonly connections?: number;
  /** Told of connections that broke while idle: the pool replaces them by itself. */
  readonly onError?: (error: Error) => void;
}

/** Opens a pool; connections are made when they are first needed. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'songwright',
  });
  // Without listeners a broken connection would end the process: an idle one, and one that breaks between two statements
  // of a transaction (the next statement then rejects).
  let closed = false;
  pool.on('error', (error) => {
    if (!closed) options.onError?.(error);
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    url,
    pool,
    db: drizzle(pool),
    close: async () => {
      // The pool does not await its connections' ends: the server may still say something on one that is closing.
      closed = true;
      await pool.end();
    },
  };
}
