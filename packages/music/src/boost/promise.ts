import type { Brief } from '../brief/brief.ts';
import { covers } from '../brief/decide-instruments.ts';
import { parseWords } from '../brief/parse-words.ts';
import { readBrief } from '../brief/read-brief.ts';
import type { Understanding } from '../brief/understanding.ts';
import { createRng } from '../rng.ts';
import { styleRequest } from './style-request.ts';

/** What a richer text must still lead to. */
export interface Promised {
  readonly brief: Brief;
  /** What the user's own words said. */
  readonly said: Understanding;
}

/** Seeds a text is read back with: what holds for them all is said by the words, not by chance. */
const READINGS = ['one', 'two', 'three'].map((name) => createRng(`boost ${name}`));
/** How far the mood may move, and how far below zero a bright one may not fall. */
const MOOD_DRIFT = 0.3;

/**
 * Whether a text, read by the composer with whatever seed, gives the promised song: its genre; tempo, key and meter
 * as soon as the text names them; none of the players that were refused; the mood's direction.
 */
export function keepsPromise(text: string, { brief, said }: Promised): boolean {
  if (asksForRefused(text, brief)) return false;
  return READINGS.every((rng, index) => {
    const read = readBrief(styleRequest(text, index > 0), rng, 'Untitled');
    return (
      read.genre === brief.genre &&
      (!namesTempo(text) || Math.abs(read.bpm - brief.bpm) < 1 || said.bpm !== null) &&
      (!namesKey(text, brief) || (read.key.tonic === brief.key.tonic && read.key.mode === brief.key.mode)) &&
      read.meter.beats === brief.meter.beats &&
      read.meter.unit === brief.meter.unit &&
      read.drumless === brief.drumless &&
      brief.unwanted.every((target) => read.unwanted.includes(target)) &&
      !read.wanted.some((target) => brief.unwanted.includes(target)) &&
      sameMood(read, brief)
    );
  });
}

/** "no guitar, big guitars": a player that cannot be had must not be promised. */
function asksForRefused(text: string, { unwanted }: Brief): boolean {
  return parseWords(text).instruments.some(
    ({ value, sense }) => sense === 'asked' && value.targets.every((target) => covers(unwanted, target)),
  );
}

const namesTempo = (text: string): boolean => /\d\s*bpm\b/i.test(text);

function namesKey(text: string, { key }: Brief): boolean {
  return new RegExp(`(?:^|, )[A-G](?:#|b)? ${key.mode.replace('-', ' ')}(?:,|$)`).test(text);
}

function sameMood(read: Brief, { mood }: Brief): boolean {
  const near =
    Math.abs(read.mood.valence - mood.valence) <= MOOD_DRIFT &&
    Math.abs(read.mood.energy - mood.energy) <= MOOD_DRIFT;
  return near && (Math.abs(mood.valence) < 0.15 || Math.sign(read.mood.valence) === Math.sign(mood.valence));
}
