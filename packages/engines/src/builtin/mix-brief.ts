import {
  type Brief,
  GENRES,
  type MixBrief,
  type MixProfile,
  NEUTRAL_MIX,
  type Plan,
} from '@songwright/music';
import { type Bend, PRODUCTION_BENDS } from './data/production-bends.ts';

/** Decibels of tilt between the darkest and an even mood, and between that and the brightest. */
const MOOD_TILT = 0.8;

/**
 * What the studio is told about a song: its genre's way of mixing, bent by the words about the recording, by the
 * mood (dark or bright) and by `audio_weight`, which says how much of the production is to be heard: 0 is nearly
 * bare, 0.5 as the genre has it, 1 a big record.
 */
export function mixBrief(brief: Brief, plan: Plan): MixBrief {
  const weighed = weigh(mixTaste(brief, plan), brief.audioWeight);
  return { profile: { ...weighed, tilt: weighed.tilt + MOOD_TILT * brief.mood.valence }, bpm: plan.bpm };
}

/**
 * How a song is mixed before mood and `audio_weight`: as its persona is, or as its genre is, and as the words about
 * the recording want it.
 */
export function mixTaste({ production, persona }: Brief, plan: Plan): MixProfile {
  const kept = persona === undefined || persona.part === 'voice' ? null : persona.persona;
  const own = kept?.mix ?? GENRES.get(plan.genre)?.mix ?? NEUTRAL_MIX;
  // What the persona's own words did to its mix is in it already.
  const words = production.filter((word) => !kept?.production.includes(word));
  return words.reduce((profile, word) => bend(profile, PRODUCTION_BENDS[word]), own);
}

function bend(profile: MixProfile, by: Bend): MixProfile {
  return {
    ...profile,
    reverb: unit(profile.reverb + (by.reverb ?? 0)),
    delay: unit(profile.delay + (by.delay ?? 0)),
    width: unit(profile.width + (by.width ?? 0)),
    glue: unit(profile.glue + (by.glue ?? 0)),
    vintage: unit(profile.vintage + (by.vintage ?? 0)),
    tilt: profile.tilt + (by.tilt ?? 0),
    low: profile.low + (by.low ?? 0),
    space: by.space ?? profile.space,
    duck: deepen(profile.duck, by.duck ?? 1),
  };
}

function weigh(profile: MixProfile, audioWeight: number): MixProfile {
  const more = (value: number) => unit(value * (0.4 + 1.2 * audioWeight));
  return {
    ...profile,
    reverb: more(profile.reverb),
    delay: more(profile.delay),
    width: unit(profile.width * (0.7 + 0.6 * audioWeight)),
    glue: more(profile.glue),
    duck: deepen(profile.duck, 0.4 + 1.2 * audioWeight),
  };
}

function deepen(duck: MixProfile['duck'], times: number): MixProfile['duck'] {
  return duck === null || times === 0 ? null : { ...duck, depth: duck.depth * times };
}

const unit = (value: number): number => Math.min(1, Math.max(0, value));
