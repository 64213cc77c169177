import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PitchCandidates } from '../spectral/salience.ts';
import { findContours } from './contours.ts';

/** Candidates of frames, as pitch and salience, the best first. */
function candidatesOf(rows: readonly (readonly (readonly [number, number])[])[]): PitchCandidates {
  const candidates = Math.max(1, ...rows.map((row) => row.length));
  const pitches = new Float32Array(rows.length * candidates);
  const saliences = new Float32Array(rows.length * candidates);
  rows.forEach((row, t) => {
    row.forEach(([pitch, salience], slot) => {
      pitches[t * candidates + slot] = pitch;
      saliences[t * candidates + slot] = salience;
    });
  });
  return { frames: rows.length, frameRate: 86, candidates, pitches, saliences };
}

describe('findContours', () => {
  it('follows each of two voices through a glide, over a missing frame, and parts them at a leap', () => {
    const rows = Array.from({ length: 40 }, (_, t) => {
      const glide: [number, number] = [60 + 0.05 * t, 2];
      const leap: [number, number] = [t < 20 ? 72 : 76, 1];
      return t === 30 ? [leap] : [glide, leap];
    });
    const contours = findContours(candidatesOf(rows));
    const told = contours.map(({ frames, pitches }) => [frames[0], frames.at(-1), Math.round(pitches[0]!)]);
    expect(told.sort()).toEqual([
      [0, 19, 72],
      [0, 39, 60],
      [20, 39, 76],
    ]);
  });

  it('gives every candidate to one contour at most, in ascending frames, without a leap', () => {
    const row = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 45, max: 60 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 4,
        selector: ([pitch]) => pitch,
      })
      .map((cells) => cells.sort((a, b) => b[1] - a[1]));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const seen = new Set<string>();
        for (const { frames, slots, pitches } of findContours(candidatesOf(rows))) {
          frames.forEach((t, i) => {
            expect(seen.has(`${t} ${slots[i]}`)).toBe(false);
            seen.add(`${t} ${slots[i]}`);
            expect(rows[t]![slots[i]!]![0]).toBe(pitches[i]);
            if (i === 0) return;
            expect(t).toBeGreaterThan(frames[i - 1]!);
            expect(Math.abs(pitches[i]! - pitches[i - 1]!)).toBeLessThan(0.5);
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});
