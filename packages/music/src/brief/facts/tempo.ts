import type { Bpm } from '../../units.ts';
import type { Fact } from './fact.ts';

/** Tempi outside are taken for something else. */
const SLOWEST: Bpm = 30;
const FASTEST: Bpm = 300;

const UNIT = '(?:bpm|b\\.p\\.m\\.?|beats?\\s+(?:per|a)\\s+min(?:ute)?)(?![\\p{L}\\p{N}])';
const FIGURE = '(?<![\\p{L}\\p{N}.,])(\\d{2,3}(?:\\.\\d{1,2})?)';

const RANGE = new RegExp(
  `${FIGURE}\\s*(?:bpm\\s*)?(?:-|–|—|to|and|\\.\\.)\\s*(\\d{2,3}(?:\\.\\d{1,2})?)\\s*-?\\s*${UNIT}`,
  'giu',
);
const UNIT_AFTER = new RegExp(
  `(?:\\b([a-z]+(?:\\s+(?:than|to|most|least))?)\\s+|(~)\\s*)?${FIGURE}\\s*-?\\s*${UNIT}`,
  'giu',
);
const UNIT_BEFORE =
  /(?<![\p{L}\p{N}])(?:bpm|tempo|♩)\s*(?:is|of|at|around|about|[:=~≈-]){0,2}\s*(\d{2,3}(?:\.\d{1,2})?)(?![\p{N}.]*\p{N})(?!\s*%)/giu;

const BELOW = /^(?:under|below|less than|slower than|at most|up to|max|maximum)$/i;
const ABOVE = /^(?:over|above|more than|faster than|at least|min|minimum)$/i;
const NEAR = /^(?:around|about|roughly|approximately|approx|circa|ca|near|nearly)$/i;
const NOT = /^(?:not|no|never|without|avoid)$/i;

/** "128 bpm", "at 90BPM", "120-130 bpm", "tempo: 96", "around 100 bpm", "under 90 bpm". */
export function tempiIn(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const match of text.matchAll(RANGE)) {
    const [low, high] = [Number(match[1]), Number(match[2])].sort((a, b) => a - b) as [Bpm, Bpm];
    push(facts, match, [low, high]);
  }
  for (const match of text.matchAll(UNIT_AFTER)) {
    const word = match[1] ?? match[2] ?? '';
    if (NOT.test(word)) continue;
    // "techno 130 bpm": a word that does not bend the figure has a meaning of its own.
    const bends = [BELOW, ABOVE, NEAR, /^~$/].some((pattern) => pattern.test(word));
    push(facts, match, around(word, Number(match[3])), bends ? 0 : match[0].indexOf(match[3]!));
  }
  for (const match of text.matchAll(UNIT_BEFORE)) push(facts, match, [Number(match[1]), Number(match[1])]);
  return facts;
}

function around(word: string, bpm: Bpm): readonly [Bpm, Bpm] {
  if (BELOW.test(word)) return [Math.max(SLOWEST, bpm * 0.8), bpm];
  if (ABOVE.test(word)) return [bpm, Math.min(FASTEST, bpm * 1.2)];
  if (word === '~' || NEAR.test(word)) return [Math.max(SLOWEST, bpm - 3), Math.min(FASTEST, bpm + 3)];
  return [bpm, bpm];
}

/** @param skip How many characters of the match stand before the figure and mean something else. */
function push(facts: Fact[], match: RegExpExecArray, value: readonly [Bpm, Bpm], skip = 0): void {
  if (value[0] < SLOWEST || value[1] > FASTEST) return;
  facts.push({
    start: match.index + skip,
    end: match.index + match[0].length,
    meanings: [{ kind: 'bpm', value }],
  });
}
