-- What a key may do, from where, and how much of it. Empty lists and nulls are without limit.
alter table api_keys
  add column scopes text[] not null default '{}',
  add column allowed_networks text[] not null default '{}',
  -- Left to spend. What unfinished tasks will cost is not taken off before they have finished.
  add column credits double precision,
  add column credits_spent double precision not null default 0,
  add column requests_per_minute integer check (requests_per_minute > 0),
  add column tasks_per_hour integer check (tasks_per_hour > 0),
  add column tasks_per_day integer check (tasks_per_day > 0),
  add column concurrent_tasks integer check (concurrent_tasks > 0);

alter table tasks
  -- What it costs when it finishes, by the price list of the moment it was taken.
  add column price double precision not null default 0,
  -- Whose turn it is among tasks of one model, smallest first: keys take turns, however many tasks each has waiting.
  add column turn integer not null default 0;
create index tasks_unfinished_of_key on tasks (key_id, model, turn) where status in ('not_started', 'running');
create index tasks_turns on tasks (model, status, turn) where status in ('not_started', 'running');

-- How much of a limit a key has used in the window of time that runs now. One row for each key and limit.
create table rate_windows (
  key_id text not null references api_keys (id) on delete cascade,
  name text not null,
  -- The number of the window: seconds since 1970 by the window's length.
  number bigint not null,
  used integer not null,
  primary key (key_id, name)
);
