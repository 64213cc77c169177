import { describe, expect, it } from 'vitest';
import { findContours } from './contours.ts';
import { followContours } from './follow-contours.ts';
import type { LeadEvidence } from './lead-evidence.ts';

const FRAMES = 120;
/** Two voices: one on 60 all the time, one above it from frame 40 to 80. */
const evidence: LeadEvidence = {
  found: {
    frames: FRAMES,
    frameRate: 86,
    candidates: 2,
    pitches: Float32Array.from({ length: 2 * FRAMES }, (_, i) => (i % 2 === 0 ? 60 : 72)),
    saliences: Float32Array.from({ length: 2 * FRAMES }, (_, i) =>
      i % 2 === 0 ? 1 : i >= 80 && i < 160 ? 0.8 : 0,
    ),
  },
  timbres: new Float32Array(8 * FRAMES),
};
const contours = findContours(evidence.found);
const chancesOf = (low: number, high: number): Float32Array =>
  Float32Array.from(contours, ({ pitches }) => (pitches[0] === 60 ? low : high));

describe('followContours', () => {
  it.each<[string, number, number, readonly number[]]>([
    ['nothing where no contour is likely', 0.01, 0.01, [0, 0, 0]],
    ['what is likely, though something louder sounds, and is silent elsewhere', 0.01, 0.9, [0, 72, 0]],
    ['the likelier of two', 0.7, 0.99, [60, 72, 60]],
    ['no second voice for the sake of it', 0.9, 0.1, [60, 60, 60]],
  ])('follows %s', (_, low, high, wanted) => {
    const { pitches } = followContours(evidence, contours, chancesOf(low, high));
    expect([20, 60, 100].map((t) => pitches[t])).toEqual(wanted);
  });
});
