import { describe, expect, it } from 'vitest';
import { chordLoop } from './chord-loop.ts';

const BAR = 3840;
const meter = { beats: 4, unit: 4 } as const;

const chordsOf = (roots: readonly number[]) =>
  roots.map((root, i) => ({ at: i * BAR, length: BAR, root, quality: 'major' as const, confidence: 1 }));

const rootsIn = (list: ReturnType<typeof chordLoop>, bars: number): number[] =>
  Array.from({ length: bars }, (_, i) => {
    return list.find(({ at, length }) => (i + 0.5) * BAR >= at && (i + 0.5) * BAR < at + length)!.root;
  });

describe('chords that go on', () => {
  it.each([
    ['by four bars', [0, 5, 7, 5, 0, 5, 7, 5], 8, [0, 5, 7, 5, 0, 5]],
    ['in the middle of a turn', [0, 5, 7, 5, 0, 5, 7, 5, 0, 5], 10, [7, 5, 0, 5, 7, 5]],
    ['by two', [0, 7, 0, 7, 0, 7, 0, 7], 7, [7, 0, 7, 0]],
    ['by eight', [0, 5, 7, 5, 0, 9, 2, 7, 0, 5, 7, 5, 0, 9, 2, 7], 16, [0, 5, 7, 5, 0, 9, 2, 7, 0]],
    ['with what there is', [4, 9], 2, [4, 9, 4]],
  ])('%s', (_, heard, line, expected) => {
    const bars = expected.length;
    expect(rootsIn(chordLoop({ chords: chordsOf(heard), meter }, line, bars), bars)).toEqual(expected);
  });
});
