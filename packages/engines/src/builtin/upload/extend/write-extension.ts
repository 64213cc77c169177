import type { Hearing } from '@songwright/listen';
import {
  type Brief,
  barTicks,
  beatStarts,
  compose,
  excerpt,
  type GivenMaterial,
  joinPlans,
  joinScores,
  type MusicRequest,
  type Plan,
  readBrief,
  type Score,
  type Seconds,
  singFromStart,
  type Ticks,
} from '@songwright/music';
import { composed, trackRng } from '../../compose-track.ts';
import { beatGrid } from '../../over/beat-grid.ts';
import { materialOf } from '../../over/material-of.ts';
import { chordLoop } from './chord-loop.ts';
import { headOfSong, planOf } from './head-of-song.ts';
import { type JoinPoint, joinPoint } from './join-point.ts';
import { localTime } from './local-time.ts';

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
/** Bars of a section of the new music: material of one kind is laid out in these. */
const SECTION_BARS = 8;
/** A softer section and a full one take turns. */
const LEVELS = [-4, 0] as const;

/**
 * Composes what follows on a recording: in its meter and key, at the tempo it has where it is left, over the chords it has
 * turned in up to there.
 *
 * @param end Where the recording has rung out.
 * @throws {InputFault} for lyrics that cannot be sung or do not fit.
 */
export function writeExtension(order: ExtensionOrder, end: Seconds): WrittenExtension {
  const { hearing, title } = order;
  const rng = trackRng(order);
  const grid = beatGrid(hearing);
  const beats = hearing.beats.map(({ at }) => at);
  const point = order.point ?? end;
  const time = localTime(beats, point);
  // The tempo of the place: beats of the grid's bars are what the ear counts.
  const bpm = (grid.bpm * medianGap(beats)) / time.beat;
  const given = { meter: grid.meter, bpm, key: hearing.key, freeTempo: true, band: true };
  const brief = readBrief({ ...order.request, given }, rng.fork('brief'), title);
  const times = stretchOf(brief.bpm / grid.bpm);
  const material = materialOf(hearing, { bpm: brief.bpm, follows: true });
  const beatsInBar = beatStarts(grid.meter).length / times;
  const first = beats.indexOf(grid.firstBar);
  const join = joinPoint({ time, first, beats: beatsInBar }, point, end);
  const lead = material.sections[0]!.kind === '' ? material.sections[0]!.bars : 0;
  const bar = barTicks(grid.meter);
  const bars = lead + join.line;
  const pickup: Ticks = Math.round((join.pickup * bar) / beatsInBar);
  const head = headOfSong(material, { bars, ticks: bars * bar - pickup, seconds: join.at });
  const wanted = lengthOf(order, join.at);
  const music = composeOn({ brief, material, line: bars, lead }, wanted, order, rng.fork('music'));
  const leading = pickup > 0 ? leadIn(music, pickup) : [];
  const tail = singFromStart(joinScores([...leading, music.score]));
  const score = joinScores([head.score, ...leading, music.score]);
  return {
    join,
    brief: { ...brief, duration: wanted },
    tail,
    tailPlan: music.plan,
    score,
    plan: joinPlans([planOf(head, music.plan), music.plan], score),
    remarks: music.remarks,
  };
}

const lengthOf = ({ duration, longest }: ExtensionOrder, head: Seconds): Seconds =>
  Math.max(LEAST, Math.min(duration === null ? USUAL : duration - head, longest - head - RING));

interface Ground {
  readonly brief: Brief;
  readonly material: GivenMaterial;
  /** Bars before the new music, and those of them before the first heard bar line. */
  readonly line: number;
  readonly lead: number;
}

function composeOn(
  { brief, material, line, lead }: Ground,
  wanted: Seconds,
  { duration, longest }: ExtensionOrder,
  rng: ReturnType<typeof trackRng>,
) {
  const { meter } = material;
  const bar: Seconds = (barTicks(meter) * 60) / (960 * brief.bpm);
  const bars = Math.ceil(longest / bar);
  const loop = chordLoop(afterLead(material, lead), line - lead, bars);
  const count = Math.ceil(bars / SECTION_BARS);
  const ground: GivenMaterial = {
    tempo: [{ at: 0, bpm: brief.bpm }],
    meter,
    quarter: material.quarter,
    key: material.key,
    sections: Array.from({ length: count }, (_, i) => ({
      bars: SECTION_BARS,
      kind: 'ab'[i % 2]!,
      level: LEVELS[i % 2]!,
    })),
    chords: loop,
    melody: [],
  };
  const sung = brief.lead === 'voice' && brief.lyrics.trim() !== '';
  // Words decide how long they take, where no length was asked.
  const asked = !sung || duration !== null;
  const length = { duration: wanted, lengthAsked: asked, longest: asked ? wanted : Math.max(LEAST, longest) };
  return composed(() =>
    compose({ ...brief, ...length }, rng, {
      material: ground,
      writes: 'song',
      faithfulness: 1,
      wordsMayBeCut: false,
    }),
  );
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

/** The last beats before the new music's second section, played before its first: the fill that leads in. */
function leadIn({ score }: { readonly score: Score }, length: Ticks): Score[] {
  const into = score.sections[1]?.start ?? score.end;
  const last = excerpt(score, into - length, into);
  const parts = last.parts.filter(({ notes }) => notes.every(({ syllable }) => syllable === undefined));
  return [{ ...last, parts, sections: [], lyric: null }];
}

/** Bars of the song for each heard one: half, one or two. */
function stretchOf(ratio: number): number {
  if (ratio > Math.SQRT2) return 2;
  return ratio < Math.SQRT1_2 ? 0.5 : 1;
}

function medianGap(beats: readonly Seconds[]): Seconds {
  const gaps = beats.slice(1).map((at, i) => at - beats[i]!);
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0.5;
}
