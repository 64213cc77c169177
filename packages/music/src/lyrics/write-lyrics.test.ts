import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createRng } from '../rng.ts';
import { readLyrics } from '../words/read-lyrics.ts';
import { leastSungSeconds } from '../words/singable.ts';
import { measureLyrics } from './measure-lyrics.ts';
import { writeLyrics } from './write-lyrics.ts';

const write = (prompt: string, seed: number | string = 1, more = {}) =>
  writeLyrics({ prompt, ...more }, createRng(seed));

const PROMPTS = [
  'dreamy synthwave about driving at night',
  'a song about my cat’s dentist',
  'Mondays',
  'quantum computers',
  'football',
  'rain',
  '',
  'birthday song for Maria',
  'una canción sobre el mar y la noche',
  '🌊🌙',
  'punk song about my landlord',
  'slow blues about losing my job',
  'trap about money',
  'techno, feel the love',
  'country ballad about grandpa’s old truck',
];

describe('a written lyric', () => {
  it.each(PROMPTS)('keeps its rhymes, its lengths and its subject: "%s"', (prompt) => {
    for (const seed of [1, 2]) {
      const lyrics = write(prompt, seed);
      const { rhymesPromised, rhymesKept, paired, facing, faced, themeWords, repeated } = measureLyrics(
        prompt,
        lyrics,
      );
      expect(rhymesPromised, lyrics.text).toBeGreaterThan(1);
      expect(rhymesKept, lyrics.text).toBe(rhymesPromised);
      expect(paired, lyrics.text).toBe(rhymesPromised);
      if (!prompt.includes('blues') && facing > 0)
        expect(faced / facing, lyrics.text).toBeGreaterThanOrEqual(0.9);
      expect(themeWords, lyrics.text).toBeGreaterThanOrEqual(3);
      expect(repeated, lyrics.text).toBe(0);
      expect(new Set(lyrics.frames).size).toBe(lyrics.frames.length);
      // The hook is the title.
      expect(lyrics.text.toLowerCase()).toContain(lyrics.title.toLowerCase());
    }
  });

  test('is the same for the same idea and seed, and another for another seed', () => {
    expect(write('the sea', 5)).toEqual(write('the sea', 5));
    expect(write('the sea', 5).text).not.toBe(write('the sea', 6).text);
  });

  test('differs from one it is told of, in hook, teller and images', () => {
    for (const prompt of ['the sea', 'football', 'my grandmother']) {
      const first = write(prompt);
      const second = writeLyrics({ prompt }, createRng(2), first);
      expect(second.title).not.toBe(first.title);
      const verses = (lyrics: typeof first) => lyrics.sections.filter(({ tag }) => tag.startsWith('Verse'));
      const lines = new Set(verses(first).flatMap(({ lines }) => lines));
      expect(verses(second).flatMap((verse) => verse.lines.filter((line) => lines.has(line)))).toEqual([]);
    }
  });

  test.each(['pizza', 'house music, love'])('fifty of "%s" share no verse', { timeout: 60_000 }, (prompt) => {
    const verses = Array.from(
      { length: 50 },
      (_, seed) => measureLyrics(prompt, write(prompt, seed)).verses,
    ).flat();
    expect(new Set(verses).size).toBe(verses.length);
  });

  test('is written about anything, and never fails', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(), (prompt, seed) => {
        const { text, title } = write(prompt, seed);
        expect(title.trim()).not.toBe('');
        expect([...title].length).toBeLessThanOrEqual(80);
        expect(text).toMatch(/^\[/);
        expect(text).not.toMatch(/[<>{}~*]|undefined|\bnull\b/);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe('wishes in the words', () => {
  const tags = (prompt: string) => write(prompt).sections.map(({ tag }) => tag);

  test('no chorus, no bridge, so many verses', () => {
    expect(tags('a song about rain, no chorus')).not.toContain('Chorus');
    expect(tags('a song about rain with three verses')).toContain('Verse 3');
    expect(tags('a song about rain with two verses')).not.toContain('Verse 3');
    expect(tags('a song about rain without a bridge')).not.toContain('Bridge');
    expect(tags('a song about rain')).toContain('Bridge');
  });

  test('a title in quotes is the title and the hook', () => {
    const { title, text } = write('a song called "Glass Tomorrow" about the sea');
    expect(title).toBe('Glass Tomorrow');
    expect(text.match(/Glass Tomorrow/g)!.length).toBeGreaterThan(2);
    const given = write('the sea', 1, { title: 'Harbour Lights' });
    expect([given.title, given.text.includes('Harbour Lights')]).toEqual(['Harbour Lights', true]);
  });

  test('rap has long lines in couplets', () => {
    const { sections } = write('rap about my city');
    const verse = sections.find(({ tag }) => tag === 'Verse 1')!;
    expect(verse.scheme).toMatch(/^aabbcc/);
    expect(verse.lines.join(' ').split(/\s+/).length / verse.lines.length).toBeGreaterThan(7);
  });

  test('names and the user’s own things are sung', () => {
    expect(write('a love song for my wife Emma').text).toContain('Emma');
    expect(write('a song about my lawnmower').text).toMatch(/lawnmower/i);
  });

  test('another language is told of, and sung about in English', () => {
    expect(write('a song in Spanish about love').remarks.join()).toMatch(/Spanish/);
    const { fields, remarks } = write('canción sobre la lluvia y el amor');
    expect(fields).toEqual(expect.arrayContaining(['rain', 'romance']));
    expect(remarks.join()).toMatch(/English/);
    expect(write('a song about rain').remarks).toEqual([]);
  });

  test('the teller that is asked for tells', () => {
    expect(write('a song about a girl who leaves town, third person').view).toBe('she');
    expect(write('an anthem for our team').view).toBe('we');
  });
});

test.each([10, 20, 40, 60, 90, 120, 180, 240, 400])(
  'a lyric for %i seconds can be sung in them',
  (duration) => {
    for (const prompt of ['the sea', 'rap about money', 'punk about the rent']) {
      const { text } = write(prompt, 3, { duration });
      expect(leastSungSeconds(text)).toBeLessThanOrEqual(duration * 0.9);
    }
  },
);

test('the singer reads what was written: every line a line, every tag a section', () => {
  const { text, sections } = write('the sea');
  const sheet = readLyrics(text);
  expect(sheet.sections.map(({ lines }) => lines.length)).toEqual(sections.map(({ lines }) => lines.length));
});
