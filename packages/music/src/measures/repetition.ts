import type { Note, Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';

/** The notes that carry the tune, in order: vocal or else the lead parts. */
export function melodyOf(score: Score): readonly Note[] {
  const sung = score.parts.filter((part) => part.role === 'vocal');
  const parts = sung.length > 0 ? sung : score.parts.filter((part) => part.role === 'lead');
  return parts.flatMap((part) => part.notes).sort((a, b) => a.at - b.at);
}

/** The different runs of four notes of a melody, as their three intervals. */
export function intervalGrams(score: Score): ReadonlySet<string> {
  const pitches = melodyOf(score).map((note) => note.pitch);
  const out = new Set<string>();
  for (let i = 3; i < pitches.length; i++) {
    out.add([1, 2, 3].map((k) => pitches[i - 3 + k]! - pitches[i - 4 + k]!).join(' '));
  }
  return out;
}

/** Share of both melodies' different four-note runs that they have in common (Dice 1945): 1 for the same melody. */
export function melodyOverlap(a: Score, b: Score): number {
  return overlapOf(intervalGrams(a), intervalGrams(b));
}

/** `melodyOverlap` of runs that were taken before. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  const all = a.size + b.size;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Shares of melodic intervals: repeated notes, steps of one or two semitones, leaps. */
export function intervalShares(score: Score): {
  readonly repeats: number;
  readonly steps: number;
  readonly leaps: number;
} {
  const notes = melodyOf(score);
  let repeats = 0;
  let steps = 0;
  let leaps = 0;
  for (let i = 1; i < notes.length; i++) {
    const before = notes[i - 1]!;
    const size = Math.abs(notes[i]!.pitch - before.pitch);
    if (size === 0) repeats++;
    else if (size <= 2) steps++;
    else leaps++;
  }
  const all = Math.max(1, repeats + steps + leaps);
  return { repeats: repeats / all, steps: steps / all, leaps: leaps / all };
}

/**
 * The most times in a row that a block of so many bars is followed by exactly itself (same parts, pitches and written
 * places; lengths, velocities and feel are a player's and left aside), from any bar on. 1 means never repeated.
 */
export function longestExactRepeat(score: Score, bars: number): number {
  const bar = barTicks(score.meter[0]!.meter);
  const count = Math.ceil(score.end / bar);
  const prints: string[] = Array.from({ length: count }, () => '');
  for (const part of score.parts) {
    if (part.role === 'fx') continue;
    for (const note of part.notes) {
      const index = Math.floor(note.at / bar);
      if (index < count) prints[index] += `${part.id}:${note.at - index * bar}:${note.pitch};`;
    }
  }
  let longest = 1;
  const blockAt = (start: number): string => prints.slice(start, start + bars).join('|');
  for (let start = 0; start + bars <= count; start++) {
    const block = blockAt(start);
    let times = 1;
    while (start + (times + 1) * bars <= count && blockAt(start + times * bars) === block) times++;
    if (block.includes(':')) longest = Math.max(longest, times);
  }
  return longest;
}
