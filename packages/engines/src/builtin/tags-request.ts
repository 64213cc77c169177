import type { MusicRequest } from '@songwright/music';
import type { Track } from '../engine.ts';

/** A track without a song document as a request: its tags are all that is known of its style. */
export function tagsRequest({ title, tags }: Pick<Track, 'title' | 'tags'>): MusicRequest {
  return {
    prompt: '',
    style: tags,
    title,
    lyrics: '',
    instrumental: true,
    negativeTags: '',
    vocalGender: null,
    styleWeight: null,
    weirdness: null,
    audioWeight: null,
    duration: 60,
    maxDuration: 60,
  };
}
