import type { Seconds } from '@songwright/music';

/** Musical time as it runs at a place in a recording: a straight line through the last beats heard there. */
export interface LocalTime {
  /** Of one beat. */
  readonly beat: Seconds;
  /** Where the beat of a number falls, 0 being the first beat of the recording. */
  timeOf(beat: number): Seconds;
  /** The number of the beat that a time falls on, with its fraction. */
  beatAt(time: Seconds): number;
}

/** Beats that the line is laid through: enough for some thousandths of a beat, few enough for a player who hurries. */
const MOST_BEATS = 12;
const LEAST_BEATS = 4;

/**
 * Least squares through the last beats at or before a time, or through the first where there are too few: single beats are
 * heard to 10 ms, twelve of them together give the tempo to some thousandths.
 *
 * @param beats At least two, in seconds, rising.
 */
export function localTime(beats: readonly Seconds[], at: Seconds): LocalTime {
  const before = beats.findLastIndex((time) => time <= at);
  const end = Math.min(beats.length, Math.max(before + 1, LEAST_BEATS));
  const start = Math.max(0, end - MOST_BEATS);
  const count = end - start;
  const middle = start + (count - 1) / 2;
  const used = beats.slice(start, end);
  const mean = used.reduce((sum, time) => sum + time, 0) / count;
  let product = 0;
  let square = 0;
  used.forEach((time, i) => {
    const n = start + i - middle;
    product += n * (time - mean);
    square += n * n;
  });
  const beat = square > 0 ? product / square : 0.5;
  return {
    beat,
    timeOf: (number) => mean + (number - middle) * beat,
    beatAt: (time) => middle + (time - mean) / beat,
  };
}
