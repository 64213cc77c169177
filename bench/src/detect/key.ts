export interface KeyProfiles {
  readonly major: readonly number[];
  readonly minor: readonly number[];
}

/** Temperley, The Cognition of Basic Musical Structures (2001), table 7.1: how well each degree fits the key. */
export const TEMPERLEY: KeyProfiles = {
  major: [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4],
  minor: [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4],
};

/**
 * Temperley, Music and Probability (2007), table 6.1: how often each degree is heard in the pieces of a harmony textbook.
 * The lowered seventh of minor counts for something here.
 */
export const TEMPERLEY_2007: KeyProfiles = {
  major: [0.748, 0.06, 0.488, 0.082, 0.67, 0.46, 0.096, 0.715, 0.104, 0.366, 0.057, 0.4],
  minor: [0.712, 0.084, 0.474, 0.618, 0.049, 0.46, 0.105, 0.747, 0.404, 0.067, 0.133, 0.33],
};

/**
 * The profiles of 2001 with both sevenths of minor alike, their mean. The printed profile expects the leading tone of common
 * practice: it hears most music of i, VI, III and VII in the relative major, which no listener would name.
 */
export const EITHER_SEVENTH: KeyProfiles = {
  major: TEMPERLEY.major,
  minor: [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 2.75, 2.75],
};

export interface HeardKey {
  /** 0 is C. */
  readonly tonic: number;
  readonly mode: 'major' | 'minor';
}

/** The key whose profile is nearest to a chroma, by correlation. */
export function detectKey(chroma: readonly number[], profiles: KeyProfiles): HeardKey {
  let best: HeardKey = { tonic: 0, mode: 'major' };
  let bestFit = -Infinity;
  for (const mode of ['major', 'minor'] as const) {
    const profile = profiles[mode];
    for (let tonic = 0; tonic < 12; tonic++) {
      const fit = correlation(
        chroma,
        profile.map((_, pitch) => profile[(pitch - tonic + 12) % 12]!),
      );
      if (fit > bestFit) {
        bestFit = fit;
        best = { tonic, mode };
      }
    }
  }
  return best;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    product += (a[i]! - meanA) * (b[i]! - meanB);
    squareA += (a[i]! - meanA) * (a[i]! - meanA);
    squareB += (b[i]! - meanB) * (b[i]! - meanB);
  }
  return product / Math.sqrt(squareA * squareB || 1);
}
