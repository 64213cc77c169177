import { DETERMINERS, MUSIC_NOUNS } from './data/words.ts';
import type { Token } from './tokens.ts';
import type { MeaningUnit } from './units.ts';

/** Where a clause that began with "about" ends. */
const ENDS_ABOUT: ReadonlySet<string> = new Set([
  'with',
  'featuring',
  'but',
  'using',
  'feat',
  'ft',
  'played',
]);
const POSSESSIVES: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'our', 'their']);
const JOINS: ReadonlySet<string> = new Set(['and', 'meets', 'x', 'n', 'or', 'to']);

/**
 * Whether an everyday word that is also a style is spoken of as a thing: "a house in the country", "about the rock
 * where we sat". A noun of music after it settles that it is a style: "a house track".
 */
export function isThing(tokens: readonly Token[], unit: MeaningUnit, units: readonly MeaningUnit[]): boolean {
  const own = tokens.slice(unit.from + 1, unit.to);
  if (own.some(({ word }) => MUSIC_NOUNS.has(word)) || musicFollows(tokens, unit, units)) return false;
  return isTold(tokens, unit) || isDetermined(tokens, unit);
}

/** Whether an everyday word that is also an instrument is spoken of as a thing: "about my keys". */
export function isOwned(tokens: readonly Token[], unit: MeaningUnit): boolean {
  const before = tokens[unit.from - 1];
  return isTold(tokens, unit) || (before !== undefined && POSSESSIVES.has(before.word));
}

/** Whether the word stands in what the song is told to be about. */
export function isTold(tokens: readonly Token[], unit: MeaningUnit): boolean {
  if (tokens[unit.from]!.gap !== 'none') return false;
  for (let i = unit.from - 1; i >= 0; i--) {
    const { word, gap } = tokens[i]!;
    if (word === 'about') return true;
    if (ENDS_ABOUT.has(word) || gap !== 'none') return false;
  }
  return false;
}

function isDetermined(tokens: readonly Token[], unit: MeaningUnit): boolean {
  if (tokens[unit.from]!.gap !== 'none') return false;
  const before = tokens[unit.from - 1];
  if (before !== undefined && DETERMINERS.has(before.word)) return true;
  const second = tokens[unit.from - 2];
  return (
    before !== undefined &&
    before.gap === 'none' &&
    second !== undefined &&
    DETERMINERS.has(second.word) &&
    !JOINS.has(before.word)
  );
}

function musicFollows(tokens: readonly Token[], unit: MeaningUnit, units: readonly MeaningUnit[]): boolean {
  let steps = 0;
  for (let i = unit.to; i < tokens.length && steps < 3; i++) {
    const { word, gap } = tokens[i]!;
    if (gap === 'stop') return false;
    if (MUSIC_NOUNS.has(word)) return true;
    const other = units.find(({ from }) => from === i);
    if (other?.meanings.some(({ kind }) => kind === 'style')) {
      i = other.to - 1;
      steps++;
    } else if (!JOINS.has(word)) steps++;
  }
  return false;
}
