import { describe, expect, it } from 'vitest';
import { chordLoop } from './chord-loop.ts';

const BAR = 3840;
const meter = { beats: 4, unit: 4 } as const;

const chordsOf = (roots: readonly number[]) =>
  roots.map((root, i) => ({ at: i * BAR, length: BAR, root, quality: 'major' as const, confidence: 1 }));

describe('chords that go on', () => {
  it.each([
    ['by four bars', [0, 5, 7, 5, 0, 5, 7, 5], 8, [0, 5, 7, 5]],
    ['in the middle of a turn', [0, 5, 7, 5, 0, 5, 7, 5, 0, 5], 10, [7, 5, 0, 5]],
    ['by two', [0, 7, 0, 7, 0, 7, 0, 7], 7, [7, 0, 7, 0]],
    ['by eight', [0, 5, 7, 5, 0, 9, 2, 7, 0, 5, 7, 5, 0, 9, 2, 7], 16, [0, 5, 7, 5, 0, 9, 2, 7]],
    ['with what there is', [4, 9], 2, [4, 9]],
  ])('%s', (_, heard, line, expected) => {
    const { chords, bars } = chordLoop({ chords: chordsOf(heard), meter }, line);
    expect(bars).toBe(expected.length);
    const roots = expected.map(
      (_, i) => chords.find(({ at, length }) => (i + 0.5) * BAR >= at && (i + 0.5) * BAR < at + length)!.root,
    );
    expect(roots).toEqual(expected);
  });
});
