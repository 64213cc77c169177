import {
  barTicks,
  type GivenChord,
  type GivenLoop,
  type GivenMaterial,
  type Ticks,
  tidyChords,
} from '@songwright/music';

/** Bars after which harmony may come again, and how much more surely than the likeliest it must be heard to. */
const PERIODS = [
  [4, 0],
  [8, 0.04],
  [2, 0.1],
  [16, 0.08],
  [12, 0.08],
  [3, 0.1],
] as const;
/** Heard to come again less than this, it is taken to be the likeliest. */
const LEAST = 0.35;
/** Bars that must be heard twice to say so. */
const TWICE = 2;

/**
 * The harmony in which given music goes on from a bar line: its last bars before that, by the period after which its chords
 * come again.
 *
 * @param line Bars of the music up to there, at least one.
 */
export function chordLoop(
  { chords, meter }: Pick<GivenMaterial, 'chords' | 'meter'>,
  line: number,
): Pick<GivenLoop, 'chords' | 'bars'> {
  const bar = barTicks(meter);
  const bars = periodOf(chords, bar, line);
  const from = (line - bars) * bar;
  const turn = chords.flatMap((chord) => {
    const start = Math.max(chord.at, from);
    const length = Math.min(chord.at + chord.length, line * bar) - start;
    return length > 0 ? [{ ...chord, at: start - from, length }] : [];
  });
  return { chords: tidyChords(turn, meter, bars * bar), bars };
}

/** The period at which the most of the last bars have the chord they had a period ago. */
function periodOf(chords: readonly GivenChord[], bar: Ticks, line: number): number {
  let best = { period: Math.min(4, line), same: LEAST };
  for (const [period, doubt] of PERIODS) {
    if (period + TWICE > line) continue;
    const same = sameness(chords, bar, line, period) - doubt;
    if (same > best.same) best = { period, same };
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
