import type { Seconds } from '@songwright/music';
import type { LocalTime } from './local-time.ts';

/** Where new music joins a recording. */
export interface JoinPoint {
  /** The recording is heard up to here. */
  readonly at: Seconds;
  /** Number of the bar line on which the new music's first whole bar begins. */
  readonly line: number;
  /** Beats of a bar before that line which the new music leads in with. */
  readonly pickup: number;
}

export interface BarLines {
  readonly time: LocalTime;
  /** Beat number of bar line 0, and beats from one line to the next. */
  readonly first: number;
  readonly beats: number;
}

/** A bar line this little before the asked point is the one that was meant. */
const MEANT: Seconds = 0.06;
/** Silence that a listener takes for a breath before the next bar. */
const BREATH: Seconds = 0.3;

/**
 * The first bar line at or after the point: up to the point the recording is left alone, and up to the line it goes on.
 * Where it ends before that line, the new music begins on the next beat and leads into the line.
 *
 * @param point From where on there may be new music.
 * @param end Where the recording has rung out.
 */
export function joinPoint({ time, first, beats }: BarLines, point: Seconds, end: Seconds): JoinPoint {
  const from = time.beatAt(Math.min(point, end) - MEANT) - first;
  const line = Math.max(1, Math.ceil(from / beats));
  const beat = first + line * beats;
  if (time.timeOf(beat) <= end + BREATH) return { at: time.timeOf(beat), line, pickup: 0 };
  const pickup = Math.floor(beat - time.beatAt(Math.max(point, end) - MEANT));
  return pickup < 1
    ? { at: time.timeOf(beat), line, pickup: 0 }
    : { at: time.timeOf(beat - pickup), line, pickup: Math.min(pickup, beats - 1) };
}
