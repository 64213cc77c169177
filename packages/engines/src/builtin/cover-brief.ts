import type { CoverBrief } from '@songwright/media';
import { type Brief, createRng, readBrief } from '@songwright/music';
import type { Track } from '../engine.ts';

/** The style as the listener named it ("bossa nova") says more of a cover than the genre it is composed in. */
export function coverBrief({ title, genre, tags, mood }: Brief): CoverBrief {
  return { title, genre: tags[0] ?? genre, tags: [genre, ...tags.slice(1)], mood };
}

/** What a track without a song document says of itself: its title and its tags. */
export function coverBriefOfTags({ title, tags }: Pick<Track, 'title' | 'tags'>): CoverBrief {
  const request = {
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
    duration: null,
    maxDuration: 480,
  };
  return coverBrief(readBrief(request, createRng(tags), title));
}
