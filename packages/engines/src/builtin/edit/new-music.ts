import {
  type Brief,
  barTicks,
  compose,
  createRng,
  excerpt,
  excerptPlan,
  type Key,
  type MusicRequest,
  type Plan,
  type Rng,
  readBrief,
  type Score,
  type Seconds,
  singFromStart,
  type Ticks,
  timeline,
} from '@songwright/music';
import type { Song } from '../../song/song.ts';
import { composed, trackRng } from '../compose-track.ts';

/** Music written to stand in a song. */
export interface NewMusic {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly score: Score;
  /** What a person should know of how their lyrics were read. */
  readonly remarks: readonly string[];
  /** The source's own band in its own style: it is mixed as it was. */
  readonly sameStyle: boolean;
}

/** What new music takes over from the place where it stands. */
export interface Place {
  readonly song: Song;
  /** Where it begins. */
  readonly at: Ticks;
  readonly seed: number;
  readonly variant: 1 | 2;
  readonly title: string;
}

/** The brief of what is asked, in the tempo, meter and key of the place; null: the source's own. */
export function briefAt(place: Place, request: MusicRequest | null): { brief: Brief; sameStyle: boolean } {
  const { song, at, title } = place;
  const kept = { title, bpm: song.plan.bpm, meter: song.plan.meter, key: keyAt(song.score, at) };
  if (request === null) return { brief: { ...song.brief, ...kept }, sameStyle: true };
  const asked = readBrief(request, trackRng(place).fork('brief'), title);
  const sameStyle = asked.genre === song.brief.genre && asked.blend === song.brief.blend;
  const unsaid = request.vocalGender === null && song.voice !== null && asked.voice !== null;
  return {
    brief: {
      ...asked,
      ...kept,
      ...(sameStyle ? { halfTime: song.brief.halfTime } : {}),
      ...(unsaid ? { voice: song.voice } : {}),
    },
    sameStyle,
  };
}

function keyAt(score: Score, at: Ticks): Key {
  return (score.key.findLast((change) => change.at < at) ?? score.key[0]!).key;
}

/** The chances the song was composed with: players, tunes and chords that come again are the same. */
export function rngOf(song: Pick<Song, 'seed' | 'variant'>): Rng {
  return createRng(song.seed).fork(`variant-${song.variant}`).fork('music');
}

/** A generator whose forks of these names come from another one. */
export function withForksOf(rng: Rng, other: Rng, names: readonly string[]): Rng {
  return { ...rng, fork: (name) => (names.includes(String(name)) ? other : rng).fork(name) };
}

export interface Composed {
  readonly plan: Plan;
  readonly score: Score;
  /** What a person should know of how their lyrics were read. */
  readonly remarks?: readonly string[];
}

/** How long new music is to be. */
export interface Length {
  readonly duration: Seconds;
  /** True: as long as that; false: as long as its words need, where it has any. */
  readonly asked: boolean;
  readonly longest: Seconds;
}

/** @throws {InputFault} for lyrics that cannot be sung or do not fit. */
export function composeSong(brief: Brief, { duration, asked, longest }: Length, rng: Rng): Composed {
  return composed(() => compose({ ...brief, duration, lengthAsked: asked, longest }, rng));
}

/** Bars `from` to `to` of something composed, to be played as a take of their own. */
export function barsOf({ plan, score, remarks = [] }: Composed, from: number, to: number): Composed {
  const bar = barTicks(plan.meter);
  return {
    plan: excerptPlan(plan, from * bar, to * bar),
    score: singFromStart(excerpt(score, from * bar, to * bar)),
    remarks,
  };
}

export const secondsOf = (score: Score, at: Ticks): Seconds => timeline(score).secondsAt(at);
