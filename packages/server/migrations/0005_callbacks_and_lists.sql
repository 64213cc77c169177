alter table api_keys
  -- What callbacks are signed with. It must be known to sign with it, so it cannot be kept as a hash.
  add column webhook_secret text,
  -- After a rotation callbacks are signed with both for a while.
  add column webhook_secret_before text,
  add column webhook_secret_before_until timestamptz;

-- One row for each try at delivering a callback.
create table deliveries (
  id bigint generated always as identity primary key,
  task_id text not null references tasks (id) on delete cascade,
  attempt integer not null,
  -- Of the receiver's answer; empty when there was none.
  status integer,
  error text,
  milliseconds integer not null,
  created_at timestamptz not null default now()
);
create index deliveries_of_task on deliveries (task_id, id);
create index deliveries_by_age on deliveries (created_at);

-- The list of a key's tasks, newest first, goes through it page by page.
drop index tasks_of_key;
create index tasks_of_key on tasks (key_id, created_at desc, id desc);

-- Whoever watches a task is told of every change, whichever process made it.
create function notify_task_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('songwright_tasks', new.id);
  return null;
end $$;
create trigger task_changed after update of status, progress, stage on tasks
  for each row when ((old.status, old.progress, old.stage) is distinct from (new.status, new.progress, new.stage))
  execute function notify_task_change();
