import { z } from 'zod';
import { described, named } from './schema/names.ts';
import { utcTime } from './task-schemas.ts';

/** What a key may be allowed to do: make tasks, look at them, or change and delete them. */
export const SCOPES = ['submit', 'read', 'manage'] as const;

export type Scope = (typeof SCOPES)[number];

/** Limits of one key. null is without limit. */
export interface KeyLimits {
  /** Requests of every kind. */
  readonly requests_per_minute: number | null;
  readonly tasks_per_hour: number | null;
  readonly tasks_per_day: number | null;
  /** Waiting and running tasks together. */
  readonly concurrent_tasks: number | null;
}

export const KEY_LIMITS = [
  'requests_per_minute',
  'tasks_per_hour',
  'tasks_per_day',
  'concurrent_tasks',
] as const satisfies readonly (keyof KeyLimits)[];

const LARGEST_LIMIT = 1_000_000;
/** Exact in a double with two decimals. */
const MOST_CREDITS = 1_000_000_000;
const MOST_NETWORKS = 100;
const NAME_MAX = 200;

const limit = (what: string) =>
  described(
    `Most ${what}; null is without limit.`,
    z.number().int().min(1).max(LARGEST_LIMIT).nullable().optional(),
  );

const credits = (description: string) =>
  described(description, z.number().min(0).max(MOST_CREDITS).nullable().optional());

const name = described('What the key is for.', z.string().trim().min(1).max(NAME_MAX));

const rules = {
  scopes: described(
    'What it may do: submit tasks, read them, manage (cancel, delete, call back again) them. Empty is everything.',
    z.array(z.enum(SCOPES)).max(SCOPES.length).optional(),
  ),
  allowed_networks: described(
    'IP addresses and networks it may be used from, such as "203.0.113.0/24". Empty is everywhere.',
    z.array(z.string().min(1).max(64)).max(MOST_NETWORKS).optional(),
  ),
  requests_per_minute: limit('requests in a minute'),
  tasks_per_hour: limit('tasks in an hour'),
  tasks_per_day: limit('tasks in a day'),
  concurrent_tasks: limit('tasks waiting and running at once'),
};

export const newKeyRequest = named(
  'NewKey',
  'A key to be made.',
  z.strictObject({
    name,
    ...rules,
    credits: credits('Credits it may spend; null is without limit.'),
  }),
);

export const keyChange = named(
  'KeyChange',
  'What is to be different about a key. What is left out stays.',
  z.strictObject({
    name: name.optional(),
    ...rules,
    credits: credits('Credits left from now on; null is without limit.'),
    add_credits: described(
      'Credits added to what is left. Not together with credits.',
      z.number().min(-MOST_CREDITS).max(MOST_CREDITS).optional(),
    ),
  }),
);

export const keyView = named(
  'Key',
  'An API key. The key itself is kept nowhere.',
  z.object({
    id: z.string(),
    name: z.string(),
    prefix: described('First characters, by which its owner recognises it.', z.string()),
    created_time: utcTime(),
    revoked_time: utcTime().nullable(),
    last_used_time: described('To within a minute.', utcTime().nullable()),
    scopes: z.array(z.enum(SCOPES)),
    allowed_networks: z.array(z.string()),
    credits: described('Left to spend; null is without limit.', z.number().nullable()),
    credits_spent: z.number(),
    requests_per_minute: z.number().int().nullable(),
    tasks_per_hour: z.number().int().nullable(),
    tasks_per_day: z.number().int().nullable(),
    concurrent_tasks: z.number().int().nullable(),
  }),
);

export const createdKey = named(
  'CreatedKey',
  'A new key, shown this once.',
  z.object({ ...keyView.shape, key: z.string() }),
);

export const keyList = named('KeyList', 'All keys, oldest first.', z.object({ items: z.array(keyView) }));

export type NewKeyRequest = z.infer<typeof newKeyRequest>;
export type KeyChange = z.infer<typeof keyChange>;
export type KeyView = z.infer<typeof keyView>;
