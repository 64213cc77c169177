import type { CoverBrief } from '@songwright/media';
import { type Brief, createRng, readBrief } from '@songwright/music';
import type { Track } from '../engine.ts';
import { tagsRequest } from './tags-request.ts';

/** The style as the listener named it ("bossa nova") says more of a cover than the genre it is composed in. */
export function coverBrief({ title, genre, tags, mood }: Brief): CoverBrief {
  return { title, genre: tags[0] ?? genre, tags: [genre, ...tags.slice(1)], mood };
}

/** What a track without a song document says of itself: its title and its tags. */
export function coverBriefOfTags(track: Pick<Track, 'title' | 'tags'>): CoverBrief {
  return coverBrief(readBrief(tagsRequest(track), createRng(track.tags), track.title));
}
