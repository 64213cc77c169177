import { median } from '../spectral/math.ts';
import { CONTOUR_TRAITS, traitPlace } from './contour-traits.ts';
import type { Contour } from './contours.ts';

/** Traits by which one player is known: a melody is played by one. */
const KEPT = [
  'the first partial',
  'the centre of the partials',
  'odd partials',
  'at the sides',
  'fall of the salience',
  'salience beside the best',
  'salience',
] as const;

/** What a second look adds to a contour's traits: how it suits what the first took for the melody. */
export const STREAM_TRAITS = [
  'by the first look',
  'pitch in the melody',
  'pitch in the melody, squared',
  'pitch in the melody nearby',
  'distance from the melody nearby',
  'a better one beside it',
  ...KEPT.map((name) => `${name}: unlike the melody's`),
] as const;

const WIDTH = CONTOUR_TRAITS.length;
const COUNT = WIDTH + STREAM_TRAITS.length;
/** Half a second: the melody's register nearby is a mean over some two seconds of these. */
const BLOCK = 43;
const REACH = 4;
/** How much the melody's register as a whole counts beside the one nearby. */
const WHOLE = 0.0005;
/** The first look's odds, as a logarithm, are taken no farther. */
export const SUREST = 4;

/** Traits of every contour with those of its stream: `CONTOUR_TRAITS`, then `STREAM_TRAITS`. @param chances 0 to 1 */
export function streamTraits(
  contours: readonly Contour[],
  traits: Float32Array,
  chances: Float32Array,
): Float32Array {
  const weights = contours.map(
    ({ frames }, i) =>
      chances[i]! * chances[i]! * frames.length * traits[i * WIDTH + traitPlace('salience')]!,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 1e-9);
  const meanOf = (value: (i: number) => number): number =>
    weights.reduce((sum, weight, i) => sum + weight * value(i), 0) / whole;
  const pitches = contours.map(({ pitches: own }) => median(own));
  const centre = meanOf((i) => pitches[i]!);
  const nearby = registersNearby(contours, pitches, weights, centre);
  const players = KEPT.map((name) => {
    const place = traitPlace(name);
    const mean = meanOf((i) => traits[i * WIDTH + place]!);
    const square = meanOf((i) => (traits[i * WIDTH + place]! - mean) * (traits[i * WIDTH + place]! - mean));
    return { place, mean, spread: Math.sqrt(square) + 0.03 };
  });
  const rivals = rivalsOf(contours, chances);
  const out = new Float32Array(contours.length * COUNT);
  contours.forEach((contour, i) => {
    const over = (pitches[i]! - centre) / 12;
    const beside = (pitches[i]! - nearby[Math.floor(contour.frames[0]! / BLOCK)]!) / 12;
    out.set(traits.subarray(i * WIDTH, (i + 1) * WIDTH), i * COUNT);
    out.set(
      [
        oddsOf(chances[i]!),
        over,
        over * over,
        beside,
        Math.abs(beside),
        rivals[i]! - chances[i]!,
        ...players.map(({ place, mean, spread }) =>
          Math.min(4, Math.abs(traits[i * WIDTH + place]! - mean) / spread),
        ),
      ],
      i * COUNT + WIDTH,
    );
  });
  return out;
}

/** Odds of a chance as a logarithm, -SUREST to SUREST. */
export function oddsOf(chance: number): number {
  const odds = Math.log((chance + 1e-9) / (1 - chance + 1e-9));
  return Math.max(-SUREST, Math.min(SUREST, odds));
}

/** The melody's mean pitch around every block of the recording. */
function registersNearby(
  contours: readonly Contour[],
  pitches: readonly number[],
  weights: readonly number[],
  centre: number,
): Float64Array {
  const blocks = 1 + Math.floor(lastFrame(contours) / BLOCK);
  const sums = new Float64Array(blocks);
  const counts = new Float64Array(blocks);
  contours.forEach(({ frames }, i) => {
    const block = Math.floor(frames[0]! / BLOCK);
    sums[block]! += weights[i]! * pitches[i]!;
    counts[block]! += weights[i]!;
  });
  return sums.map((_, block) => {
    let [sum, count] = [centre * WHOLE, WHOLE];
    for (let k = -REACH; k <= REACH; k++) {
      const near = Math.exp(-0.125 * k * k);
      sum += near * (sums[block + k] ?? 0);
      count += near * (counts[block + k] ?? 0);
    }
    return sum / count;
  });
}

/** The mean, over a contour's frames, of the best chance there. */
function rivalsOf(contours: readonly Contour[], chances: Float32Array): number[] {
  const best = new Float32Array(1 + lastFrame(contours));
  contours.forEach(({ frames }, i) => {
    for (const t of frames) best[t] = Math.max(best[t]!, chances[i]!);
  });
  return contours.map(({ frames }) => frames.reduce((sum, t) => sum + best[t]!, 0) / frames.length);
}

const lastFrame = (contours: readonly Contour[]): number =>
  contours.reduce((last, { frames }) => Math.max(last, frames.at(-1)!), 0);
