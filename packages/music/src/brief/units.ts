import type { Fact, FactMeaning } from './facts/index.ts';
import { type Match, type Meaning, matchesIn } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A stretch of words that means something: tokens `from` up to, not including, `to`. */
export interface MeaningUnit {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly (Meaning | FactMeaning)[];
}

/** Facts first (figures and set forms), then the lexicon on the words that are left, by place in the text. */
export function unitsIn(tokens: readonly Token[], facts: readonly Fact[]): MeaningUnit[] {
  const units: MeaningUnit[] = [];
  for (const fact of facts) {
    const from = tokens.findIndex((token) => token.end > fact.start);
    if (from < 0 || tokens[from]!.start >= fact.end) continue;
    let to = from;
    while (to < tokens.length && tokens[to]!.start < fact.end) to++;
    units.push({ from, to, meanings: fact.meanings });
  }
  const taken = new Set<Token>(units.flatMap(({ from, to }) => tokens.slice(from, to)));
  const matches: readonly Match[] = matchesIn(tokens, (token) => taken.has(token));
  return [...units, ...matches].sort((a, b) => a.from - b.from);
}

/** The kind that decides how a unit is joined to its neighbours. */
export function isInstrument(unit: MeaningUnit | undefined): boolean {
  return unit?.meanings.some(({ kind }) => kind === 'instrument' || kind === 'voice') ?? false;
}

export function sharesKind(a: MeaningUnit, b: MeaningUnit): boolean {
  return a.meanings.some(({ kind }) => b.meanings.some((other) => other.kind === kind));
}
