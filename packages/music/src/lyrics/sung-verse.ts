import type { Rng } from '../rng.ts';
import type { Part, Scheme } from './matter.ts';
import type { Candidate, Line } from './pool.ts';
import { type Stanza, stanzaOf } from './stanza.ts';
import type { Desk } from './write-song.ts';

export interface VersePlace {
  readonly verse: number;
  readonly last: boolean;
  readonly stanzas: number;
  /** The first verse, whose lengths the others keep. */
  readonly model: Stanza | null;
}

/**
 * One stanza or two of one length. A verse that should have two and finds words for one is one stanza long: second
 * verses often are. Null when there is none.
 */
export function sungVerse(desk: Desk, place: VersePlace, rng: Rng): Stanza | null {
  const { verse, stanzas, model } = place;
  const parts: Stanza[] = [];
  for (let stanza = 0; stanza < stanzas; stanza++) {
    const [first, second] = desk.order.voice.kind === 'few' ? shortPools(desk) : pools(desk, place, stanza);
    const like = model?.lines.slice(4 * stanza, 4 * stanza + 4) ?? parts[0]?.lines ?? null;
    const goal = like === null ? goalOf([...first, ...second], desk, rng.fork('goal')) : lengthsOf(like);
    const draw = rng.fork(`stanza ${stanza}`);
    const made = fitted(desk, first, second, goal, draw) ?? longer(desk, place, stanza, draw.fork('longer'));
    if (made === null) break;
    parts.push(made);
  }
  // A verse of half the length is taken only when nothing else can be had, a first one last of all.
  const wanting = parts.length < stanzas && desk.order.patience < (verse === 0 ? 2 : 1);
  if (parts.length === 0 || wanting) return null;
  return {
    lines: parts.flatMap(({ lines }) => lines),
    scheme: joinedSchemes(parts.map(({ scheme }) => scheme)),
  };
}

/** The schemes of stanzas as one of a verse, no letter meaning two rhymes: "aabb" and "xaxa" are "aabbxcxc". */
function joinedSchemes(schemes: readonly string[]): string {
  let next = 0;
  return schemes
    .map((scheme) => {
      const from = next;
      next += new Set(scheme.replaceAll('x', '')).size;
      return [...scheme]
        .map((letter) => (letter === 'x' ? letter : 'abcdefgh'[from + 'abcd'.indexOf(letter)]!))
        .join('');
    })
    .join('');
}

/** Where a song of few words runs out of short sentences, of longer ones: as a last resort. */
function longer(desk: Desk, place: VersePlace, stanza: number, rng: Rng): Stanza | null {
  if (desk.order.voice.kind !== 'few' || desk.order.patience < 2) return null;
  const [first, second] = pools(desk, place, stanza);
  return fitted(desk, first, second, goalOf(first, desk, rng.fork('goal')), rng);
}

type Pair = readonly [readonly Candidate[], readonly Candidate[]];

/** From where we are to what is done there; later to what it means. */
function pools(desk: Desk, { verse, last }: VersePlace, stanza: number): Pair {
  const turn = 2 * (verse + stanza);
  const opens = verse + stanza === 0;
  const feeling = opens ? 0.15 : stanza > 0 ? 1.2 : last ? 0.8 : 0.4;
  const images = pool(desk, turn, ['open', 'act'], stanza > 0 && verse > 0 ? 0.5 : 0);
  const first = opens ? images.map((candidate) => opening(desk, candidate)) : images;
  return [first, pool(desk, turn + 1, stanza > 0 && verse > 0 ? ['act'] : ['open', 'act'], feeling)];
}

function shortPools({ pools: { about, heart, voice } }: Desk): Pair {
  const own = about(['short']).map((candidate) => ({ ...candidate, weight: candidate.weight * OWN }));
  const all = [...own, ...heart(['short']), ...voice(['short'])];
  return [all, all];
}

/** How much more the subject's own short sentences count than those of any song. */
const OWN = 6;

/** Syllables of a stanza's four lines, or of its first two where the others are to be like them. */
type Goal = readonly number[];

const lengthsOf = (lines: Stanza['lines']): Goal => lines.slice(0, 4).map(({ sound }) => sound.syllables);

/**
 * The lengths of one of the sentences themselves, near what the genre likes, and the likelier the more others there
 * are of that length: only then is there much to choose from.
 */
function goalOf(candidates: readonly Candidate[], { order }: Desk, rng: Rng): Goal {
  const [least, most] = order.voice.lengths;
  const miss = (line: Line): number => Math.max(0, least - line.sound.syllables, line.sound.syllables - most);
  if (candidates.length === 0) return [most, most];
  const company = (one: Candidate): number =>
    candidates.filter(({ lines }) => lines.every((line, index) => apart(line, one.lines[index]!) <= 1))
      .length;
  const chosen = rng.weighted(
    candidates.map((candidate) => {
      const [a, b] = candidate.lines;
      return [candidate, company(candidate) / (1 + miss(a!) + miss(b!))] as const;
    }),
  );
  return lengthsOf(chosen.lines);
}

const apart = (a: Line, b: Line): number => Math.abs(a.sound.syllables - b.sound.syllables);

/** Sentences about the subject, with the heart's and the genre's mixed in by a share. */
function pool(desk: Desk, turn: number, parts: readonly Part[], feeling: number): readonly Candidate[] {
  const { about, heart, voice } = desk.pools;
  const feel = feeling === 0 ? [] : [...heart(['feel']), ...voice(['feel'])];
  return [
    ...led(desk, turn, about(parts)),
    ...feel.map((candidate) => ({ ...candidate, weight: candidate.weight * feeling })),
    ...voice(parts),
  ];
}

/** A first line shows where we are; some songs begin with what is done there. */
function opening(desk: Desk, candidate: Candidate): Candidate {
  const begins = desk.pools.about(['open']).some(({ frame }) => frame === candidate.frame);
  return begins ? candidate : { ...candidate, weight: candidate.weight * IN_THE_MIDDLE };
}

const IN_THE_MIDDLE = 0.15;

/** How much more the source whose turn it is counts: a song about two things speaks of both. */
const LEAD = 12;

/** What the song is about, each of its subjects leading in turn. */
function led(desk: Desk, turn: number, candidates: readonly Candidate[]): readonly Candidate[] {
  const leader = turn % desk.about.length;
  return candidates.map((candidate) =>
    candidate.source === leader ? { ...candidate, weight: candidate.weight * LEAD } : candidate,
  );
}

/** Ways to fill a stanza that are many. */
const MANY = 60;

/** Schemes in the order they are tried, each with growing slack. */
function fitted(
  { order, used }: Desk,
  first: readonly Candidate[],
  second: readonly Candidate[],
  goal: Goal,
  rng: Rng,
): Stanza | null {
  const target = [goal[0]!, goal[1]!] as const;
  const lengths = goal.length < 4 ? { target } : { target, second: [goal[2]!, goal[3]!] as const };
  const slacks = [1, 2, ...(order.patience > 0 ? [3] : []), ...(order.patience > 1 ? [5] : [])];
  // A scheme that leaves little to choose from gives way to one that leaves more.
  const rich = order.wishes.scheme === null ? ([order.scheme, 'aabb', 'abcb'] as const) : [];
  for (const scheme of rich) {
    const shape = { scheme, ...lengths, slack: 2, choices: MANY };
    const stanza = stanzaOf(first, second, shape, used, rng.fork(`many ${scheme}`));
    if (stanza !== null) return stanza;
  }
  for (const slack of slacks) {
    const stanza = stanzaOf(
      first,
      second,
      { scheme: order.scheme, ...lengths, slack },
      used,
      rng.fork(slack),
    );
    if (stanza !== null) return stanza;
  }
  const others = (['aabb', 'abcb'] as const).filter(
    (scheme: Scheme) => scheme !== order.scheme && order.patience > 0,
  );
  for (const scheme of others) {
    const stanza = stanzaOf(first, second, { scheme, ...lengths, slack: 2 }, used, rng.fork(scheme));
    if (stanza !== null) return stanza;
  }
  return null;
}
