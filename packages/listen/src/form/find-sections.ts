import type { Seconds } from '@songwright/music';
import type { HeardSection } from '../hearing.ts';
import { cosine, mean } from '../spectral/math.ts';

/** A stretch of music (a bar) described by numbers, and its mean power. */
export interface BarTraits {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly features: Float64Array;
  readonly power: number;
}

/** Half the checkerboard, in bars (Foote 2000), and the shortest section. */
const KERNEL = 4;
const SHORTEST = 4;
/** Above this likeness two sections are of one kind. */
const ALIKE = 0.86;

/** Sections between the bars where the music changes most, labelled by likeness. */
export function findSections(bars: readonly BarTraits[], duration: Seconds): HeardSection[] {
  if (bars.length === 0) return [{ start: 0, end: duration, kind: 'a', level: 0 }];
  const starts = [0, ...boundaries(bars)];
  const pieces = starts.map((from, i) => describe(bars.slice(from, starts[i + 1] ?? bars.length)));
  const kinds: Float64Array[] = [];
  const loudest = Math.max(...pieces.map((piece) => piece.power), 1e-12);
  return pieces.map((piece, i) => {
    let kind = kinds.findIndex((features) => cosine(features, piece.features) > ALIKE);
    if (kind < 0) kind = kinds.push(piece.features) - 1;
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

function describe(bars: readonly BarTraits[]): { features: Float64Array; power: number } {
  const features = new Float64Array(bars[0]!.features.length);
  for (const bar of bars) {
    for (let i = 0; i < features.length; i++) features[i]! += bar.features[i]! / bars.length;
  }
  return { features, power: mean(bars.map((bar) => bar.power)) };
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
      const likeness = cosine(bars[at + i]!.features, bars[at + j]!.features);
      if (i < 0 === j < 0) {
        within += likeness;
        withinCount++;
      } else across += likeness / (reach * reach);
    }
  }
  return within / Math.max(1, withinCount) - across;
}
