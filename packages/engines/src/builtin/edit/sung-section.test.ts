import { barTicks, createRng, type Score, timeline, wordTimes } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { composeSungSection } from './sung-section.ts';
import { sungBrief } from './words.fixture.ts';

const LINES = [
  'Rain on the window, rain on the stone',
  'Nobody calling, I walk home alone',
  'Trains in the distance, a whistle, a sign',
  'Every short evening is longer than mine',
];

function sing(lines: readonly string[], bars: number, given = true) {
  const lyrics = lines.join('\n');
  const brief = { ...sungBrief(lyrics), bpm: 120 };
  const seconds = (bars * barTicks(brief.meter)) / (2 * 960);
  return composeSungSection({ brief, bars, seconds, lyrics, given }, createRng(4));
}

const sungWords = ({ lyric }: Score): string => lyric!.words.map(({ text }) => text.trim()).join(' ');

describe('a section with words', () => {
  it.each([
    [2, 4],
    [3, 5],
    [4, 6],
    [4, 8],
    [4, 16],
  ])('of %i lines in %i bars has every word inside', (count, bars) => {
    const { score, plan } = sing(LINES.slice(0, count), bars)!;
    expect(score.end).toBe(bars * barTicks(plan.meter));
    expect(sungWords(score)).toBe(LINES.slice(0, count).join(' '));
    const { length } = timeline(score);
    for (const time of wordTimes(score)) {
      expect(time!.start).toBeGreaterThanOrEqual(0);
      expect(time!.end).toBeLessThanOrEqual(length + 0.3);
    }
  });

  it('refuses words that the user gave and that do not fit, with how many would', () => {
    expect(() => sing(LINES, 3)).toThrow(
      /^The new section has 29 words to sing in 6\.0 s, .*; in that time about \d+ of them can be sung clearly\. Give fewer words/,
    );
    expect(() => sing([LINES.join(' ')], 1)).toThrow('not even the first line');
  });

  it('ends words of our own with the last line for which there is time', () => {
    const { score } = sing(LINES, 3, false)!;
    const words = sungWords(score);
    expect(LINES.join(' ').startsWith(words)).toBe(true);
    expect(words.length).toBeGreaterThanOrEqual(LINES[0]!.length);
    expect(sing([LINES.join(' ')], 1, false)).toBeNull();
  });
});
