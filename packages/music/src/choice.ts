import type { Rng } from './rng.ts';
import type { Unit } from './units.ts';

/**
 * Picks from a list that is ordered from the most typical on. A style weight of 1 nearly always takes the first, 0
 * takes any alike; weirdness leans to the back.
 */
export function pickByRank<T>(list: readonly T[], styleWeight: Unit, rng: Rng): T {
  return rng.weighted(rankWeights(list, styleWeight));
}

/** The weights `pickByRank` draws by. */
export function rankWeights<T>(list: readonly T[], styleWeight: Unit): readonly (readonly [T, number])[] {
  const slope = 1.5 * styleWeight * styleWeight;
  return list.map((item, rank) => [item, Math.exp(-slope * rank)] as const);
}

/** Sharpens (style weight above a half) or flattens given weights before the draw. */
export function pickByWeight<T>(list: readonly (readonly [T, number])[], styleWeight: Unit, rng: Rng): T {
  const power = 0.25 + 1.5 * styleWeight;
  return rng.weighted(
    list.map(([item, weight]) => [item, weight > 0 ? Math.exp(power * Math.log(weight)) : 0] as const),
  );
}
