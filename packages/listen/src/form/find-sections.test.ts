import { describe, expect, it } from 'vitest';
import { type BarTraits, findSections } from './find-sections.ts';

/** Bars of two seconds; each letter is a sound of its own. */
function bars(letters: string): BarTraits[] {
  return [...letters].map((letter, i) => {
    const number = letter.charCodeAt(0) - 97;
    const chroma = new Float64Array(12);
    chroma[(number * 5) % 12] = 1;
    const timbre = Float64Array.from({ length: 20 }, (_, band) => 2 + Math.sin(band * (1 + number) + 0.3));
    return { start: 2 * i, end: 2 * i + 2, chroma, timbre, power: number === 1 ? 1 : 0.1 };
  });
}

describe('findSections', () => {
  it('parts a song where its sound changes and knows a section again', () => {
    const sections = findSections(bars('aaaabbbbaaaabbbbcccc'), 41);
    expect(sections.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['a', 0, 8],
      ['b', 8, 16],
      ['a', 16, 24],
      ['b', 24, 32],
      ['c', 32, 41],
    ]);
    expect(sections[1]!.level).toBe(0);
    expect(sections[0]!.level).toBeCloseTo(-10, 5);
  });

  it('hears one section where nothing changes, and in no bars at all', () => {
    expect(findSections(bars('aaaaaaaaaaaa'), 24).map(({ kind }) => kind)).toEqual(['a']);
    expect(findSections([], 3)).toEqual([{ start: 0, end: 3, kind: 'a', level: 0 }]);
  });
});
