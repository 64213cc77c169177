import type { Rng } from '../rng.ts';
import type { Scheme } from './matter.ts';
import type { Candidate, Line } from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import type { Used } from './used.ts';

export interface Stanza {
  readonly lines: readonly Line[];
  readonly scheme: string;
}

export interface StanzaShape {
  readonly scheme: Scheme;
  /** Syllables of the first and the second line of each pair. */
  readonly target: readonly [number, number];
  /** Of the second pair, where it is to match other lines than the first. */
  readonly second?: readonly [number, number];
  /** How far a line may be from its target. */
  readonly slack: number;
  /** So many ways to fill the stanza there must be at least: with fewer, songs on one idea would share it. */
  readonly choices?: number;
}

/** So many first pairs are tried before a stanza is given up. */
const TRIES = 60;
/** Paired lines may differ by so many syllables (the bar of the measure is 2). */
const MOST_APART = 2;

/**
 * Two pairs of lines as a stanza of four. With `abcb`, `xaxa` and `abab` the pairs answer each other; with `aabb` each
 * pair rhymes in itself. Null when nothing fits.
 */
export function stanzaOf(
  first: readonly Candidate[],
  second: readonly Candidate[],
  shape: StanzaShape,
  used: Used,
  rng: Rng,
): Stanza | null {
  const open = weighed(first, shape, used);
  const after = weighed(second, { ...shape, target: shape.second ?? shape.target }, used);
  if (shape.choices !== undefined && ways(open, after, shape) < shape.choices) return null;
  for (let attempt = 0; attempt < TRIES && open.length > 0; attempt++) {
    const draw = rng.fork(attempt);
    const [one] = draw.fork('first').weighted(open.map((entry) => [entry, entry[1]] as const));
    const answers = after
      .filter(([other]) => answersTo(one, other, shape.scheme))
      .map(([other, weight]) => [other, weight * (sameTense(one, other) ? 1 : OTHER_TENSE)] as const);
    if (answers.length === 0) continue;
    const two = draw.fork('second').weighted(answers);
    used.take(one);
    used.take(two);
    return { lines: [...one.lines, ...two.lines], scheme: LETTERS[shape.scheme] };
  }
  return null;
}

/** How much less a pair is liked whose verbs are in another tense than the pair's before it. */
const OTHER_TENSE = 0.2;

function sameTense(one: Candidate, two: Candidate): boolean {
  const tenses = [one.tense, two.tense];
  return !(tenses.includes('present') && tenses.includes('past'));
}

/** In how many ways pairs answer each other; counted no further than is asked. */
function ways(open: Weighed, after: Weighed, { scheme, choices = 0 }: StanzaShape): number {
  let count = 0;
  for (const [one] of open) {
    for (const [two] of after) if (answersTo(one, two, scheme)) count++;
    if (count >= choices) return count;
  }
  return count;
}

type Weighed = readonly (readonly [Candidate, number])[];

const LETTERS: Readonly<Record<Scheme, string>> = {
  aabb: 'aabb',
  abab: 'abab',
  abcb: 'xaxa',
  xaxa: 'xaxa',
  aaa: 'aaa',
};

function weighed(
  candidates: readonly Candidate[],
  shape: StanzaShape,
  used: Used,
): (readonly [Candidate, number])[] {
  return candidates.flatMap((candidate) => {
    const miss = missOf(candidate, shape);
    if (miss === null) return [];
    if (shape.scheme === 'aabb' && !rhymes(candidate.lines[0]!.sound, candidate.lines[1]!.sound)) return [];
    // The root evens the odds: a favourite sentence in every second song would tire sooner than a plain one.
    const weight = Math.sqrt(used.weigh(candidate) / (1 + miss));
    return weight > 0 ? [[candidate, weight] as const] : [];
  });
}

/** Syllables off target, both lines together; null when a line is too far off or the two too far apart. */
function missOf({ lines }: Candidate, { target, slack }: StanzaShape): number | null {
  const off = lines.map(({ sound }, index) => Math.abs(sound.syllables - target[index]!));
  if (off.some((by) => by > slack)) return null;
  return off.reduce((sum, by) => sum + by, 0);
}

function answersTo(one: Candidate, two: Candidate, scheme: Scheme): boolean {
  if (one.frame === two.frame) return false;
  const [a, b] = one.lines;
  const [c, d] = two.lines;
  const near = (x: Line, y: Line): boolean => Math.abs(x.sound.syllables - y.sound.syllables) <= MOST_APART;
  if (new Set([a, b, c, d].map((line) => line!.sound.end)).size < 4) return false;
  switch (scheme) {
    case 'aabb':
      return near(a!, b!) && near(c!, d!) && near(a!, c!) && near(b!, d!);
    case 'abab':
      return near(a!, c!) && near(b!, d!) && rhymes(a!.sound, c!.sound) && rhymes(b!.sound, d!.sound);
    default:
      return near(a!, c!) && near(b!, d!) && rhymes(b!.sound, d!.sound);
  }
}
