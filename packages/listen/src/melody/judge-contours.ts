import { evaluate, type Net } from '../nets/net.ts';
import { contourTraits } from './contour-traits.ts';
import type { Contour } from './contours.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import { streamTraits } from './stream-traits.ts';

/** How a contour is judged: outputs are the chances that it is the melody's, and that it is not. */
export interface MelodyModel {
  /** By `CONTOUR_TRAITS`. */
  readonly first: Net;
  /** By these and `STREAM_TRAITS`, in the light of the first. */
  readonly second: Net;
}

/** The chance of each contour to be the melody's, 0 to 1. */
export function judgeContours(
  evidence: LeadEvidence,
  contours: readonly Contour[],
  { first, second }: MelodyModel,
): Float32Array {
  const traits = contourTraits(evidence, contours);
  return chancesBy(second, streamTraits(contours, traits, chancesBy(first, traits)));
}

/** @param rows traits of contours, row after row */
export function chancesBy(net: Net, rows: Float32Array): Float32Array {
  const count = rows.length / net.inputs;
  const shares = new Float32Array(count * net.outputs);
  evaluate(net, rows, count, shares, 0);
  return shares.filter((_, i) => i % net.outputs === 0);
}
