-- Files that users have sent, each under its own key of the file store. They expire by their age.
create table uploads (
  id text primary key,
  key_id text not null references api_keys (id),
  key text not null unique,
  name text not null,
  content_type text not null,
  size bigint not null,
  created_at timestamptz not null default now()
);
create index uploads_by_age on uploads (created_at);
