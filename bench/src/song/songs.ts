import { musicRequest, type TrackOrder } from '@songwright/engines';

export const LENGTH = 180;

/** Instrumentals of at least ten parts: synthesised, recorded and mixed bands, few notes and many. */
export const SONGS = [
  { prompt: 'dreamy synthwave about driving at night', seed: 7 },
  { prompt: 'epic cinematic orchestra with choir and drums', seed: 7 },
  { prompt: 'soul with horns, strings and organ', seed: 7 },
  { prompt: 'disco with strings, brass, piano, guitar and congas', seed: 7 },
] as const;

export type BenchSong = (typeof SONGS)[number];

export function orderOf({ prompt, seed }: BenchSong, variant: 1 | 2 = 1, duration = LENGTH): TrackOrder {
  const request = musicRequest({
    prompt,
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    style: '',
    title: '',
    negative_tags: '',
    duration,
  });
  return { request, title: 'Bench', seed, variant };
}
