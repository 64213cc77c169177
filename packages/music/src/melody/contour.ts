import type { Rng } from '../rng.ts';

/** The way of a line from its start (0) to its end (1), from -1 (low) to 1 (high). */
export type Contour = (progress: number) => number;

/**
 * Shapes of melodic phrases; arches are by far the most common in song (Huron 1996 counted about 40 % in 6,000
 * folk-song phrases), then descents.
 */
const SHAPES: readonly (readonly [Contour, number])[] = [
  [(x) => 2 * Math.sin(Math.PI * x) - 1, 4],
  [(x) => 1 - 2 * x, 2.6],
  [(x) => 2 * x - 1, 1.8],
  [(x) => 1 - 2 * Math.sin(Math.PI * x), 1],
  [(x) => Math.sin(2 * Math.PI * x), 1],
  [(x) => -Math.sin(2 * Math.PI * x), 0.8],
  [() => 0, 0.7],
  [(x) => (x < 0.3 ? (2 * x) / 0.3 - 1 : 1 - (2 * (x - 0.3)) / 0.7), 1.6],
  [(x) => (x < 0.7 ? (2 * x) / 0.7 - 1 : 1 - (1.4 * (x - 0.7)) / 0.3), 1.2],
];

export function pickContour(rng: Rng): Contour {
  return rng.weighted(SHAPES);
}
