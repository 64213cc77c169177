import type { Bpm, Decibels, Seconds } from '@songwright/music';
import type { BarToRead } from './bars-to-read.ts';
import { type PlaceCounts, patternLikelihood } from './pattern-likelihood.ts';
import { after, type Belief, corrected, smoothed } from './tempo-filter.ts';

/** A note as its rhythm counts: when it begins and when it ends. */
export interface Onset {
  readonly at: Seconds;
  readonly end: Seconds;
  /** How much stronger it is than those around it. */
  readonly accent: Decibels;
}

/** Notes as they are read in a bar. */
export interface Reading {
  readonly bar: BarToRead;
  /** Place of each note, in places of the bar, counted on from bar to bar. */
  readonly places: readonly number[];
  /** When that place is, and how long a beat is there. */
  readonly times: readonly Belief[];
  /** Logarithm of how likely the notes are, read so. */
  readonly likelihood: number;
}

/** Beats that are thought of at first: 55 to 200 a minute, in steps of 3 %. */
const FIRST_PERIODS: readonly Seconds[] = Array.from(
  { length: 44 },
  (_, k) => 0.3 * Math.exp(k * Math.log(1.03)),
);
const FIRST_SPREAD = 0.02;
const SHORTEST: Seconds = 0.28;
const LONGEST: Seconds = 1.15;
/** The beat that people tap by choice, and how far they stray from it, in octaves (Moelants 2002: about 120 a minute). */
const USUAL: Seconds = 0.53;
const STRAY = 0.25;
/** How far an onset is from where it is meant, heard as it is played; now and then it is much farther. */
const LOOSE: Seconds = 0.024;
const SLIPPED: Seconds = 0.08;
const SLIPS = 0.06;
/** What a tempo that the ear has found is worth, and how near is near, in octaves: a drift of 4 % is. */
const HEARD = 3;
const NEAR = 0.06;
/** How much the strength of notes varies, accents aside. */
const VARIED: Decibels = 2.2;
/** In a rest nothing is expected of the places: they count by this share. */
const REST = 0.3;
/** Readings kept at each note, and how far behind the best they may be. */
const KEPT = 250;
const BEHIND = 22;
/** Readings that have the same place and periods this much alike, in natural logarithms, become one. */
const ALIKE = 0.025;

/** Readings whose patterns are reckoned at the end, and how much their tempi differ at the least. */
const RECKONED = 24;
const TEMPO = 0.12;

interface Node {
  readonly belief: Belief;
  readonly place: number;
  readonly score: number;
  readonly from: Node | null;
}

/**
 * The likely ways to read notes as notes of a bar whose tempo changes slowly: many readings are followed at once, each
 * with a Kalman filter of its own over time and tempo (Cemgil and Kappen, JAIR 18, 2003); every place of the bar has its
 * chance of a note, and of none (Temperley 2007). The best readings of each tempo and place in the beat; none where none fits at all.
 *
 * @param heard a tempo near which, or near twice, half, thirds of which, it is rather looked for
 */
export function readings(onsets: readonly Onset[], bar: BarToRead, heard: Bpm | null): readonly Reading[] {
  const logs = bar.chances.map((chance, place) => ({
    note: Math.log(chance),
    none: Math.log(1 - chance),
    accent: bar.accents[place]!,
  }));
  let nodes = firstNodes(onsets[0]!, bar, heard);
  for (let n = 1; n < onsets.length; n++) {
    const next = new Map<number, Node>();
    for (const node of nodes) {
      follow(node, onsets[n - 1]!, onsets[n]!, bar.perBeat, logs, (found) => {
        const size = logs.length;
        const key = (found.place % size) + size * Math.round(Math.log(found.belief.period) / ALIKE);
        const known = next.get(key);
        if (known === undefined || known.score < found.score) next.set(key, found);
      });
    }
    nodes = [...next.values()].sort((a, b) => b.score - a.score).slice(0, KEPT);
    const best = nodes[0]?.score ?? 0;
    nodes = nodes.filter(({ score }) => score > best - BEHIND);
  }
  return distinct(nodes, bar).map((node) => readBack(node, onsets, bar));
}

/** The best readings of each tempo and place in the beat. */
function distinct(nodes: readonly Node[], { perBeat }: BarToRead): readonly Node[] {
  const best = new Map<string, Node>();
  for (const node of nodes) {
    const key = `${Math.round(Math.log(node.belief.period) / TEMPO)} ${node.place % (perBeat * 2)}`;
    if (best.size < RECKONED && !best.has(key)) best.set(key, node);
  }
  return [...best.values()];
}

function firstNodes({ at }: Onset, { chances, liking }: BarToRead, heard: Bpm | null): Node[] {
  return FIRST_PERIODS.flatMap((period) =>
    chances.map((chance, place) => ({
      belief: {
        at,
        period,
        varAt: LOOSE * LOOSE,
        covariance: 0,
        varPeriod: (FIRST_SPREAD * period) ** 2,
      },
      place,
      score: liking + Math.log(chance) + tasteFor(period, heard),
      from: null,
    })),
  );
}

/** How likely a period is: by what people tap, and by the tempo that was heard, or a simple part of it. */
function tasteFor(period: Seconds, heard: Bpm | null): number {
  const octaves = Math.log2(period / USUAL) / STRAY;
  const own = -0.5 * octaves * octaves;
  if (heard === null) return own;
  const off = [0.5, 1, 2].map((times) => Math.log2((period * heard * times) / 60) / NEAR);
  return own - HEARD * Math.min(1, ...off.map((steps) => steps * steps));
}

interface Logs {
  readonly note: number;
  readonly none: number;
  /** Usual accent there. */
  readonly accent: Decibels;
}

/** Every place where the next note may stand, after one that is read so. */
function follow(
  node: Node,
  now: Onset,
  next: Onset,
  perBeat: number,
  logs: readonly Logs[],
  found: (node: Node) => void,
): void {
  const { belief, place, score } = node;
  const step = belief.period / perBeat;
  const around = (next.at - belief.at) / step;
  const sounding = (now.end - belief.at) / step;
  const reach = Math.max(0.75, (3 * Math.sqrt(after(belief, around / perBeat).varAt + LOOSE * LOOSE)) / step);
  const most = Math.max(1, Math.floor(around + reach));
  let passed = 0;
  for (let steps = 1; steps <= most; steps++) {
    const log = logs[(place + steps) % logs.length]!;
    if (steps >= around - reach || most === 1) {
      const guess = after(belief, steps / perBeat);
      const { period } = guess;
      if (period < SHORTEST || period > LONGEST) return;
      const off = next.at - guess.at;
      const { density, variance } = chanceOf(off, guess.varAt);
      found({
        belief: corrected(guess, next.at, variance),
        place: place + steps,
        score: score + passed + log.note + density + accentChance(next.accent - log.accent),
        from: node,
      });
    }
    passed += (steps < sounding ? 1 : REST) * log.none;
  }
}

/** Log density, but for a constant, of an accent so far from the usual one of its place. */
const accentChance = (off: Decibels): number => (-off * off) / (2 * VARIED * VARIED);

/** Log density of a note so far from its place, and the variance that it is then to be taken with: slips are trusted less. */
function chanceOf(off: Seconds, varAt: number): { readonly density: number; readonly variance: number } {
  const normal = (deviation: Seconds): number => {
    const variance = varAt + deviation * deviation;
    return Math.exp((-off * off) / (2 * variance)) / Math.sqrt(variance);
  };
  const [usual, slipped] = [(1 - SLIPS) * normal(LOOSE), SLIPS * normal(SLIPPED)];
  const share = usual / (usual + slipped);
  const precision = share / (LOOSE * LOOSE) + (1 - share) / (SLIPPED * SLIPPED);
  return { density: Math.log(usual + slipped), variance: 1 / precision };
}

function readBack(last: Node, onsets: readonly Onset[], bar: BarToRead): Reading {
  const nodes: Node[] = [];
  for (let node: Node | null = last; node !== null; node = node.from) nodes.unshift(node);
  const places = nodes.map(({ place }) => place);
  const steps = places.slice(1).map((place, n) => (place - places[n]!) / bar.perBeat);
  return {
    bar,
    places,
    times: smoothed(
      nodes.map(({ belief }) => belief),
      steps,
    ),
    likelihood: last.score + patternLikelihood(bar, countPlaces(nodes, onsets, bar)),
  };
}

function countPlaces(
  nodes: readonly Node[],
  onsets: readonly Onset[],
  { chances, perBeat }: BarToRead,
): PlaceCounts {
  const counts = { notes: new Float64Array(chances.length), passed: new Float64Array(chances.length) };
  nodes.forEach(({ place, from }, n) => {
    counts.notes[place % chances.length]!++;
    if (from === null) return;
    const sounding = ((onsets[n - 1]!.end - from.belief.at) / from.belief.period) * perBeat;
    for (let steps = 1; from.place + steps < place; steps++) {
      counts.passed[(from.place + steps) % chances.length]! += steps < sounding ? 1 : REST;
    }
  });
  return counts;
}
