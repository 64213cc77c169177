-- What generate-persona keeps of a track: who sings, who plays, how it is mixed. It outlives the track.
create table personas (
  id text primary key,
  key_id text not null references api_keys (id),
  task_id text not null references tasks (id) on delete cascade,
  audio_id text not null,
  name text not null,
  persona jsonb not null,
  created_at timestamptz not null default now()
);
create index personas_of_key on personas (key_id, created_at desc);
