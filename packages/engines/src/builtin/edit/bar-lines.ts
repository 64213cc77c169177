import { barTicks, type Score, type Seconds, type Ticks, timeline } from '@songwright/music';
import type { Song } from '../../song/song.ts';

/** The bar line at a second or the last one before it; never the first, before which there is nothing to keep. */
export function barBefore(score: Score, at: Seconds): Ticks {
  const { ticksAt, barAt, barStart } = timeline(score);
  // A point that was itself told as a bar line, to the millisecond, is that bar line.
  const { bar } = barAt(Math.min(score.end, ticksAt(at + ROUNDING)));
  return Math.min(score.end, barStart(Math.max(1, bar)));
}

/** The bar line nearest to a second. */
export function nearestBar(score: Score, at: Seconds): Ticks {
  const { secondsAt, ticksAt, barAt, barStart } = timeline(score);
  const { bar } = barAt(Math.min(score.end, Math.max(0, ticksAt(at))));
  const lines = [barStart(bar), Math.min(score.end, barStart(bar + 1))];
  return lines.sort((a, b) => Math.abs(secondsAt(a) - at) - Math.abs(secondsAt(b) - at))[0]!;
}

/** Where a song goes on from: the bar line at a second or before it, or where its composed ending begins. */
export function pointOf(song: Song, at: Seconds | null): Ticks {
  return at === null ? endingOf(song) : barBefore(song.score, at);
}

/** Where a song's composed ending begins: there it is left when it is to go on. */
export function endingOf({ plan, score }: Song): Ticks {
  const last = plan.sections.at(-1);
  if (last === undefined) return score.end;
  const at = (last.bar + last.bars - last.endingBars) * barTicks(plan.meter);
  return at > 0 && at <= score.end ? at : score.end;
}

/** Seconds by which a told time may be rounded down. */
const ROUNDING: Seconds = 0.005;
