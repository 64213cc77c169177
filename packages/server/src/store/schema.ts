import type { Model, Scope, TaskFile, TaskStatus } from '@songwright/contract';
import type { NewPersona } from '@songwright/engines';
import {
  bigint,
  doublePrecision,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

// The tables as the SQL in migrations/ makes them (a test compares the two); what they mean is said there.

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const createdAt = () => time('created_at').notNull().defaultNow();

export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  hash: text('hash').notNull().unique(),
  prefix: text('prefix').notNull(),
  createdAt: createdAt(),
  revokedAt: time('revoked_at'),
  lastUsedAt: time('last_used_at'),
  scopes: text('scopes').array().$type<Scope[]>().notNull().default([]),
  allowedNetworks: text('allowed_networks').array().notNull().default([]),
  credits: doublePrecision('credits'),
  creditsSpent: doublePrecision('credits_spent').notNull().default(0),
  requestsPerMinute: integer('requests_per_minute'),
  tasksPerHour: integer('tasks_per_hour'),
  tasksPerDay: integer('tasks_per_day'),
  concurrentTasks: integer('concurrent_tasks'),
  webhookSecret: text('webhook_secret'),
  webhookSecretBefore: text('webhook_secret_before'),
  webhookSecretBeforeUntil: time('webhook_secret_before_until'),
});

export const rateWindows = pgTable(
  'rate_windows',
  {
    keyId: text('key_id')
      .notNull()
      .references(() => apiKeys.id),
    name: text('name').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    used: integer('used').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.name] })],
);

export const workers = pgTable('workers', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  startedAt: time('started_at').notNull().defaultNow(),
  models: text('models').array().$type<Model[]>().notNull().default([]),
  slots: integer('slots').notNull().default(0),
  seenAt: time('seen_at').notNull().defaultNow(),
});

export const tasks = pgTable('tasks', {
  id: text('id').primaryKey(),
  keyId: text('key_id')
    .notNull()
    .references(() => apiKeys.id),
  model: text('model').$type<Model>().notNull(),
  input: jsonb('input').$type<unknown>().notNull(),
  seed: bigint('seed', { mode: 'number' }).notNull(),
  status: text('status').$type<TaskStatus>().notNull().default('not_started'),
  progress: smallint('progress').notNull().default(0),
  stage: text('stage').notNull().default(''),
  files: json('files').$type<readonly TaskFile[]>().notNull().default([]),
  errorMessage: text('error_message'),
  callbackUrl: text('callback_url'),
  parentTaskId: text('parent_task_id'),
  parentAudioId: text('parent_audio_id'),
  onceFor: text('once_for'),
  credits: doublePrecision('credits').notNull().default(0),
  jobId: uuid('job_id').notNull(),
  attempt: integer('attempt').notNull().default(0),
  workerId: integer('worker_id'),
  jobRetry: integer('job_retry'),
  createdAt: createdAt(),
  startedAt: time('started_at'),
  finishedAt: time('finished_at'),
  price: doublePrecision('price').notNull().default(0),
  turn: integer('turn').notNull().default(0),
});

export const tracks = pgTable('tracks', {
  audioId: text('audio_id').primaryKey(),
  taskId: text('task_id')
    .notNull()
    .references(() => tasks.id),
  keyId: text('key_id')
    .notNull()
    .references(() => apiKeys.id),
  variant: smallint('variant').notNull(),
  title: text('title').notNull(),
  tags: text('tags').notNull(),
  duration: doublePrecision('duration').notNull(),
  prompt: text('prompt').notNull(),
  audioKey: text('audio_key').notNull(),
  imageKey: text('image_key').notNull(),
  songKey: text('song_key'),
  createdAt: createdAt(),
});

export const personas = pgTable('personas', {
  id: text('id').primaryKey(),
  keyId: text('key_id')
    .notNull()
    .references(() => apiKeys.id),
  taskId: text('task_id')
    .notNull()
    .references(() => tasks.id),
  audioId: text('audio_id').notNull(),
  name: text('name').notNull(),
  persona: jsonb('persona').$type<NewPersona['persona']>().notNull(),
  createdAt: createdAt(),
});

export const files = pgTable('files', {
  key: text('key').primaryKey(),
  taskId: text('task_id')
    .notNull()
    .references(() => tasks.id),
  attempt: integer('attempt').notNull(),
  kind: text('kind').notNull(),
  contentType: text('content_type').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  createdAt: createdAt(),
});

export const uploads = pgTable('uploads', {
  id: text('id').primaryKey(),
  keyId: text('key_id')
    .notNull()
    .references(() => apiKeys.id),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  contentType: text('content_type').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  createdAt: createdAt(),
});

export type CallbackState = 'pending' | 'delivered' | 'failed';

export const callbacks = pgTable('callbacks', {
  taskId: text('task_id')
    .primaryKey()
    .references(() => tasks.id),
  url: text('url').notNull(),
  state: text('state').$type<CallbackState>().notNull().default('pending'),
  attempts: integer('attempts').notNull().default(0),
  lastStatus: integer('last_status'),
  lastError: text('last_error'),
  jobId: uuid('job_id').notNull(),
  workerId: integer('worker_id'),
  jobRetry: integer('job_retry'),
  createdAt: createdAt(),
  lastAttemptAt: time('last_attempt_at'),
  deliveredAt: time('delivered_at'),
});

export const deliveries = pgTable('deliveries', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  taskId: text('task_id')
    .notNull()
    .references(() => tasks.id),
  attempt: integer('attempt').notNull(),
  status: integer('status'),
  error: text('error'),
  milliseconds: integer('milliseconds').notNull(),
  createdAt: createdAt(),
});

export const idempotency = pgTable(
  'idempotency',
  {
    keyId: text('key_id')
      .notNull()
      .references(() => apiKeys.id),
    idempotencyKey: text('idempotency_key').notNull(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id),
    bodyHash: text('body_hash').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.idempotencyKey] })],
);
