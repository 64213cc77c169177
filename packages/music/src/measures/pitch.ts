import { INSTRUMENTS } from '../instruments/catalog.ts';
import type { Key, Note, Part, Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { isMinorish, scaleOf } from '../theory/modes.ts';
import type { Ticks } from '../units.ts';

/** Parts whose pitches mean notes and not drums or effects. */
export function pitchedParts(score: Score): readonly Part[] {
  return score.parts.filter((part) => INSTRUMENTS[part.instrument].voices !== 'drums' && part.role !== 'fx');
}

function entropyOf(notes: readonly Note[]): number {
  const counts = new Map<number, number>();
  for (const note of notes) counts.set(note.pitch % 12, (counts.get(note.pitch % 12) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) {
    const share = count / notes.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}

/**
 * Mean entropy in bits of the pitch-class histogram over windows of so many bars (H1, H4 of Wu and Yang 2020,
 * arXiv 2008.01307). Windows without notes are left out.
 */
export function pitchClassEntropy(score: Score, bars: number): number {
  const window = barTicks(score.meter[0]!.meter) * bars;
  const buckets = new Map<number, Note[]>();
  for (const note of pitchedParts(score).flatMap((part) => part.notes)) {
    const index = Math.floor(note.at / window);
    const bucket = buckets.get(index) ?? [];
    bucket.push(note);
    buckets.set(index, bucket);
  }
  const values = [...buckets.values()].map(entropyOf);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The key a tick is in. */
export function keyAt(score: Score, at: Ticks): Key {
  return score.key.findLast((change) => change.at <= at)?.key ?? score.key[0]!.key;
}

/**
 * Share of pitched notes in the key's scale. In minor keys the raised sixth and seventh belong to it (the melodic
 * and harmonic forms); in the blues mode the blue notes do.
 */
export function scaleConsistency(score: Score): number {
  let inside = 0;
  let all = 0;
  for (const note of pitchedParts(score).flatMap((part) => part.notes)) {
    const key = keyAt(score, note.at);
    const step = (note.pitch - key.tonic + 120) % 12;
    const minor = isMinorish(key.mode) && key.mode !== 'dorian' && key.mode !== 'phrygian';
    const extra = key.mode === 'blues' ? [3, 4, 6, 8] : minor ? [11, 9] : [];
    all++;
    if (scaleOf(key).includes(note.pitch % 12) || extra.includes(step)) inside++;
  }
  return all === 0 ? 1 : inside / all;
}
