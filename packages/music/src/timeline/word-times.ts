import type { Score } from '../score.ts';
import type { Seconds } from '../units.ts';
import { timeline } from './timeline.ts';

export interface WordTime {
  readonly start: Seconds;
  readonly end: Seconds;
}

/**
 * When each word of a score's lyric is sung, feel included: from its first note to the end of its last. Exact, as it
 * is read from the notes that carry the words: the singer's, or the backing voices' for what is theirs alone (they sing
 * along elsewhere, a little before or after). `null` for a word that no note carries.
 */
export function wordTimes(score: Score): readonly (WordTime | null)[] {
  const times: (WordTime | null)[] = (score.lyric?.words ?? []).map(() => null);
  const { secondsAt } = timeline(score);
  for (const { role, notes } of score.parts) {
    if (role !== 'vocal' && role !== 'backing') continue;
    for (const { at, length, nudge, syllable } of notes) {
      if (syllable === undefined || syllable.word >= times.length) continue;
      if (role === 'backing' && !isBacking(score, syllable.word)) continue;
      const known = times[syllable.word];
      const start = Math.max(0, secondsAt(at) + nudge);
      const end = Math.max(start, secondsAt(at + length) + nudge);
      times[syllable.word] = {
        start: Math.min(start, known?.start ?? start),
        end: Math.max(end, known?.end ?? end),
      };
    }
  }
  return times;
}

function isBacking({ lyric }: Score, word: number): boolean {
  return lyric!.lines[lyric!.words[word]!.line]?.backing ?? true;
}
