import { describe, expect, test } from 'vitest';
import { createRng } from '../rng.ts';
import { OPEN_REQUEST } from './brief.ts';
import { readBrief } from './read-brief.ts';

const tonicOf = (style: string, seed: number) =>
  readBrief({ ...OPEN_REQUEST, style }, createRng(seed)).key.tonic;

const STYLES = [
  'pop',
  'rock',
  'reggae',
  'trap',
  'techno',
  'soul',
  'salsa',
  'waltz',
  'trance',
  'metal',
] as const;

describe('The tonic that nobody asked for', () => {
  test.each([1, 2, 3])('is not the same in every genre with seed %i', (seed) => {
    const tonics = STYLES.map((style) => tonicOf(style, seed));
    expect(new Set(tonics).size).toBeGreaterThanOrEqual(5);
  });

  test('stays when a word of the wish changes', () => {
    expect(tonicOf('disco without brass', 7)).toBe(tonicOf('disco', 7));
  });
});
