import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import FFT from 'fft.js';

const SIZE = 16_384;
const LOWEST = 55;
const HIGHEST = 2000;

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

/**
 * Magnitude by pitch class from 55 to 2000 Hz over the first `samples` of a recording. (Its square root, which evens out
 * loud and soft, lets drums and high partials decide: of thirty of our songs both profiles then hear fewer right.)
 */
export function chromaOf({ left, right }: Stereo, samples: number): number[] {
  const fft = new FFT(SIZE);
  const input = new Array<number>(SIZE).fill(0);
  const output = fft.createComplexArray();
  const window = Float64Array.from(
    { length: SIZE },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE),
  );
  const chroma = new Array<number>(12).fill(0);
  const first = Math.ceil((LOWEST * SIZE) / SAMPLE_RATE);
  const last = Math.floor((HIGHEST * SIZE) / SAMPLE_RATE);
  const classOf = Array.from({ length: last + 1 }, (_, bin) => {
    const pitch = 69 + 12 * Math.log2((bin * SAMPLE_RATE) / SIZE / 440);
    return ((Math.round(pitch) % 12) + 12) % 12;
  });
  for (let at = 0; at + SIZE <= Math.min(samples, left.length); at += SIZE) {
    for (let i = 0; i < SIZE; i++) input[i] = 0.5 * (left[at + i]! + right[at + i]!) * window[i]!;
    fft.realTransform(output, input);
    for (let bin = first; bin <= last; bin++) {
      const magnitude = Math.hypot(output[2 * bin]!, output[2 * bin + 1]!);
      chroma[classOf[bin]!]! += magnitude;
    }
  }
  return chroma;
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
