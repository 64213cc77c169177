import { type Brief, GENRES, type MixBrief, NEUTRAL_MIX } from '@songwright/music';

/** What the studio is told about a song: its genre's way of mixing, and the tempo its echoes keep. */
export function mixBrief(brief: Brief): MixBrief {
  return { profile: GENRES.get(brief.genre)?.mix ?? NEUTRAL_MIX, bpm: brief.bpm };
}
