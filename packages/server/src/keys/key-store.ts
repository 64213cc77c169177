import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, isNull, ne, or, sql } from 'drizzle-orm';
import type { Drizzle } from '../store/database.ts';
import { apiKeys } from '../store/schema.ts';
import { hashOfKey, newKey, shownPart } from './key-format.ts';
import type { ApiKey, KeyStore } from './keys.ts';

/** The row of the key from the settings. Its hash is no SHA-256, so no key in a request can match it. */
const CONFIGURED = { id: 'configured', name: 'SONGWRIGHT_API_KEY', hash: 'in the settings', prefix: '' };

const FIRST = { id: 'first', name: 'first' };

const { id, name, prefix, createdAt, revokedAt } = getTableColumns(apiKeys);
const COLUMNS = { id, name, prefix, createdAt, revokedAt };

/** The key table of a migrated database. */
export function keyStore(db: Drizzle): KeyStore {
  return {
    async create(name) {
      const key = newKey();
      const row = { id: randomUUID(), name, hash: hashOfKey(key), prefix: shownPart(key) };
      const [stored] = await db.insert(apiKeys).values(row).returning(COLUMNS);
      return { ...(stored as ApiKey), key };
    },

    async createFirst() {
      const key = newKey();
      const row = { ...FIRST, hash: hashOfKey(key), prefix: shownPart(key) };
      const others = await db.$count(apiKeys, ne(apiKeys.id, CONFIGURED.id));
      if (others > 0) return null;
      // The fixed id makes one key of several first starts at the same time.
      const made = await db.insert(apiKeys).values(row).onConflictDoNothing().returning({ id: apiKeys.id });
      return made.length === 0 ? null : key;
    },

    async list() {
      return await db
        .select(COLUMNS)
        .from(apiKeys)
        .where(ne(apiKeys.id, CONFIGURED.id))
        .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
    },

    async revoke(shown) {
      const matching = and(
        isNull(apiKeys.revokedAt),
        ne(apiKeys.id, CONFIGURED.id),
        or(sql`starts_with(${apiKeys.prefix}, ${shown})`, eq(apiKeys.hash, hashOfKey(shown))),
      );
      return await db.transaction(async (transaction) => {
        const found = await transaction
          .select({ id: apiKeys.id })
          .from(apiKeys)
          .where(matching)
          .for('update');
        const [only] = found;
        if (only === undefined || shown === '') return null;
        if (found.length > 1) {
          throw new Error(
            `${found.length} keys begin with "${shown}". Give more of the characters shown in the list.`,
          );
        }
        const [revoked] = await transaction
          .update(apiKeys)
          .set({ revokedAt: sql`now()` })
          .where(eq(apiKeys.id, only.id))
          .returning(COLUMNS);
        return revoked ?? null;
      });
    },

    async findByHash(hash) {
      const [found] = await db
        .select(COLUMNS)
        .from(apiKeys)
        .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)));
      return found ?? null;
    },

    async configured() {
      await db.insert(apiKeys).values(CONFIGURED).onConflictDoNothing();
      const [row] = await db.select(COLUMNS).from(apiKeys).where(eq(apiKeys.id, CONFIGURED.id));
      return row as ApiKey;
    },
  };
}
