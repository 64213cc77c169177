import type { Seconds } from '../units.ts';
import { readTag } from './section-tags.ts';

/**
 * Seconds that a syllable and a line take at the closest setting there is (`singing/packing.ts`, its last), rests and
 * whole beats included, and what a song needs besides its words.
 */
const SYLLABLE: Seconds = 0.165;
const LINE: Seconds = 0.35;
const FRAME: Seconds = 2.5;

/**
 * About how long lyrics take to be sung at the very least. Counted from spelling, without the dictionary (which takes
 * a third of a second to load): a service can afford it while it answers a request.
 *
 * @param frame What there must be besides: a song has a beginning and an end, a part of one has none of its own.
 */
export function leastSungSeconds(lyrics: string, frame: Seconds = FRAME): Seconds {
  let syllables = 0;
  let lines = 0;
  for (const line of lyrics.split(/\r\n?|\n/)) {
    const tag = readTag(line, false);
    const count = syllablesIn(tag ? tag.rest : line);
    if (count === 0) continue;
    syllables += count;
    lines++;
  }
  return syllables === 0 ? 0 : frame + LINE * lines + SYLLABLE * syllables;
}

/** Vowel groups, a silent e left out; a digit is said in about a syllable and a half. */
function syllablesIn(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+|\d+/gu) ?? [];
  return words.reduce((sum, word) => {
    if (/^\d/.test(word)) return sum + Math.ceil(1.5 * word.length);
    const groups = word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/(?<=[^aeiouy][^aeiouy]*)e$/, '')
      .match(/[aeiouy]+/g);
    return sum + Math.max(1, groups?.length ?? 1);
  }, 0);
}
