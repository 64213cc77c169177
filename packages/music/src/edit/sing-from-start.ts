import type { Lyric } from '../lyric.ts';
import type { Note, Part, Score } from '../score.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Seconds } from '../units.ts';
import { VOWELS } from '../words/phones.ts';

/** What a consonant before a vowel takes when it is sung, and a vowel at least. */
const CONSONANT: Seconds = 0.09;
const MOST: Seconds = 0.25;
/** Share of the time to the next note that a late vowel may lose. */
const LOST = 0.5;

/**
 * A score that nothing may sound before: a vowel is sung on its note and its consonants before it, so that a word on the
 * very first beat comes in by its consonants later.
 */
export function singFromStart(score: Score): Score {
  const { lyric } = score;
  if (lyric === null) return score;
  const { secondsAt } = timeline(score);
  const late = (note: Note, next: Note | undefined): Note => {
    const lead = note.syllable && note.syllable.text !== null ? leadOf(note.syllable, lyric) : 0;
    const begins = secondsAt(note.at) + note.nudge;
    const until = secondsAt(next?.at ?? note.at + note.length);
    const missing = Math.min(lead - begins, LOST * (until - begins));
    return missing > 0 ? { ...note, nudge: note.nudge + missing } : note;
  };
  return {
    ...score,
    parts: score.parts.map((part): Part => {
      const next = (note: Note): Note | undefined => part.notes.find(({ at }) => at > note.at);
      const notes = part.notes.map((note) =>
        note.syllable === undefined || secondsAt(note.at) > MOST ? note : late(note, next(note)),
      );
      return { ...part, notes };
    }),
  };
}

/** Seconds by which a syllable's consonants lead its vowel. */
function leadOf({ word, index }: NonNullable<Note['syllable']>, { words }: Lyric): Seconds {
  const phones = words[word]?.syllables[index]?.phones ?? [];
  const onset = phones.findIndex((phone) => VOWELS.has(phone));
  return Math.min(MOST, CONSONANT * Math.max(0, onset));
}
