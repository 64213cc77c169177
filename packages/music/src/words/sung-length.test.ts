import { describe, expect, it } from 'vitest';
import { SONG, sing } from '../singing/sung.fixture.ts';
import { leastSungSeconds } from './sung-length.ts';

describe('the least time lyrics take', () => {
  it('counts no tags, and nothing for what is silent', () => {
    expect(leastSungSeconds('[Chorus]\n...\n🎵')).toBe(0);
    expect(leastSungSeconds('[Verse]\nHold on')).toBe(leastSungSeconds('Hold on'));
  });

  it.each(['pop', 'trap', 'waltz', 'jazz-ballad'])('is near what %s can be pressed into', (genre) => {
    const least = leastSungSeconds(SONG);
    const fits = (longest: number): boolean => {
      try {
        return sing(genre, SONG, { longest, duration: longest }).plan.duration <= longest + 1;
      } catch {
        return false;
      }
    };
    expect(fits(0.8 * least)).toBe(false);
    expect(fits(1.35 * least)).toBe(true);
  });
});
