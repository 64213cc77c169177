-- Who may use the service. Of a key only its SHA-256 is kept.
create table api_keys (
  id text primary key,
  name text not null,
  hash text not null unique,
  prefix text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- One row for each start of a worker process. While it lives, its connection holds the advisory lock (1397706311, id):
-- the database itself knows which workers are alive.
create table workers (
  id integer generated always as identity primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default now()
);

create table tasks (
  id text primary key,
  key_id text not null references api_keys (id),
  model text not null,
  input jsonb not null,
  seed bigint not null,
  status text not null default 'not_started' check (status in ('not_started', 'running', 'finished', 'failed')),
  progress smallint not null default 0 check (progress between 0 and 100),
  stage text not null default '',
  -- Not jsonb, which would reorder the fields that clients read.
  files json not null default '[]',
  error_message text,
  callback_url text,
  credits double precision not null default 0,
  -- The queue's job that will end this task; another one after a worker handed its job back.
  job_id uuid not null,
  -- How often any worker began it: the files of an attempt that lost its job are told apart by it.
  attempt integer not null default 0,
  -- The claim that runs now: whose it is, and the queue's own count that fences it. Empty while the job waits.
  worker_id integer,
  job_retry integer,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index tasks_of_key on tasks (key_id, created_at desc, id);
create index tasks_unfinished on tasks (id) where status in ('not_started', 'running');

create table tracks (
  audio_id text primary key,
  task_id text not null references tasks (id) on delete cascade,
  key_id text not null references api_keys (id),
  variant smallint not null,
  title text not null,
  tags text not null,
  duration double precision not null,
  prompt text not null,
  audio_key text not null,
  image_key text not null,
  song_key text,
  created_at timestamptz not null default now()
);
create index tracks_of_task on tracks (task_id, variant);

-- Written by the transaction that finishes the task: what the store holds beside these belongs to lost attempts.
create table files (
  key text primary key,
  task_id text not null references tasks (id) on delete cascade,
  attempt integer not null,
  kind text not null,
  content_type text not null,
  size bigint not null,
  created_at timestamptz not null default now()
);
create index files_of_task on files (task_id);

create table callbacks (
  task_id text primary key references tasks (id) on delete cascade,
  url text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_status integer,
  last_error text,
  job_id uuid not null,
  worker_id integer,
  job_retry integer,
  created_at timestamptz not null default now(),
  last_attempt_at timestamptz,
  delivered_at timestamptz
);
create index callbacks_pending on callbacks (task_id) where state = 'pending';

create table idempotency (
  key_id text not null references api_keys (id),
  idempotency_key text not null,
  task_id text not null references tasks (id) on delete cascade deferrable initially deferred,
  body_hash text not null,
  created_at timestamptz not null default now(),
  primary key (key_id, idempotency_key)
);
