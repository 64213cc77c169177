import type { Seconds } from '@songwright/music';
import type { HeardSection } from '../hearing.ts';
import { mean } from '../spectral/math.ts';

/** A stretch of music (a bar, or the mean of several). */
export interface BarTraits {
  readonly start: Seconds;
  readonly end: Seconds;
  /** Share of each pitch class, its length 1. */
  readonly chroma: Float64Array;
  /** Mean of the logarithm of each band's magnitude. */
  readonly timbre: Float64Array;
  /** Mean power. */
  readonly power: number;
}

/** Half the checkerboard, in bars (Foote 2000), and the shortest section. */
const KERNEL = 4;
const SHORTEST = 4;
/** Differences that make two bars half unlike: nepers a band, and distance of the chromas. */
const TIMBRE_SPREAD = 0.5;
const CHROMA_SPREAD = 0.9;
/** Above this likeness two sections are of one kind. */
const ALIKE = 0.6;

/** Sections between the bars where the music changes most, labelled by likeness. */
export function findSections(bars: readonly BarTraits[], duration: Seconds): HeardSection[] {
  if (bars.length === 0) return [{ start: 0, end: duration, kind: 'a', level: 0 }];
  const starts = [0, ...boundaries(bars)];
  const pieces = starts.map((from, i) => describe(bars.slice(from, starts[i + 1] ?? bars.length)));
  const kinds: BarTraits[] = [];
  const loudest = Math.max(...pieces.map((piece) => piece.power), 1e-12);
  return pieces.map((piece, i) => {
    const likeness = kinds.map((other) => likenessOf(other, piece));
    let kind = likeness.indexOf(Math.max(...likeness));
    if (kind < 0 || likeness[kind]! < ALIKE) kind = kinds.push(piece) - 1;
    return {
      start: i === 0 ? 0 : bars[starts[i]!]!.start,
      end: i + 1 < starts.length ? bars[starts[i + 1]!]!.start : duration,
      kind: letters(kind),
      level: Math.max(-60, 10 * Math.log10(Math.max(piece.power, 1e-12) / loudest)),
    };
  });
}

/** "a" to "z", then "aa", "ab", … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function describe(bars: readonly BarTraits[]): BarTraits {
  const meanOf = (part: 'chroma' | 'timbre'): Float64Array =>
    bars[0]![part].map((_, i) => mean(bars.map((bar) => bar[part][i]!)));
  return {
    start: bars[0]!.start,
    end: bars.at(-1)!.end,
    chroma: meanOf('chroma'),
    timbre: meanOf('timbre'),
    power: mean(bars.map((bar) => bar.power)),
  };
}

const square = (x: number): number => x * x;

/** 1 for the same sound, towards 0 the more it differs in timbre and harmony (a Gaussian of the distance). */
function likenessOf(a: BarTraits, b: BarTraits): number {
  let timbre = 0;
  for (let i = 0; i < a.timbre.length; i++) timbre += square(a.timbre[i]! - b.timbre[i]!) / a.timbre.length;
  let chroma = 0;
  for (let i = 0; i < a.chroma.length; i++) chroma += square(a.chroma[i]! - b.chroma[i]!);
  const distance = timbre / (TIMBRE_SPREAD * TIMBRE_SPREAD) + chroma / (CHROMA_SPREAD * CHROMA_SPREAD);
  return Math.exp(-0.5 * distance);
}

/** Bars at which novelty peaks: before and after are each like themselves and unlike each other. */
function boundaries(bars: readonly BarTraits[]): number[] {
  const novelty = bars.map((_, at) => noveltyAt(bars, at));
  const middle = mean(novelty);
  const deviation = Math.sqrt(mean(novelty.map((x) => (x - middle) * (x - middle))));
  const order = novelty
    .map((_, at) => at)
    .filter(
      (at) =>
        at >= 2 && at <= bars.length - 2 && novelty[at]! > middle + 0.8 * deviation && novelty[at]! > 0.02,
    )
    .sort((a, b) => novelty[b]! - novelty[a]! || a - b);
  const chosen: number[] = [];
  for (const at of order) if (chosen.every((other) => Math.abs(other - at) >= SHORTEST)) chosen.push(at);
  return chosen.sort((a, b) => a - b);
}

function noveltyAt(bars: readonly BarTraits[], at: number): number {
  const reach = Math.min(KERNEL, at, bars.length - at);
  if (reach < 2) return 0;
  let within = 0;
  let across = 0;
  let withinCount = 0;
  for (let i = -reach; i < reach; i++) {
    for (let j = -reach; j < i; j++) {
      const likeness = likenessOf(bars[at + i]!, bars[at + j]!);
      if (i < 0 === j < 0) {
        within += likeness;
        withinCount++;
      } else across += likeness / (reach * reach);
    }
  }
  return within / Math.max(1, withinCount) - across;
}
