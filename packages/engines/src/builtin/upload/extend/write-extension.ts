import type { Hearing } from '@songwright/listen';
import {
  type Brief,
  barTicks,
  beatStarts,
  compose,
  excerpt,
  type GivenLoop,
  type GivenMaterial,
  joinPlans,
  joinScores,
  type MusicRequest,
  type Plan,
  PPQ,
  type Rng,
  readBrief,
  type Score,
  type Seconds,
  singFromStart,
  type Ticks,
} from '@songwright/music';
import { composed, trackRng } from '../../compose-track.ts';
import { barsOf, type Composed } from '../../edit/new-music.ts';
import { barsIn, introBars, nearest, ROUNDS, surplusOf } from '../../edit/tail-length.ts';
import { beatGrid } from '../../over/beat-grid.ts';
import { materialOf } from '../../over/material-of.ts';
import { chordLoop } from './chord-loop.ts';
import { headOfSong, planOf } from './head-of-song.ts';
import { type JoinPoint, joinPoint } from './join-point.ts';
import { type LocalTime, localTime } from './local-time.ts';

/** A recording to go on with. */
export interface ExtensionOrder {
  readonly request: MusicRequest;
  readonly title: string;
  readonly seed: number;
  readonly variant: 1 | 2;
  readonly hearing: Hearing;
  /** From where on there may be new music; null: from its end. */
  readonly point: Seconds | null;
  /** Asked length of the whole; null: as long as suits. */
  readonly duration: Seconds | null;
  /** Longest the whole may be. */
  readonly longest: Seconds;
}

/** What follows on a recording, as written, and the song that both are. */
export interface WrittenExtension {
  readonly join: JoinPoint;
  readonly brief: Brief;
  /** What is played from the join on. */
  readonly tail: Score;
  readonly tailPlan: Plan;
  /** Of the whole. */
  readonly score: Score;
  readonly plan: Plan;
  readonly remarks: readonly string[];
}

/** Least and usual length of what is added, and the longest that its end rings. */
const LEAST: Seconds = 10;
const USUAL: Seconds = 60;
const RING: Seconds = 6;

/**
 * Composes what follows on a recording: in its meter and key, at the tempo it has where it is left, over the chords it has
 * turned in up to there.
 *
 * @param end Where the recording has rung out.
 * @throws {InputFault} for lyrics that cannot be sung or do not fit.
 */
export function writeExtension(order: ExtensionOrder, end: Seconds): WrittenExtension {
  const rng = trackRng(order);
  const { hearing } = order;
  const { join, brief, beats } = placeOf(order, end);
  const material = materialOf(hearing, { bpm: brief.bpm, follows: true });
  const lead = material.sections[0]!.kind === '' ? material.sections[0]!.bars : 0;
  const bar = barTicks(material.meter);
  const bars = lead + join.line;
  const pickup: Ticks = Math.round((join.pickup * bar) / beats);
  const head = headOfSong(material, { bars, ticks: bars * bar - pickup, seconds: join.at });
  const wanted = lengthOf(order, join.at);
  const loop = chordLoop(afterLead(material, lead), join.line);
  const music = composeOn(brief, loop, { wanted, pickup }, order, rng.fork('music'));
  const leading = music.leading ? [music.leading] : [];
  const tail = singFromStart(joinScores([...leading, music.score]));
  const score = joinScores([head.score, ...leading, music.score]);
  return {
    join,
    brief: { ...brief, duration: wanted },
    tail,
    tailPlan: music.plan,
    score,
    plan: joinPlans([planOf(head, music.plan), music.plan], score),
    remarks: music.remarks ?? [],
  };
}

interface Place {
  readonly join: JoinPoint;
  readonly brief: Brief;
  /** Heard beats in a bar of the song: half or twice as many as the ear counts where it goes half or twice as fast. */
  readonly beats: number;
}

/** Where the recording is left, and what is asked of the music there: in the time that runs at that very place. */
function placeOf(order: ExtensionOrder, end: Seconds): Place {
  const { hearing, request, title } = order;
  const grid = beatGrid(hearing);
  const times = hearing.beats.map(({ at }) => at);
  const point = order.point ?? end;
  const inBar = beatStarts(grid.meter).length;
  const first = times.length - grid.beats.length;
  const placeIn = (time: LocalTime): Place => {
    // The ear counts beats, the grid's tempo quarters.
    const bpm = (60 * barTicks(grid.meter)) / (PPQ * inBar * time.beat);
    const given = { meter: grid.meter, bpm, key: hearing.key, freeTempo: true, band: true };
    const brief = readBrief({ ...request, given }, trackRng(order).fork('brief'), title);
    const beats = inBar / stretchOf(brief.bpm / grid.bpm);
    return {
      join: joinPoint({ time, first, beats }, point, end),
      brief,
      beats,
    };
  };
  // Up to the bar line the recording goes on: its beats behind the point count, too.
  const rings = point > end - RINGS;
  const about = placeIn(localTime(times, point, rings));
  return placeIn(localTime(times, about.join.at + SLIP, rings));
}

/** So long before its end a recording may have stopped playing. */
const RINGS: Seconds = 4;
/** A beat is heard this much late at most. */
const SLIP: Seconds = 0.05;

const lengthOf = ({ duration, longest }: ExtensionOrder, head: Seconds): Seconds =>
  Math.max(LEAST, Math.min(duration === null ? USUAL : duration - head, longest - head - RING));

/** What follows, and the beats before it that lead in. */
interface Music extends Composed {
  readonly leading: Score | null;
}

/**
 * A song in the loop of what was heard, from its first section on that is no introduction, at the wanted length. The loop
 * is turned so that the first bar that is taken goes on where the recording is left.
 */
function composeOn(
  brief: Brief,
  loop: Pick<GivenLoop, 'chords' | 'bars'>,
  { wanted, pickup }: { readonly wanted: Seconds; readonly pickup: Ticks },
  { duration, longest }: ExtensionOrder,
  rng: Rng,
): Music {
  const sung = brief.lead === 'voice' && brief.lyrics.trim() !== '';
  const asked = duration !== null;
  const most = asked ? wanted : Math.max(LEAST, longest);
  const write = (more: Seconds, from: number): Composed => {
    const length = { duration: wanted + more, lengthAsked: asked, longest: most + more };
    return composed(() => compose({ ...brief, ...length }, rng, { ...loop, from }));
  };
  const taken = (more: Seconds): Music => {
    const first = write(more, 0);
    const start = Math.max(introBars(first), sung ? 0 : surplusOf(first, wanted));
    const whole = start === 0 ? first : write(more, start);
    const music = barsOf(whole, start, barsIn(whole.plan.sections));
    const { remarks = [] } = whole;
    return { ...music, remarks, leading: pickup > 0 ? leadIn(whole, start, pickup) : null };
  };
  // Words alone decide how long they take where no length was asked.
  return nearest(taken, wanted, sung && !asked ? 2 : ROUNDS);
}

/** Chords counted from the first heard bar line. */
function afterLead({ chords, meter }: GivenMaterial, lead: number): Pick<GivenMaterial, 'chords' | 'meter'> {
  const by = lead * barTicks(meter);
  return {
    meter,
    chords: chords
      .filter(({ at, length }) => at + length > by)
      .map((chord) => {
        const at = Math.max(by, chord.at);
        return { ...chord, at: at - by, length: chord.at + chord.length - at };
      }),
  };
}

/**
 * The beats before the first bar that is taken, or, where there are none, before the second section or bar: what leads in.
 * Never those before the end, where the last chord is held and the tempo slows.
 */
function leadIn({ score, plan }: Composed, start: number, length: Ticks): Score {
  const bar = barTicks(plan.meter);
  const into = start > 0 ? start * bar : (score.sections[1]?.start ?? bar);
  const last = excerpt(score, into - length, into);
  const parts = last.parts.filter(({ notes }) => notes.every(({ syllable }) => syllable === undefined));
  return { ...last, parts, sections: [], lyric: null };
}

/** Bars of the song for each heard one: half, one or two. */
function stretchOf(ratio: number): number {
  if (ratio > Math.SQRT2) return 2;
  return ratio < Math.SQRT1_2 ? 0.5 : 1;
}
