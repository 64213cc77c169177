import { randomUUID } from 'node:crypto';
import { apiError, type KeyChange, type NewKeyRequest } from '@songwright/contract';
import { and, asc, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Drizzle, Executor } from '../store/database.ts';
import { apiKeys } from '../store/schema.ts';
import { hashOfKey, newKey, shownPart } from './key-format.ts';
import type { ApiKey, KeyStore } from './keys.ts';
import { readNetworks } from './networks.ts';

/** The row of the key from the settings. Its hash is no SHA-256, so no key in a request can match it. */
const CONFIGURED = { id: 'configured', name: 'SONGWRIGHT_API_KEY', hash: 'in the settings', prefix: '' };

const FIRST = { id: 'first', name: 'first' };

type Row = typeof apiKeys.$inferSelect;

/** The key table of a migrated database. */
export function keyStore(db: Drizzle): KeyStore {
  return {
    async create(request) {
      const key = newKey();
      const row = { id: randomUUID(), hash: hashOfKey(key), prefix: shownPart(key), name: request.name };
      const [stored] = await db
        .insert(apiKeys)
        .values({ ...row, ...rulesIn(request), credits: request.credits ?? null })
        .returning();
      return { ...toApiKey(stored!), key };
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

    async change(id, change) {
      const { name, credits, add_credits: added } = change;
      const changes = {
        ...rulesIn(change),
        ...(name === undefined ? {} : { name }),
        ...(credits === undefined ? {} : { credits }),
        // Added in the database: what tasks spend at the same moment is not undone.
        ...(added === undefined ? {} : { credits: sql`coalesce(${apiKeys.credits}, 0) + ${added}` }),
      };
      if (Object.keys(changes).length === 0)
        return one(db, and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt))!);
      const [row] = await db
        .update(apiKeys)
        .set(changes)
        .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt), ne(apiKeys.id, CONFIGURED.id)))
        .returning();
      return row === undefined ? null : toApiKey(row);
    },

    async list() {
      const rows = await db
        .select()
        .from(apiKeys)
        .where(ne(apiKeys.id, CONFIGURED.id))
        .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
      return rows.map(toApiKey);
    },

    find: (id) => one(db, and(eq(apiKeys.id, id), ne(apiKeys.id, CONFIGURED.id))!),

    findByPrefix: (shown) => onlyOneShown(db, shown),

    revoke: (shown) =>
      db.transaction(async (tx) => {
        const found = await onlyOneShown(tx, shown, true);
        return found === null ? null : revokeById(tx, found.id);
      }),

    revokeById: (id) => revokeById(db, id),

    findByHash: (hash) => one(db, and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt))!),

    async configured() {
      await db.insert(apiKeys).values(CONFIGURED).onConflictDoNothing();
      return (await one(db, eq(apiKeys.id, CONFIGURED.id)))!;
    },

    async creditsOf(id) {
      const [row] = await db.select({ credits: apiKeys.credits }).from(apiKeys).where(eq(apiKeys.id, id));
      return row?.credits ?? null;
    },

    async touch(ids) {
      await db
        .update(apiKeys)
        .set({ lastUsedAt: sql`now()` })
        .where(sql`${apiKeys.id} = any(${sql.param([...ids])})`);
    },
  };
}

/** The columns that a request to make or change a key speaks of. */
function rulesIn(request: Partial<NewKeyRequest> & KeyChange): Partial<typeof apiKeys.$inferInsert> {
  const { scopes, allowed_networks: networks } = request;
  if (networks !== undefined) {
    try {
      readNetworks(networks);
    } catch (error) {
      throw apiError('invalid', `allowed_networks: ${(error as Error).message}`);
    }
  }
  return definedOf({
    scopes: scopes === undefined ? undefined : [...new Set(scopes)],
    allowedNetworks: networks,
    requestsPerMinute: request.requests_per_minute,
    tasksPerHour: request.tasks_per_hour,
    tasksPerDay: request.tasks_per_day,
    concurrentTasks: request.concurrent_tasks,
  });
}

function definedOf<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function toApiKey(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.createdAt,
    revokedAt: row.revokedAt,
    lastUsedAt: row.lastUsedAt,
    scopes: row.scopes,
    allowedNetworks: row.allowedNetworks,
    credits: row.credits,
    creditsSpent: row.creditsSpent,
    limits: {
      requests_per_minute: row.requestsPerMinute,
      tasks_per_hour: row.tasksPerHour,
      tasks_per_day: row.tasksPerDay,
      concurrent_tasks: row.concurrentTasks,
    },
  };
}

async function one(db: Executor, where: SQL): Promise<ApiKey | null> {
  const [row] = await db.select().from(apiKeys).where(where);
  return row === undefined ? null : toApiKey(row);
}

/** The key in use that begins so, or null. Throws when several do. */
async function onlyOneShown(db: Executor, shown: string, lock = false): Promise<ApiKey | null> {
  if (shown === '') return null;
  const query = db
    .select()
    .from(apiKeys)
    .where(
      and(
        isNull(apiKeys.revokedAt),
        ne(apiKeys.id, CONFIGURED.id),
        or(sql`starts_with(${apiKeys.prefix}, ${shown})`, eq(apiKeys.hash, hashOfKey(shown))),
      ),
    );
  const found = await (lock ? query.for('update') : query);
  if (found.length > 1) {
    throw new Error(
      `${found.length} keys begin with "${shown}". Give more of the characters shown in the list.`,
    );
  }
  return found[0] === undefined ? null : toApiKey(found[0]);
}

async function revokeById(db: Executor, id: string): Promise<ApiKey | null> {
  const [row] = await db
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt), ne(apiKeys.id, CONFIGURED.id)))
    .returning();
  return row === undefined ? null : toApiKey(row);
}
