-- What a task works on, as it was checked at submit: the track, and the task that made it.
alter table tasks add column parent_task_id text;
alter table tasks add column parent_audio_id text;
-- What a task is the only one of its model for: an audio_id or a task's id; empty where a job may be repeated. A failed
-- task makes room by itself.
alter table tasks add column once_for text;
create unique index tasks_once on tasks (model, once_for) where once_for is not null and status <> 'failed';
