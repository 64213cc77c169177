import { type ComposedTrack, RELEASE, type Song } from '@songwright/engines';

/** The document of a track that was composed here and not by a task. */
export function songOfTrack({ brief, plan, score, mix }: ComposedTrack): Song {
  const voice = score.lyric === null ? null : brief.voice;
  return { release: RELEASE, seed: 1, variant: 1, brief, plan, score, voice, mix, recording: null };
}
