import { type Brief, barTicks, type Rng, readLyrics, type Seconds } from '@songwright/music';
import { InputFault } from '../../engine.ts';
import { composed as mended } from '../compose-track.ts';
import { barsOf, type Composed, composeSong } from './new-music.ts';

export interface SungSection {
  readonly brief: Brief;
  readonly bars: number;
  /** Of its bars together. */
  readonly seconds: Seconds;
  readonly lyrics: string;
  /** The words are the user's own: all are sung, or none. Others may end with the last line for which there is time. */
  readonly given: boolean;
}

/** Most bars of a song with words besides those that are sung: its beginning and its ending. */
const FRAME_BARS = 6;

/**
 * Composes bars in which given words are sung, every one of them: as comfortably as there is time for, else closer. Null
 * where not even one line can be sung in them and the words are not the user's.
 *
 * @throws {InputFault} when the user's words do not fit, with how many would.
 */
export function composeSungSection(section: SungSection, rng: Rng): Composed | null {
  mended(() => readLyrics(section.lyrics));
  const lines = section.lyrics.split('\n');
  for (let count = lines.length; count > 0; count--) {
    const lyrics = lines.slice(0, count).join('\n');
    if (wordsIn(lyrics) === 0) continue;
    const fitting = composeFitting({ ...section, lyrics }, rng);
    if (fitting === null) continue;
    if (section.given && count < lines.length) throw tooMany(section, wordsIn(lyrics));
    return fitting;
  }
  if (section.given) throw tooMany(section, 0);
  return null;
}

function tooMany({ lyrics, seconds }: SungSection, fit: number): InputFault {
  return new InputFault(
    `The new section has ${wordsIn(lyrics)} words to sing in ${seconds.toFixed(1)} s, from one bar line to another; ` +
      `in that time ${fit === 0 ? 'not even the first line' : `about ${fit} of them`} can be sung clearly. ` +
      'Give fewer words, or a longer section.',
  );
}

const wordsIn = (lyrics: string): number =>
  lyrics.replace(/\[[^\]]*\]/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;

/** The less room a song leaves around its words, the closer they are set: from the roomiest on, the first that fits. */
function composeFitting({ brief, bars, seconds, lyrics }: SungSection, rng: Rng): Composed | null {
  for (let frame = FRAME_BARS; frame > 0; frame--) {
    const duration = (seconds * (bars + frame)) / bars;
    const composed = tried(() =>
      composeSong({ ...brief, lyrics }, { duration, asked: true, longest: duration }, rng),
    );
    const from = composed && wordsStart(composed, bars);
    if (composed !== null && from !== null) return barsOf(composed, from, from + bars);
  }
  return null;
}

/** The lyrics are known to be readable: what is at fault is their length. */
function tried(compose: () => Composed): Composed | null {
  try {
    return compose();
  } catch (error) {
    if (error instanceof InputFault) return null;
    throw error;
  }
}

/** The bar from which on so many bars hold all words; null where they do not. */
function wordsStart({ plan, score }: Composed, bars: number): number | null {
  const bar = barTicks(plan.meter);
  const sung = score.parts.flatMap(({ notes }) => notes.filter(({ syllable }) => syllable !== undefined));
  const first = Math.floor(Math.min(...sung.map(({ at }) => at)) / bar);
  const last = Math.ceil(Math.max(...sung.map(({ at, length }) => at + length)) / bar);
  const begins = plan.sections.find(({ kind }) => kind !== 'intro')?.bar ?? 0;
  const from = Math.max(0, Math.min(first, begins, score.end / bar - bars));
  // It may begin earlier than it needs to, where it is the song that ends.
  const latest = Math.min(first, Math.floor(score.end / bar - bars));
  for (const start of [from, latest]) {
    if (start >= 0 && start <= first && start + bars >= last) return start;
  }
  return null;
}
