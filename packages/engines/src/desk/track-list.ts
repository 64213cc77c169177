import type { MusicVersion } from '@songwright/contract';
import type { Persona } from '@songwright/music';
import type { Job, JobResult, Personas, Track, Tracks } from '../engine.ts';

/** `Tracks` and `Personas` in memory. */
export interface TrackList extends Tracks {
  readonly personas: Personas;
  /** Remembers what a job has made, so that later jobs find it. */
  add(job: Job, result: JobResult): void;
}

/** The tracks of a desk without a service. */
export function listTracks(): TrackList {
  const made: Track[] = [];
  /** What tasks that made no track of their own have worked on. */
  const parents = new Map<string, string>();
  const personas = new Map<string, Persona>();
  const find = async (audioId: string) => made.find((track) => track.audioId === audioId) ?? null;
  return {
    find,
    personas: { find: async (personaId) => personas.get(personaId) ?? null },
    ofTask: async (taskId) => {
      const own = made.filter((track) => track.taskId === taskId);
      const parent = parents.get(taskId);
      if (own.length > 0 || parent === undefined) return own.sort((a, b) => a.variant - b.variant);
      const track = await find(parent);
      return track === null ? [] : [track];
    },
    add: ({ taskId, model, input }, { tracks, personas: described = [] }) => {
      for (const { personaId, persona } of described) personas.set(personaId, persona);
      const { mv, audio_id } = (input ?? {}) as { mv?: MusicVersion; audio_id?: string };
      made.push(...tracks.map((track) => ({ ...track, taskId, model, version: mv ?? null })));
      if (audio_id !== undefined) parents.set(taskId, audio_id);
    },
  };
}
