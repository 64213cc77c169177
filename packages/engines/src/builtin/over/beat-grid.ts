import type { Hearing } from '@songwright/listen';
import { type Bpm, barTicks, beatStarts, type Meter, PPQ, type Seconds, type Ticks } from '@songwright/music';
import { chooseBeats } from './choose-beats.ts';
import { evenBeats, isPulse, steadyBeats } from './steady-beats.ts';

/** Where musical time lies in a recording. */
export interface BeatGrid {
  readonly meter: Meter;
  /** Quarters a minute, by the median beat. */
  readonly bpm: Bpm;
  /** The first bar line in the recording. */
  readonly firstBar: Seconds;
  /** Ticks from the first bar line; below 0 before it. Beyond the heard beats time goes on as it last went. */
  ticksAt(time: Seconds): Ticks;
  /** The heard beats from the first bar line on. */
  readonly beats: readonly { readonly at: Seconds; readonly ticks: Ticks }[];
}

/**
 * Bars and beats of a hearing as one unbroken grid: bar lines every so many beats, at the place that most of the heard
 * downbeats agree on. What the ear has counted otherwise for a bar or two does not break the music's bars, and small
 * errors of the ear are smoothed. Where there is hardly a pulse a song of its own has an even one.
 */
export function beatGrid(hearing: Hearing, follows = true): BeatGrid {
  const { beats, meter: counted } = chooseBeats(hearing);
  const inBar = beatsInBar(beats);
  const own = beatStarts(counted).length === inBar;
  const meter: Meter = own ? counted : { beats: inBar, unit: 4 };
  const first = firstDownbeat(beats, inBar);
  const starts = beatStarts(meter);
  const bar = barTicks(meter);
  const ticksOf = (beat: number): Ticks => {
    const bars = Math.floor(beat / inBar);
    return bars * bar + starts[beat - bars * inBar]!;
  };
  const heard = beats.map(({ at }) => at);
  const times = follows || isPulse(heard) ? steadyBeats(heard) : evenBeats(heard);
  const usual = typical(times.slice(1).map((at, index) => at - times[index]!));
  const placeOf = (time: Seconds): number => {
    if (time <= times[0]!) return (time - times[0]!) / usual;
    const last = times.length - 1;
    if (time >= times[last]!) return last + (time - times[last]!) / usual;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (times[middle]! <= time) low = middle;
      else high = middle;
    }
    return low + (time - times[low]!) / (times[high]! - times[low]!);
  };
  return {
    meter,
    bpm: (60 * bar) / (PPQ * inBar * usual),
    firstBar: times[first]!,
    ticksAt: (time) => {
      const place = placeOf(time) - first;
      const whole = Math.floor(place);
      const from = ticksOf(whole);
      return from + (place - whole) * (ticksOf(whole + 1) - from);
    },
    beats: times.slice(first).map((at, index) => ({ at, ticks: ticksOf(index) })),
  };
}

function beatsInBar(beats: Hearing['beats']): number {
  const counts = new Map<number, number>();
  let longest = 1;
  beats.forEach(({ inBar }, index) => {
    longest = Math.max(longest, inBar + 1);
    if (inBar !== 0 || index === 0) return;
    const count = beats[index - 1]!.inBar + 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  });
  if (counts.size === 0) return longest;
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/** Index of the first beat that is a downbeat as most of the downbeats lie. */
function firstDownbeat(beats: Hearing['beats'], inBar: number): number {
  const votes = new Array<number>(inBar).fill(0);
  beats.forEach((beat, index) => {
    votes[(((index - beat.inBar) % inBar) + inBar) % inBar]!++;
  });
  return votes.indexOf(Math.max(...votes));
}

/** Share by which a beat may differ from the median and still count: further off it was heard twice or not at all. */
const ALIKE = 0.12;

/** The mean of the beats that are like the median one: finer than the median, which knows only heard frames. */
function typical(gaps: readonly Seconds[]): Seconds {
  const median = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0.5;
  const alike = gaps.filter((gap) => Math.abs(gap - median) <= ALIKE * median);
  return alike.length === 0 ? median : alike.reduce((sum, gap) => sum + gap, 0) / alike.length;
}
