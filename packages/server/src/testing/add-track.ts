import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.ts';
import { files, tasks, tracks } from '../store/schema.ts';
import { newTaskId } from '../tasks/ids.ts';

export interface AddedTrack {
  readonly taskId: string;
  readonly audioId: string;
}

/** A finished task with one track and its song's file, as a worker would have left them. */
export async function addTrack(
  { db }: Database,
  keyId: string,
  {
    track = {},
    task = {},
  }: {
    readonly track?: Partial<typeof tracks.$inferInsert>;
    readonly task?: Partial<typeof tasks.$inferInsert>;
  } = {},
): Promise<AddedTrack> {
  const taskId = newTaskId();
  const audioId = randomUUID();
  const songKey = `songs/${taskId}/${audioId}.json`;
  await db.insert(tasks).values({
    id: taskId,
    keyId,
    model: 'generate-music',
    input: { mv: 'V5' },
    seed: 1,
    status: 'finished',
    jobId: randomUUID(),
    ...task,
  });
  await db.insert(tracks).values({
    audioId,
    taskId,
    keyId,
    variant: 1,
    title: 'Low Tide',
    tags: 'ambient',
    duration: 120,
    prompt: '',
    audioKey: `audio/${taskId}/${audioId}.mp3`,
    imageKey: `audio/${taskId}/${audioId}.jpeg`,
    songKey,
    ...track,
  });
  await db
    .insert(files)
    .values({ key: songKey, taskId, attempt: 1, kind: 'song', contentType: 'application/json', size: 1 });
  return { taskId, audioId };
}
