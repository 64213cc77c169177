import { type MusicRequest, OPEN_REQUEST } from '@songwright/music';
import type { Track } from '../engine.ts';

/** A track without a song document as a request: its tags are all that is known of its style. */
export function tagsRequest({ title, tags }: Pick<Track, 'title' | 'tags'>): MusicRequest {
  return { ...OPEN_REQUEST, style: tags, title, instrumental: true, duration: 60, maxDuration: 60 };
}
