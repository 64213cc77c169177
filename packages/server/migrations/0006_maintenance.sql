-- When a piece of housekeeping was last begun: of several processes that look, one does it.
create table maintenance (
  name text primary key,
  begun_at timestamptz not null
);

-- What is expired is found by its age.
create index files_by_age on files (created_at);
create index tasks_by_end on tasks (finished_at) where finished_at is not null;

alter table workers
  add column models text[] not null default '{}',
  add column slots integer not null default 0,
  -- Written twice a minute: the models of a worker that was here a moment ago are still accepted while it restarts.
  add column seen_at timestamptz not null default now();
