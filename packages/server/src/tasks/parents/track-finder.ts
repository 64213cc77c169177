import type { MusicVersion } from '@songwright/contract';
import type { Track, Tracks } from '@songwright/engines';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import { tasks, tracks } from '../../store/schema.ts';
import { isStored } from './stored.ts';

/** The finished tracks of one API key, for its jobs. Those whose files have expired are not among them. */
export function trackFinder({ db }: Database, keyId: string): Tracks {
  const select = async (which: SQL): Promise<Track[]> => {
    const rows = await db
      .select({
        audioId: tracks.audioId,
        taskId: tracks.taskId,
        model: tasks.model,
        version: sql<MusicVersion | null>`${tasks.input} ->> 'mv'`,
        variant: tracks.variant,
        title: tracks.title,
        tags: tracks.tags,
        duration: tracks.duration,
        prompt: tracks.prompt,
        audioKey: tracks.audioKey,
        imageKey: tracks.imageKey,
        songKey: tracks.songKey,
      })
      .from(tracks)
      .innerJoin(tasks, eq(tasks.id, tracks.taskId))
      .where(and(eq(tracks.keyId, keyId), isStored, which))
      .orderBy(asc(tracks.variant));
    return rows;
  };
  return {
    find: async (audioId) => (await select(eq(tracks.audioId, audioId)))[0] ?? null,
    ofTask: async (taskId) => {
      const made = await select(eq(tracks.taskId, taskId));
      if (made.length > 0) return made;
      const [task] = await db
        .select({ audioId: tasks.parentAudioId })
        .from(tasks)
        .where(and(eq(tasks.id, taskId), eq(tasks.keyId, keyId)));
      return task?.audioId ? select(eq(tracks.audioId, task.audioId)) : [];
    },
  };
}
