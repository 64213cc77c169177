import type { Rng } from '../rng.ts';
import type { Part, Scheme } from './matter.ts';
import type { Candidate } from './pool.ts';
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
    const turn = verse * stanzas + stanza;
    const [first, second] =
      desk.order.voice.kind === 'few' ? shortPools(desk, turn) : pools(desk, place, stanza);
    const like = model ?? parts[0] ?? null;
    const goal = like === null ? goalOf(first, desk, rng.fork('goal')) : lengthsOf(like.lines);
    const draw = rng.fork(`stanza ${stanza}`);
    const made = fitted(desk, first, second, goal, draw) ?? longer(desk, place, stanza, draw.fork('longer'));
    if (made === null) break;
    parts.push(made);
  }
  // A first verse of half the length is taken only when nothing else can be had.
  if (parts.length === 0 || (verse === 0 && parts.length < stanzas && desk.order.patience < 2)) return null;
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
  const first = pool(desk, turn, opens ? ['open'] : ['open', 'act'], stanza > 0 && verse > 0 ? 0.5 : 0);
  return [first, pool(desk, turn + 1, stanza > 0 && verse > 0 ? ['act'] : ['open', 'act'], feeling)];
}

function shortPools(desk: Desk, turn: number): Pair {
  const own = led(desk, turn, desk.pools.about(['short']));
  const all = [
    ...led(desk, turn + 1, desk.pools.about(['short'])),
    ...desk.pools.heart(['short']),
    ...desk.pools.voice(['short']),
  ];
  return [own.length > 0 ? own : all, all];
}

type Goal = readonly [number, number];

const lengthsOf = (lines: Stanza['lines']): Goal => [lines[0]!.sound.syllables, lines[1]!.sound.syllables];

/** The lengths of one of the sentences themselves, near what the genre likes: then others will match. */
function goalOf(candidates: readonly Candidate[], { order }: Desk, rng: Rng): Goal {
  const [least, most] = order.voice.lengths;
  const miss = (line: Candidate['lines'][number]): number =>
    Math.max(0, least - line.sound.syllables, line.sound.syllables - most);
  if (candidates.length === 0) return [most, most];
  const chosen = rng.weighted(
    candidates.map(
      (candidate) =>
        [candidate, candidate.weight / (1 + miss(candidate.lines[0]!) + miss(candidate.lines[1]!))] as const,
    ),
  );
  return lengthsOf(chosen.lines);
}

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

/** How much more the source whose turn it is counts: a song about two things speaks of both. */
const LEAD = 4;

/** What the song is about, each of its subjects leading in turn. */
function led(desk: Desk, turn: number, candidates: readonly Candidate[]): readonly Candidate[] {
  const leader = turn % desk.about.length;
  return candidates.map((candidate) =>
    candidate.source === leader ? { ...candidate, weight: candidate.weight * LEAD } : candidate,
  );
}

/** Schemes in the order they are tried, each with growing slack. */
function fitted(
  { order, used }: Desk,
  first: readonly Candidate[],
  second: readonly Candidate[],
  target: readonly [number, number],
  rng: Rng,
): Stanza | null {
  const slacks = [1, 2, ...(order.patience > 0 ? [3] : []), ...(order.patience > 1 ? [5] : [])];
  for (const slack of slacks) {
    const stanza = stanzaOf(first, second, { scheme: order.scheme, target, slack }, used, rng.fork(slack));
    if (stanza !== null) return stanza;
  }
  const others = (['aabb', 'abcb'] as const).filter(
    (scheme: Scheme) => scheme !== order.scheme && order.patience > 0,
  );
  for (const scheme of others) {
    const stanza = stanzaOf(first, second, { scheme, target, slack: 2 }, used, rng.fork(scheme));
    if (stanza !== null) return stanza;
  }
  return null;
}
