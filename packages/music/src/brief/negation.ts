import type { Token } from './tokens.ts';
import type { Sense } from './understanding.ts';
import { isInstrument, type MeaningUnit, sharesKind } from './units.ts';

/** Words that turn what follows into something to avoid. */
const NEGATORS: ReadonlySet<string> = new Set(
  'no not without minus avoid avoiding exclude excluding omit omitting sans lacking lacks skip skipping remove removing except never nothing zero isnt arent wasnt aint dont doesnt didnt shouldnt wont cannot cant nor sin sem ohne kein keine senza'.split(
    ' ',
  ),
);
/** After a negator these make it harmless: "not only", "no matter", "never stop", "nothing but". */
const HARMLESS: ReadonlySet<string> = new Set(
  'only just matter problem one way doubt longer but stop stops stopping ending end let give care know worry wait believe forget need mind because sure yet limits limit idea return rest regrets fear least'.split(
    ' ',
  ),
);
/** After "not" or "never" these ask for less rather than none. */
const DEGREES: ReadonlySet<string> = new Set(
  'too so overly very that super particularly really extremely excessively'.split(' '),
);
/** Words that may stand between a negator and what it negates. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an any the some more too use using want have having be being include including like of to in it much many kind sort make making sound sounding feel feeling really add adding play playing as well even get or your my please with'.split(
    ' ',
  ),
);
const CONJUNCTIONS: ReadonlySet<string> = new Set(['or', 'nor', 'and']);

/** How many unknown words may stand there besides: "no screaming guitars". */
const UNKNOWN_ALLOWED = 1;

interface Negator {
  readonly length: number;
  readonly sense: Exclude<Sense, 'asked'>;
}

/**
 * For each unit whether it is asked for, asked for with moderation, or to be avoided. A negator reaches the next unit
 * and those joined to it: its neighbours ("no heavy drums"), what follows "or" ("no drums or bass"), a list that ends
 * in "or" ("no drums, bass or piano"), and what follows "and" when it is of the same kind ("no drums and bass").
 */
export function sensesOf(tokens: readonly Token[], units: readonly MeaningUnit[]): Sense[] {
  const senses: Sense[] = units.map(() => 'asked');
  const covered = new Set<number>();
  for (const unit of units) for (let i = unit.from; i < unit.to; i++) covered.add(i);
  for (let i = 0; i < tokens.length; i++) {
    const negator = covered.has(i) ? null : negatorAt(tokens, i);
    if (negator === null) continue;
    const first = reach(tokens, units, i + negator.length);
    if (first !== null) spread(tokens, units, first, (index) => (senses[index] = negator.sense));
  }
  units.forEach((unit, index) => {
    const next = tokens[unit.to];
    if (next?.word === 'free' && next.gap === 'none' && isInstrument(unit)) senses[index] = 'avoided';
  });
  return senses;
}

function negatorAt(tokens: readonly Token[], i: number): Negator | null {
  const word = tokens[i]!.word;
  const next = tokens[i + 1];
  const follows = next !== undefined && next.gap === 'none' ? next.word : '';
  if (word === 'less' && follows !== 'than' && follows !== 'is') return { length: 1, sense: 'softened' };
  if (word === 'free' && follows === 'of') return { length: 2, sense: 'avoided' };
  if ((word === 'instead' && follows === 'of') || (word === 'rather' && follows === 'than')) {
    return { length: 2, sense: 'avoided' };
  }
  if (word === 'w' && follows === 'o') return { length: 2, sense: 'avoided' };
  if (word === 'w' && next?.word === 'o' && next.start === tokens[i]!.end + 1)
    return { length: 2, sense: 'avoided' };
  if (word === 'do' && follows === 'not') return null;
  if (!NEGATORS.has(word) || HARMLESS.has(follows)) return null;
  if (DEGREES.has(follows) && word !== 'without') return { length: 2, sense: 'softened' };
  return { length: 1, sense: 'avoided' };
}

/** The first unit a negator that ends before token `at` speaks of. */
function reach(tokens: readonly Token[], units: readonly MeaningUnit[], at: number): number | null {
  let unknown = 0;
  for (let i = at; i < tokens.length; i++) {
    if (i > at && tokens[i]!.gap !== 'none') return null;
    if (i === at && tokens[i]!.gap === 'stop' && tokens[i]!.start - tokens[i - 1]!.end > 2) return null;
    const unit = units.findIndex(({ from }) => from === i);
    if (unit >= 0) return unit;
    if (!FILLERS.has(tokens[i]!.word) && ++unknown > UNKNOWN_ALLOWED) return null;
  }
  return null;
}

function spread(
  tokens: readonly Token[],
  units: readonly MeaningUnit[],
  first: number,
  mark: (index: number) => void,
): void {
  let index = first;
  mark(index);
  for (;;) {
    const here = units[index]!;
    const next = units[index + 1];
    if (next === undefined) return;
    if (!joined(tokens, units, here, next, index)) return;
    index++;
    mark(index);
  }
}

function joined(
  tokens: readonly Token[],
  units: readonly MeaningUnit[],
  here: MeaningUnit,
  next: MeaningUnit,
  index: number,
): boolean {
  const between = tokens.slice(here.to, next.from);
  const gaps = tokens.slice(here.to, next.from + 1);
  if (gaps.some(({ gap }) => gap === 'stop')) return false;
  const comma = gaps.some(({ gap }) => gap === 'comma');
  if (between.length === 0) return comma ? listEndsInOr(tokens, units, index + 1) : !isInstrument(here);
  if (between.length > 2) return false;
  const words = between.map(({ word }) => word).filter((word) => !FILLERS.has(word) || word === 'or');
  if (words.length === 1 && (words[0] === 'or' || words[0] === 'nor')) return true;
  if (words.length === 1 && words[0] === 'and' && between.length === 1) return sharesKind(here, next);
  return words.length === 0 && comma && listEndsInOr(tokens, units, index + 1);
}

/** Whether the list that goes on at a unit comes to an "or": "…, bass or piano". */
function listEndsInOr(tokens: readonly Token[], units: readonly MeaningUnit[], index: number): boolean {
  for (let i = units[index]!.to, items = 0; i < tokens.length && items < 8; i++) {
    const token = tokens[i]!;
    if (token.gap === 'stop') return false;
    if (token.word === 'or' || token.word === 'nor') return true;
    if (NEGATORS.has(token.word) || token.word === 'with' || token.word === 'but') return false;
    if (token.gap === 'comma') items++;
  }
  return false;
}

/** Words that say that nothing else is to play. */
const ALONE_BEFORE: ReadonlySet<string> = new Set([
  'only',
  'just',
  'solo',
  'solely',
  'purely',
  'unaccompanied',
  'simply',
]);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'the', 'some', 'single']);

/** For each unit whether it is to be alone: "only piano", "just guitar and voice", "piano only", "nothing but strings". */
export function aloneOf(tokens: readonly Token[], units: readonly MeaningUnit[]): boolean[] {
  const alone = units.map(() => false);
  units.forEach((unit, index) => {
    if (!isInstrument(unit)) return;
    if (saidAlone(tokens, unit) || (alone[index - 1] === true && linked(tokens, units[index - 1]!, unit))) {
      alone[index] = true;
    }
  });
  return alone;
}

function saidAlone(tokens: readonly Token[], unit: MeaningUnit): boolean {
  const after = tokens[unit.to];
  if (after !== undefined && after.gap === 'none' && (after.word === 'only' || after.word === 'alone')) {
    const end = tokens[unit.to + 1];
    if (end === undefined || end.gap !== 'none') return true;
  }
  let at = unit.from - 1;
  if (tokens[unit.from]!.gap !== 'none') return false;
  while (at >= 0 && ARTICLES.has(tokens[at]!.word) && tokens[at]!.gap === 'none') at--;
  const before = tokens[at];
  if (before === undefined) return false;
  if (before.word === 'but' && tokens[at - 1]?.word === 'nothing') return true;
  return ALONE_BEFORE.has(before.word) && tokens[at - 1]?.word !== 'not';
}

function linked(tokens: readonly Token[], a: MeaningUnit, b: MeaningUnit): boolean {
  const between = tokens.slice(a.to, b.from);
  if (tokens.slice(a.to, b.from + 1).some(({ gap }) => gap === 'stop')) return false;
  return between.every(({ word }) => CONJUNCTIONS.has(word) || ARTICLES.has(word) || word === 'plus');
}
