import { describe, expect, it } from 'vitest';
import { createRng } from '../rng.ts';
import { OPEN_REQUEST } from './brief.ts';
import { inventTitle, LONGEST_TITLE } from './title.ts';

const PROMPTS = [
  '',
  'dreamy synthwave about driving at night',
  'lofi beats to study to',
  'metal about dragons',
  'a love song for my wife',
  'sad piano in the rain',
  'happy birthday party funk',
  'elephants in Berlin',
];
const SEEDS = 150;

const titles = (prompt: string): string[] =>
  Array.from({ length: SEEDS }, (_, seed) => inventTitle({ ...OPEN_REQUEST, prompt }, createRng(seed)));

describe('an invented title', () => {
  it.each(PROMPTS)('is seldom the same for other seeds: %s', (prompt) => {
    expect(new Set(titles(prompt)).size / SEEDS).toBeGreaterThan(0.7);
  });

  it.each(PROMPTS)('is short, in title case, without a word twice: %s', (prompt) => {
    for (const title of titles(prompt)) {
      expect([...title].length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title).toMatch(/^\p{Lu}/u);
      expect(title).not.toMatch(/ {2}|^\s|\s$|undefined/);
      expect(title).not.toMatch(/\bA [AEIOU]/);
      const words = title
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 3);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('leans on no one word', () => {
    const counts = new Map<string, number>();
    const all = PROMPTS.slice(0, 1).flatMap(titles);
    for (const title of all)
      for (const word of title.split(/[^\p{L}]+/u))
        if (word.length > 4) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(Math.max(...counts.values()) / all.length).toBeLessThan(0.08);
  });

  it('is the same for the same seed', () => {
    for (const prompt of PROMPTS) expect(titles(prompt).slice(0, 5)).toEqual(titles(prompt).slice(0, 5));
  });

  it('speaks of what the prompt is about', () => {
    const dragons = titles('metal about dragons').filter((title) =>
      /dragon|crown|iron|banner|siege|oath|throne|shield|wall/i.test(title),
    );
    expect(dragons.length / SEEDS).toBeGreaterThan(0.4);
  });

  it('leaves people of the prompt out of its play', () => {
    expect(titles('a love song for my wife').filter((title) => /wife/i.test(title))).toEqual([]);
  });

  it('uses words of other scripts as they are', () => {
    expect(inventTitle({ ...OPEN_REQUEST, prompt: '海の歌' }, createRng(1))).toBe('海の歌');
  });
});

describe('a given title', () => {
  it('is kept verbatim', () => {
    const title = '  my OWN title — #1 ';
    expect(inventTitle({ ...OPEN_REQUEST, title, prompt: 'rock' }, createRng(1))).toBe(title);
  });

  it('may stand in the words', () => {
    expect(inventTitle({ ...OPEN_REQUEST, prompt: 'a waltz called "Paper Boats"' }, createRng(1))).toBe(
      'Paper Boats',
    );
    expect(
      inventTitle({ ...OPEN_REQUEST, prompt: `a waltz called "${'long '.repeat(23)}"` }, createRng(1)).length,
    ).toBeLessThanOrEqual(80);
  });
});
