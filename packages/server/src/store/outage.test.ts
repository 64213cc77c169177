import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { isOutage, throughOutage } from './outage.ts';

const database = testDatabase();

async function errorOf(step: Promise<unknown>): Promise<unknown> {
  return step.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('an outage', () => {
  it.each([
    { what: 'nobody listens', url: 'postgresql://a:b@127.0.0.1:9/c' },
    { what: 'the socket is not there', url: 'postgresql://a:b@localhost/c?host=/nowhere' },
  ])('is told when $what', async ({ url }) => {
    const client = new pg.Client({ connectionString: url });
    expect(isOutage(await errorOf(client.connect()))).toBe(true);
  });

  it('is told when the connection is ended under a statement', async () => {
    const { pool, db } = database.get();
    const ended = db.execute('select pg_sleep(5) /* to be ended */');
    const error = errorOf(ended);
    await expect
      .poll(async () => {
        const { rowCount } = await pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where query like 'select pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`,
        );
        return rowCount;
      })
      .toBe(1);
    expect(isOutage(await error)).toBe(true);
  });

  it('is not what a refused statement is', async () => {
    expect(isOutage(await errorOf(database.get().db.execute('select nonsense')))).toBe(false);
    expect(isOutage('no error at all')).toBe(false);
  });
});

describe('throughOutage', () => {
  const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

  it('tries again until the database is back', async () => {
    let tries = 0;
    const step = async (): Promise<number> => {
      if (++tries < 3) throw away;
      return tries;
    };
    expect(await throughOutage(5000, step)).toBe(3);
  });

  it('gives up in the end, and at once on any other error', async () => {
    let tries = 0;
    const failing = (error: Error) => async (): Promise<never> => {
      tries++;
      throw error;
    };
    await expect(throughOutage(250, failing(away))).rejects.toBe(away);
    expect(tries).toBe(2);
    tries = 0;
    await expect(throughOutage(5000, failing(new Error('no')))).rejects.toThrow('no');
    expect(tries).toBe(1);
  });
});
