import type { Meter } from '../score.ts';
import { barTicks, beatStarts } from '../theory/meter.ts';
import type { Ticks } from '../units.ts';
import type { GivenChord } from './material.ts';

/** A chord that lasts but one beat must be heard this clearly. */
const CLEAR = 0.5;

/**
 * The given chords on the beats of their bars, from 0 to the end without a gap: each beat has the chord that was heard
 * longest in it, and a chord of a single beat that was not clearly heard is the one before it.
 */
export function tidyChords(chords: readonly GivenChord[], meter: Meter, end: Ticks): readonly GivenChord[] {
  if (chords.length === 0) return [];
  const bar = barTicks(meter);
  const beats: GivenChord[] = [];
  for (let start = 0; start < end; start += bar) {
    const starts = [...beatStarts(meter), bar];
    for (let i = 0; i + 1 < starts.length; i++) {
      const at = start + starts[i]!;
      const length = starts[i + 1]! - starts[i]!;
      beats.push({ ...longestIn(chords, at, at + length), at, length });
    }
  }
  return spansOf(beats);
}

function longestIn(chords: readonly GivenChord[], from: Ticks, to: Ticks): GivenChord {
  let best = chords[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const chord of chords) {
    // Where nothing was heard it is the nearest.
    const shared = Math.min(to, chord.at + chord.length) - Math.max(from, chord.at);
    if (shared > most) [best, most] = [chord, shared];
  }
  return best;
}

const same = (a: GivenChord, b: GivenChord): boolean => a.root === b.root && a.quality === b.quality;

function spansOf(beats: readonly GivenChord[]): readonly GivenChord[] {
  const out: GivenChord[] = [];
  beats.forEach((beat, index) => {
    const last = out.at(-1);
    const next = beats[index + 1];
    const passing = last && !same(last, beat) && (!next || !same(next, beat)) && beat.confidence < CLEAR;
    if (last && (same(last, beat) || passing)) {
      const confidence = passing ? last.confidence : Math.max(last.confidence, beat.confidence);
      out[out.length - 1] = { ...last, length: last.length + beat.length, confidence };
    } else out.push(beat);
  });
  return out;
}
