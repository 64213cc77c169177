import type { Executor } from '../store/database.ts';
import type { ApiKey } from './keys.ts';
import { takeOf } from './rate-windows.ts';

/** Whether a key may make another request now. */
export interface RequestRates {
  /** Counts one request. Seconds to wait before the next one is taken, or null when this one may pass. */
  take(key: ApiKey): number | null | Promise<number | null>;
}

/** A share of a key's window that this process may hand out by itself. */
interface Lease {
  left: number;
  /** By `performance.now()`: what the machine's clock does meanwhile does not matter. */
  readonly until: number;
}

const MINUTE_SECONDS = 60;

/**
 * A process takes a twentieth of the limit at a time from the database, so that polls do not each cost a write, and
 * all processes together never hand out more than the limit.
 */
const SHARES = 20;
/** Keys remembered at once; beyond, the oldest asks the database again. */
const MOST_LEASES = 10_000;

/** The limit `requests_per_minute` of every key, right across all API processes of one database. */
export function requestRates(db: Executor): RequestRates {
  const leases = new Map<string, Lease>();
  const asking = new Map<string, Promise<void>>();

  const ask = async (id: string, most: number): Promise<void> => {
    const share = Math.max(1, Math.ceil(most / SHARES));
    const limit = { name: 'requests', most, seconds: MINUTE_SECONDS };
    const { granted, endsIn } = await takeOf(db, id, limit, share);
    if (leases.size >= MOST_LEASES) leases.delete(leases.keys().next().value ?? '');
    leases.set(id, { left: granted === 0 ? -1 : granted, until: performance.now() + endsIn * 1000 });
  };

  /** The answer by the lease at hand, or undefined when the database must be asked. */
  const byLease = (id: string): number | null | undefined => {
    const lease = leases.get(id);
    const now = performance.now();
    if (lease === undefined || lease.until <= now) return undefined;
    if (lease.left > 0) {
      lease.left--;
      return null;
    }
    // -1: the database has said that nothing is left in this window.
    return lease.left < 0 ? (lease.until - now) / 1000 : undefined;
  };

  const takeAsking = async (id: string, most: number): Promise<number | null> => {
    for (;;) {
      const known = byLease(id);
      if (known !== undefined) return known;
      // One question at a time for each key: those who wait share what it brings.
      let question = asking.get(id);
      if (question === undefined) {
        question = ask(id, most).finally(() => asking.delete(id));
        asking.set(id, question);
      }
      await question;
    }
  };

  return {
    take({ id, limits }) {
      const most = limits.requests_per_minute;
      if (most === null) return null;
      const known = byLease(id);
      return known === undefined ? takeAsking(id, most) : known;
    },
  };
}
