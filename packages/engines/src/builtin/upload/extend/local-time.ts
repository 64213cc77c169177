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

/** Beats that a line is laid through: as many as there are, where they fit one; fewer where a player hurries or drags. */
const COUNTS = [64, 48, 32, 24, 16, 12, 8, 4] as const;
/** A line fits beats that lie no further from it, on the whole, than so many times what single beats are heard wrongly by. */
const FITS = 1.3;
/** Least that single beats are heard wrongly by. */
const SURE: Seconds = 0.002;
/** A few beats may be left out at the end; of a recording that rings out, more: there they are guessed. */
const DROPS = [0, 2, 4, 6, 8, 12, 16] as const;
const FEW = 4;
const LEAST_BEATS = 4;

/**
 * The longest straight line through the last beats at or before a time, or through the first where there are too few (least
 * squares): a steady recording's tempo and bars are known from all of it, an unsteady one's from the last moments.
 *
 * @param beats At least two, in seconds, rising.
 * @param rings Whether the recording rings out there, and nobody plays any more.
 */
export function localTime(beats: readonly Seconds[], at: Seconds, rings = false): LocalTime {
  const all = beats.map((time, number): Beat => ({ number, time }));
  const before = beats.findLastIndex((time) => time <= at);
  const end = Math.min(beats.length, Math.max(before + 1, LEAST_BEATS));
  for (const count of COUNTS) {
    for (const drop of DROPS) {
      if (count + drop > end || (drop > FEW && !rings)) break;
      const used = all.slice(end - drop - count, end - drop);
      const line = fit(used);
      if (rms(used.map((beat) => offLine(line, beat))) <= FITS * unsureness(used)) return line;
    }
  }
  return fit(all.slice(Math.max(0, end - LEAST_BEATS), end));
}

interface Beat {
  readonly number: number;
  readonly time: Seconds;
}

function fit(beats: readonly Beat[]): LocalTime {
  const middle = beats.reduce((sum, { number }) => sum + number, 0) / beats.length;
  const mean = beats.reduce((sum, { time }) => sum + time, 0) / beats.length;
  let product = 0;
  let square = 0;
  for (const { number, time } of beats) {
    product += (number - middle) * (time - mean);
    square += (number - middle) * (number - middle);
  }
  const beat = square > 0 ? product / square : 0.5;
  return {
    beat,
    timeOf: (number) => mean + (number - middle) * beat,
    beatAt: (time) => middle + (time - mean) / beat,
  };
}

/**
 * What single beats are heard wrongly by, of the differences of differences between them: in these a drift all but vanishes.
 * Their median deviation is 0.674 standard deviations, and that is the root of six times a beat's own.
 */
function unsureness(beats: readonly Beat[]): Seconds {
  const bends = beats.slice(2).map(({ time }, i) => Math.abs(time - 2 * beats[i + 1]!.time + beats[i]!.time));
  const median = bends.sort((a, b) => a - b)[bends.length >> 1] ?? 0;
  return Math.max(SURE, median / (0.674 * Math.sqrt(6)));
}

const offLine = (line: LocalTime, { number, time }: Beat): Seconds => Math.abs(line.timeOf(number) - time);

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));
