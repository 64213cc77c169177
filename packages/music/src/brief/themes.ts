import { STOP_WORDS } from './data/stop-words.ts';
import { isTold } from './guards.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Sense } from './understanding.ts';
import type { MeaningUnit } from './units.ts';

/** Most theme words kept. */
const MOST_THEMES = 12;
const LONGEST_WORD = 24;

/**
 * The content words of a text: what is left when words of music are taken away, with scenes that are pictures
 * ("rain", "road trip") and everyday words that were no styles after all. What the song is "about" comes first.
 */
export function themesIn(
  tokens: readonly Token[],
  units: readonly MeaningUnit[],
  senses: readonly Sense[],
  things: ReadonlySet<MeaningUnit>,
  quoted: readonly string[],
): string[] {
  const told: string[] = [];
  const rest: string[] = [];
  const byStart = new Map(units.map((unit, index) => [unit.from, index]));
  for (let i = 0; i < tokens.length; ) {
    const index = byStart.get(i);
    const unit = index === undefined ? { from: i, to: i + 1, meanings: [] } : units[index]!;
    const wanted = index === undefined || (senses[index] !== 'avoided' && isPicture(unit, things));
    const list = isTold(tokens, unit) ? told : rest;
    if (wanted) list.push(...tokens.slice(unit.from, unit.to).filter(isContent).map(written));
    i = unit.to;
  }
  const named = quoted.flatMap((text) => tokensOf(text).filter(isContent).map(written));
  return [...new Set([...told, ...rest, ...named])].slice(0, MOST_THEMES);
}

function isPicture(unit: MeaningUnit, things: ReadonlySet<MeaningUnit>): boolean {
  return (
    things.has(unit) ||
    unit.meanings.some(
      (meaning) => meaning.kind === 'plain' || (meaning.kind === 'scene' && meaning.value.theme),
    )
  );
}

function isContent(token: Token): boolean {
  const { word } = token;
  if (STOP_WORDS.has(word) || word.length > LONGEST_WORD || /^[\p{N}]/u.test(word)) return false;
  return word.length >= 3 || /[^\p{Script=Latin}]/u.test(word);
}

function written(token: Token): string {
  return token.text.toLowerCase();
}
