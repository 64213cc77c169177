import { makeTrack, musicRequest, renderSongStems, type TrackOrder } from '@songwright/engines';
import type { StemName } from '@songwright/music';
import { HELD_OUT_LINES, TUNING_LINES } from '../voice/data/lines.ts';
import { addInto, silence } from './audio-sums.ts';
import type { MixRecipe } from './data/mixes.ts';
import type { TrueStem, TrueStems } from './mix-stems.ts';

const context = { signal: new AbortController().signal, onProgress: () => {} };
const SECONDS = 29;

/** The order of a short sung song by a recipe. */
export function songOrder({ set, genre, seed, gender }: MixRecipe): TrackOrder {
  const lines = set === 'tuning' ? TUNING_LINES : HELD_OUT_LINES;
  const own = Array.from({ length: 6 }, (_, i) => lines[(seed + i) % lines.length]!);
  const request = musicRequest({
    prompt: `[Verse]\n${own.slice(0, 4).join('\n')}\n\n[Chorus]\n${own.slice(4).join('\n')}`,
    custom_mode: true,
    instrumental: false,
    mv: 'V5',
    style: genre,
    title: '',
    negative_tags: '',
    duration: SECONDS,
    vocal_gender: gender,
  });
  return { request, title: 'Mix', seed, variant: 1 };
}

/** The same wish for a song that is written for no voice. */
export function playedOrder(recipe: MixRecipe): TrackOrder {
  const order = songOrder(recipe);
  return { ...order, request: { ...order.request, lyrics: '', instrumental: true } };
}

/** The stems of a song as it is mixed and mastered, in the groups that separation knows. */
export async function houseStems(recipe: MixRecipe): Promise<TrueStems> {
  const { song } = await makeTrack(songOrder(recipe), context);
  const stems: TrueStems = {};
  for (const [name, audio] of await renderSongStems(song, context)) {
    const group = groupOf(name);
    stems[group] ??= silence(audio.left.length);
    addInto(stems[group], audio);
  }
  return stems;
}

export function groupOf(stem: StemName): TrueStem {
  switch (stem) {
    case 'vocal':
    case 'backing_vocals':
      return 'vocals';
    case 'drums':
    case 'percussion':
      return 'drums';
    case 'bass':
    case 'guitar':
    case 'keyboard':
      return stem;
    default:
      return 'other';
  }
}
