import type { GivenChord, GivenMaterial, Ticks } from '@songwright/music';
import { barTicks } from '@songwright/music';

/** Bars after which harmony may come again, the likelier first. */
const PERIODS = [4, 8, 2, 16, 12] as const;
/** A longer period must be heard to come again this much more surely. */
const CLEARLY = 0.04;

/**
 * The chords that go on where given music is left at a bar line: the last bars before it, by the period after which its
 * chords come again, over and over for so many bars, counted from 0.
 */
export function chordLoop(
  { chords, meter }: Pick<GivenMaterial, 'chords' | 'meter'>,
  line: number,
  bars: number,
): readonly GivenChord[] {
  const bar = barTicks(meter);
  const period = periodOf(chords, bar, line);
  const out: GivenChord[] = [];
  for (let from = 0; from < bars; from += period) {
    const source = (line - period) * bar;
    const length = Math.min(period, bars - from) * bar;
    for (const chord of chords) {
      const start = Math.max(chord.at, source);
      const end = Math.min(chord.at + chord.length, source + length);
      if (end > start) out.push({ ...chord, at: from * bar + start - source, length: end - start });
    }
  }
  return out;
}

/** The period, at most as long as what was heard, at which the most time has the chord it had a period ago. */
function periodOf(chords: readonly GivenChord[], bar: Ticks, line: number): number {
  let best = { period: Math.min(4, line), same: Number.NEGATIVE_INFINITY };
  for (const period of PERIODS) {
    if (2 * period > line) continue;
    const same = sameness(chords, bar, line, period);
    if (same > best.same + CLEARLY) best = { period, same };
  }
  return best.period;
}

const STEPS = 4;

function sameness(chords: readonly GivenChord[], bar: Ticks, line: number, period: number): number {
  const chordAt = (at: Ticks) => chords.find((chord) => at >= chord.at && at < chord.at + chord.length);
  let count = 0;
  let same = 0;
  const from = Math.max(period, line - 2 * period);
  for (let step = from * STEPS; step < line * STEPS; step++) {
    const at = ((step + 0.5) * bar) / STEPS;
    const [now, before] = [chordAt(at), chordAt(at - period * bar)];
    count++;
    if (now && before && now.root === before.root && now.quality === before.quality) same++;
  }
  return same / Math.max(1, count);
}
